package io.github.leeway.report;

import io.github.leeway.mdp.Fractions;

/** Empowerment beside POWER, as JSON. */
final class JsonEmpowerment {

    private JsonEmpowerment() {}

    static void write(JsonObject fields, OptionsRun.EmpowermentList found) {
        fields.count("steps", found.steps())
                .text("discount", found.discount().toString())
                .array("states", array -> found.states().forEach(state -> array.element(entry -> state(entry, state))));
    }

    private static void state(JsonObject entry, OptionsRun.Empowered state) {
        entry.text("state", state.state().name());
        state.empowerment()
                .ifPresent(empowerment -> entry.number("low", empowerment.low())
                        .number("high", empowerment.high())
                        .count("distributions", empowerment.distributions()));
        state.power().ifPresent(power -> entry.text("power", Fractions.text(power)));
        state.empowermentObstacle().ifPresent(obstacle -> entry.text("empowermentObstacle", obstacle));
        state.powerObstacle().ifPresent(obstacle -> entry.text("powerObstacle", obstacle));
    }
}
