package io.github.leeway.exchange;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import java.io.IOException;
import java.util.BitSet;
import java.util.stream.Collectors;

/** Writes the text files of the course CS 747 of IIT Bombay. */
final class CourseWriter {

    private CourseWriter() {}

    /** See {@link FormatWriter}. */
    static void write(ModelFile model, Target target, Findings findings) throws IOException {
        Mdp mdp = model.mdp();
        Losses losses = new Losses(findings);
        losses.own(model);
        losses.labels(model);
        losses.furtherDiscounts(model);
        if (!new StateNaming(model).isByIndex()) {
            losses.add("names of states");
        }
        ActionNumbers actions = ActionNumbers.of(mdp, losses);
        TableRewards rewards = new TableRewards(model, losses);
        NumberTexts numbers = new NumberTexts(NumberTexts.Form.DECIMAL);
        BitSet ends = Ends.of(mdp, rewards);
        try (TextOut out = new TextOut(target.main())) {
            out.line("numStates " + mdp.states().size()).line("numActions " + actions.count());
            if (mdp.start().isPresent()) {
                out.line("start " + mdp.start().get().index());
            }
            out.line("end "
                    + (ends.isEmpty()
                            ? "-1"
                            : ends.stream().mapToObj(Integer::toString).collect(Collectors.joining(" "))));
            for (Choice choice : mdp.choices()) {
                if (!ends.get(choice.state().index())) {
                    for (Outcome outcome : mdp.outcomes(choice)) {
                        out.add("transition ")
                                .add(choice.state().index())
                                .add(" ")
                                .add(actions.of(choice));
                        out.add(" ").add(outcome.successor().index());
                        out.add(" ").add(numbers.of(rewards.of(choice, outcome)));
                        out.add(" ").line(numbers.of(outcome.probability()));
                    }
                }
            }
            out.line("mdptype " + (ends.isEmpty() ? "continuing" : "episodic"));
            if (!model.discounts().isEmpty()) {
                out.line("discount  " + Fractions.text(model.discounts().get(0).exact()));
            }
        }
        losses.tell();
    }
}
