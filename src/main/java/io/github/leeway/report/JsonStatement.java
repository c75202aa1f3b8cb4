package io.github.leeway.report;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.State;
import io.github.leeway.options.Statement;

/** What a statement is about, as JSON. {@link ResultCertificates} reads it back. */
final class JsonStatement {

    private JsonStatement() {}

    /** Writes its fields, but for the number of copies. */
    static void write(JsonObject fields, Statement statement) {
        if (statement instanceof Statement.StatesCompared states) {
            fields.text("kind", kind(states))
                    .text("moreState", states.moreState().name())
                    .text("lessState", states.lessState().name());
        } else if (statement instanceof Statement.ActionPower power) {
            fields.text("kind", "action-power")
                    .object("moreActions", more -> actions(more, power.moreActions()))
                    .object("lessActions", less -> actions(less, power.lessActions()));
        } else if (statement instanceof Statement.ActionOptimality optimality) {
            fields.text("kind", "action-optimality")
                    .array(
                            "moreActions",
                            array -> optimality
                                    .moreActions()
                                    .forEach(each -> array.element(more -> actions(more, each))))
                    .object("lessActions", less -> actions(less, optimality.lessActions()));
        } else if (statement instanceof Statement.ForkOptimality fork) {
            fields.text("kind", "fork-optimality")
                    .text("start", fork.start().name())
                    .object("moreActions", more -> actions(more, fork.moreActions()))
                    .object("lessActions", less -> actions(less, fork.lessActions()));
        } else if (statement instanceof Statement.AverageOptimality average) {
            fields.text("kind", "average-optimality")
                    .text("start", average.start().name())
                    .array("moreEnds", more -> JsonOptions.distributions(more, average.moreEnds()))
                    .array("lessEnds", less -> JsonOptions.distributions(less, average.lessEnds()));
        } else if (statement instanceof Statement.Avoidance avoidance) {
            fields.text("kind", "avoidance")
                    .text("start", avoidance.start().name())
                    .texts(
                            "avoided",
                            avoidance.avoided().stream().map(State::name).toList());
        }
    }

    private static String kind(Statement.StatesCompared states) {
        if (states instanceof Statement.StatePower) {
            return "state-power";
        }
        return states instanceof Statement.LongRunPower ? "long-run-power" : "later-power";
    }

    private static void actions(JsonObject fields, ActionClass actions) {
        fields.text("state", actions.state().name()).texts("actions", JsonOptions.labels(actions.choices()));
    }
}
