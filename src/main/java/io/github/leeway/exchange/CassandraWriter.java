package io.github.leeway.exchange;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.io.IOException;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes Cassandra's files of Markov decision processes. */
final class CassandraWriter {

    private static final String NAME = "[A-Za-z][A-Za-z0-9_-]*";
    private static final List<String> RESERVED = List.of(
            "discount",
            "values",
            "states",
            "actions",
            "observations",
            "start",
            "T",
            "O",
            "R",
            "uniform",
            "identity",
            "reward",
            "cost",
            "reset",
            "include",
            "exclude");

    private CassandraWriter() {}

    /** See {@link FormatWriter}. */
    static void write(ModelFile model, Target target, Findings findings) throws IOException {
        Mdp mdp = model.mdp();
        Losses losses = new Losses(findings);
        losses.own(model);
        losses.labels(model);
        losses.furtherDiscounts(model);
        TableRewards rewards = new TableRewards(model, losses);
        ActionNumbers actions = ActionNumbers.named(mdp, losses);
        NumberTexts numbers = new NumberTexts(NumberTexts.Form.DECIMAL);
        try (TextOut out = new TextOut(target.main())) {
            if (!model.discounts().isEmpty()) {
                out.line("discount: " + Fractions.text(model.discounts().get(0).exact()));
            }
            out.line("values: reward");
            out.line("states: " + states(model, losses)).line("actions: " + actions(actions, losses));
            if (mdp.start().isPresent()) {
                out.line("start: " + mdp.start().get().index());
            }
            out.line("");
            for (Choice choice : mdp.choices()) {
                String begin = actions.of(choice) + " : " + choice.state().index() + " : ";
                for (Outcome outcome : mdp.outcomes(choice)) {
                    out.line("T: " + begin + outcome.successor().index() + " " + numbers.of(outcome.probability()));
                }
                for (Outcome outcome : mdp.outcomes(choice)) {
                    BigFraction reward = rewards.of(choice, outcome);
                    if (reward.signum() != 0) {
                        out.line("R: " + begin + outcome.successor().index() + " " + numbers.of(reward));
                    }
                }
            }
        }
        losses.tell();
    }

    private static String states(ModelFile model, Losses losses) {
        List<State> states = model.mdp().states();
        boolean isByIndex = new StateNaming(model).isByIndex();
        if (!isByIndex && areNames(states.stream().map(State::name).toList())) {
            return String.join(" ", states.stream().map(State::name).toList());
        }
        if (!isByIndex) {
            losses.add("names of states");
        }
        return Integer.toString(states.size());
    }

    private static String actions(ActionNumbers actions, Losses losses) {
        if (actions.areNamed() && areNames(actions.names())) {
            return String.join(" ", actions.names());
        }
        if (actions.areNamed()) {
            losses.add("names of actions, which got numbers");
        }
        return Integer.toString(actions.count());
    }

    private static boolean areNames(List<String> names) {
        return names.stream().allMatch(name -> name.matches(NAME) && !RESERVED.contains(name));
    }
}
