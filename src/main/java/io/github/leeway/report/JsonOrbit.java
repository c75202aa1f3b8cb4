package io.github.leeway.report;

import io.github.leeway.mdp.Fractions;
import io.github.leeway.options.OrbitAnswer;
import io.github.leeway.options.OrbitCount;
import io.github.leeway.options.Statement;

/** What an orbit says, as JSON. Counts are texts, as they may be larger than programs can hold. */
final class JsonOrbit {

    private JsonOrbit() {}

    static void write(JsonObject fields, OptionsRun.Orbit orbit) {
        fields.text("state", orbit.state().name())
                .text("rewards", orbit.rewards())
                .array(
                        "comparisons",
                        array -> orbit.answers().forEach(answer -> array.element(entry -> answer(entry, answer))));
        orbit.obstacle().ifPresent(obstacle -> fields.text("obstacle", obstacle));
    }

    private static void answer(JsonObject entry, OrbitAnswer answer) {
        OrbitCount count = answer.count();
        entry.text("quantity", quantity(answer.statement()));
        answer.discount().ifPresent(discount -> entry.text("discount", discount.toString()));
        entry.text("first", answer.statement().more())
                .text("second", answer.statement().less())
                .text("firstMore", count.more().toString())
                .text("secondMore", count.less().toString())
                .text("tied", count.tied().toString());
        count.odds().ifPresent(odds -> entry.text("odds", Fractions.text(odds)));
        if (count instanceof OrbitCount.Sampled sampled) {
            entry.text("method", "sampled")
                    .text("orbitSize", sampled.orbitSize().toString())
                    .count("seed", sampled.seed());
        } else {
            entry.text("method", "counted")
                    .flag("refutesFirst", answer.refutes())
                    .flag("refutesSecond", answer.refutesConverse());
        }
        if (answer.proved() > 0) {
            entry.count("provedFirst", answer.proved());
        }
        if (answer.converse() > 0) {
            entry.count("provedSecond", answer.converse());
        }
    }

    private static String quantity(Statement statement) {
        if (statement instanceof Statement.ActionOptimality) {
            return "optimality";
        }
        return statement instanceof Statement.ActionPower ? "power" : "average";
    }
}
