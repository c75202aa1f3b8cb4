package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.Models;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StrictConeTest {

    static IntStream seeds() {
        return RandomMdps.seeds(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void directionsOnOneSideOfAHiddenVectorHaveAPointInTheirCone(int seed) {
        Random random = new Random(seed);
        Mdp mdp = Models.star(1 + seed % 8);
        StateVector hidden = draw(mdp, random);
        List<StateVector> directions = new ArrayList<>();
        for (int i = 0; i < 1 + seed % 30; i++) {
            StateVector drawn = draw(mdp, random);
            int side = product(drawn, hidden).signum();
            directions.add(side == 0 ? hidden : drawn.times(BigFraction.of(side)));
        }
        int half = directions.size() / 2;

        StrictCone cone = StrictCone.on(new Kernel(mdp))
                .within(directions.subList(0, half))
                .orElseThrow()
                .within(directions.subList(half, directions.size()))
                .orElseThrow();

        assertThat(directions)
                .allMatch(direction -> product(direction, cone.point()).signum() > 0);
    }

    /** Gordan's theorem: where weights sum directions to 0, no vector has a positive product with each. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void directionsThatSumToZeroHaveAnEmptyCone(int seed) {
        Random random = new Random(seed);
        Mdp mdp = Models.star(1 + seed % 8);
        List<StateVector> directions = new ArrayList<>();
        StateVector sum = StateVector.of(Map.of());
        for (int i = 0; i < 1 + seed % 6; i++) {
            StateVector direction = draw(mdp, random);
            directions.add(direction);
            sum = sum.plus(direction.times(BigFraction.of(1 + random.nextInt(5), 3)));
        }
        directions.add(random.nextInt(directions.size() + 1), sum.times(BigFraction.of(-2)));

        assertThat(StrictCone.on(new Kernel(mdp)).within(directions)).isEmpty();
    }

    @Test
    void noDirectionAsksForNothing() {
        StrictCone all = StrictCone.on(new Kernel(Models.star(1)));

        assertThat(all.within(List.of())).isPresent();
        assertThat(all.within(List.of(StateVector.of(Map.of())))).isEmpty(); // 0 · v is not positive
    }

    /** Not 0, with entries from −4 to 4, some of them thirds. */
    private static StateVector draw(Mdp mdp, Random random) {
        Map<State, BigFraction> entries = new LinkedHashMap<>();
        mdp.states().forEach(state -> entries.put(state, BigFraction.of(random.nextInt(9) - 4, 1 + random.nextInt(3))));
        StateVector drawn = StateVector.of(entries);
        return drawn.entries().isEmpty() ? StateVector.unit(mdp.states().get(0)) : drawn;
    }

    private static BigFraction product(StateVector one, StateVector other) {
        return one.entries().entrySet().stream()
                .map(entry -> entry.getValue().multiply(other.entry(entry.getKey())))
                .reduce(BigFraction.ZERO, BigFraction::add);
    }
}
