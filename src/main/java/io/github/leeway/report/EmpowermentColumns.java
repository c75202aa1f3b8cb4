package io.github.leeway.report;

import io.github.leeway.options.Empowerment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Empowerment beside POWER, as two columns of a table.
 *
 * @param found what they show
 */
record EmpowermentColumns(OptionsRun.EmpowermentList found) {

    private static final int DECIMALS = 4;
    private static final double NARROW = 1e-6; // an interval that is shown as its middle

    List<String> heads() {
        return List.of("E" + found.steps() + " bits", "POWER " + found.discount());
    }

    /** The cells of the state with that place in the list. */
    List<String> cells(int place) {
        OptionsRun.Empowered state = found.states().get(place);
        return List.of(
                state.empowerment().map(EmpowermentColumns::bits).orElse("?"),
                state.power()
                        .map(power -> power.bigDecimalValue(DECIMALS, RoundingMode.HALF_EVEN)
                                .toPlainString())
                        .orElse("?"));
    }

    private static String bits(Empowerment empowerment) {
        if (empowerment.distributions() == 0) {
            return "no plan";
        }
        return empowerment.high() - empowerment.low() < NARROW
                ? rounded((empowerment.low() + empowerment.high()) / 2, RoundingMode.HALF_EVEN)
                : rounded(empowerment.low(), RoundingMode.FLOOR) + " to "
                        + rounded(empowerment.high(), RoundingMode.CEILING);
    }

    private static String rounded(double bits, RoundingMode mode) {
        return new BigDecimal(bits).setScale(DECIMALS, mode).toPlainString();
    }

    /** What they are, and why something is missing. */
    List<String> notes() {
        return Stream.concat(missing(), Stream.of(legend())).toList();
    }

    private Stream<String> missing() {
        return Stream.<Function<OptionsRun.Empowered, Optional<String>>>of(
                        OptionsRun.Empowered::empowermentObstacle, OptionsRun.Empowered::powerObstacle)
                .flatMap(obstacle -> found.states().stream()
                        .flatMap(state -> obstacle.apply(state).stream())
                        .limit(1))
                .map(obstacle -> "? is not known: " + Names.visible(obstacle) + ".");
    }

    private String legend() {
        boolean isWithoutPlan = found.states().stream()
                .flatMap(state -> state.empowerment().stream())
                .anyMatch(empowerment -> empowerment.distributions() == 0);
        return "E" + found.steps() + " is empowerment: the most bits that a plan of "
                + Counts.of(found.steps(), "action") + ", by label, made in advance and possible whatever happens, can"
                + " tell about the state after it" + (isWithoutPlan ? " (no plan: there is none)" : "")
                + ". POWER, at discount " + found.discount()
                + ", is the mean of what optimal policies collect per step; they may watch what happens.";
    }
}
