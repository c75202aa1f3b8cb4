package io.github.leeway.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.mdp.Discount;
import io.github.leeway.power.Comparison;
import io.github.leeway.power.Optimality;
import io.github.leeway.power.Share;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FlipSearchTest {

    private static final long SAMPLES = 10_000;

    /** Seven halvings of 1/10 leave less than 1/1000; detected is what differs by more than 100 of 10000. */
    @Test
    void aTurnIsFoundToAThousandth() {
        AtomicInteger looks = new AtomicInteger();

        Flip flip = FlipSearch.among(line("0.1,0.2,0.3,0.4"), discount -> {
                    looks.incrementAndGet();
                    return Optional.of(at(discount));
                })
                .orElseThrow();

        assertThat(looks).hasValue(7);
        assertThat(flip.crossing().value()).isCloseTo(0.3123, within(0.001));
        assertThat(flip.below().value()).isLessThanOrEqualTo(0.3023).isGreaterThan(0.29);
        assertThat(flip.above().value()).isGreaterThanOrEqualTo(0.3223).isLessThan(0.33);
    }

    @Test
    void withoutContradictionThereIsNoTurn() {
        assertThat(FlipSearch.among(line("0.1,0.2,0.31"), discount -> Optional.of(at(discount))))
                .isEmpty();
        assertThat(FlipSearch.among(line("0.32,0.5"), discount -> Optional.of(at(discount))))
                .isEmpty();
    }

    /** Out of time, what is known stands. */
    @Test
    void withoutMoreAnswersTheTurnIsAsWideAsTheList() {
        Flip flip = FlipSearch.among(line("0,0.2,0.4,1"), discount -> Optional.empty())
                .orElseThrow();

        assertThat(flip).isEqualTo(new Flip(Discount.of("0.2"), Discount.of("0.4"), Discount.of("0.3")));
    }

    @Test
    void aTurnLiesBeforeTheFirstOtherSign() {
        List<Answer> answers = List.of(answer(6000), answer(5050), answer(4990), answer(5010), answer(4000));

        assertThat(Turn.of(answers)).isEqualTo(OptionalInt.of(1));
        assertThat(Turn.of(answers.subList(0, 4))).isEmpty();
    }

    private static Map<Discount, Answer> line(String discounts) {
        Map<Discount, Answer> known = new TreeMap<>();
        Discount.listOf(discounts).forEach(discount -> known.put(discount, at(discount)));
        return known;
    }

    /** The share falls by half as much as the discount rises, and is a half at 0.3123. */
    private static Answer at(Discount discount) {
        return answer(Math.round(SAMPLES * (0.5 + 0.5 * (0.3123 - discount.value()))));
    }

    private static Answer answer(long count) {
        long difference = 2 * count - SAMPLES;
        return new Answer(
                optimality(count),
                optimality(SAMPLES - count),
                difference > 100
                        ? Comparison.MORE_OFTEN
                        : difference < -100 ? Comparison.LESS_OFTEN : Comparison.NOT_DETECTABLE);
    }

    private static Optimality optimality(long count) {
        Share none = new Share(0, SAMPLES);
        return new Optimality(new Share(count, SAMPLES), new Share(count, SAMPLES), none, none);
    }
}
