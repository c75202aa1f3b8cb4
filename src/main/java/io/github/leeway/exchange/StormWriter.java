package io.github.leeway.exchange;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes DRN, the explicit models of Storm. */
final class StormWriter {

    private final ModelFile model;
    private final Mdp mdp;
    private final Losses losses;
    private final NumberTexts numbers = new NumberTexts(NumberTexts.Form.EXACT);
    private final List<SortedMap<Integer, BigFraction>> choiceRewards = new ArrayList<>();

    private StormWriter(ModelFile model, Losses losses) {
        this.model = model;
        this.mdp = model.mdp();
        this.losses = losses;
        model.rewardFunctions().forEach(reward -> choiceRewards.add(ChoiceRewards.of(mdp, reward)));
    }

    /** See {@link FormatWriter}. */
    static void write(ModelFile model, Target target, Findings findings) throws IOException {
        Losses losses = new Losses(findings);
        losses.own(model);
        losses.discounts(model);
        StormWriter writer = new StormWriter(model, losses);
        try (TextOut out = new TextOut(target.main())) {
            writer.head(out);
            writer.states(out);
        }
        losses.tell();
    }

    private void head(TextOut out) throws IOException {
        out.line("// Exported by leeway").line("@type: MDP");
        if (!isDecimal()) {
            out.line("@value_type: rational");
        }
        out.line("@parameters").line("");
        out.line("@reward_models")
                .line(model.rewardFunctions().stream()
                        .map(reward -> quoted(reward.name()))
                        .collect(Collectors.joining(" ")));
        out.line("@nr_states").line(Integer.toString(mdp.states().size()));
        out.line("@nr_choices").line(Integer.toString(mdp.choices().size())).line("@model");
        if (model.rewardFunctions().stream().anyMatch(reward -> !reward.steps().isEmpty())) {
            losses.add("rewards on steps, which were averaged over the outcomes of each choice");
        }
    }

    private boolean isDecimal() {
        Stream<BigFraction> rewards =
                model.rewardFunctions().stream().flatMap(reward -> reward.states().values().stream());
        Stream<BigFraction> ofChoices = choiceRewards.stream().flatMap(choices -> choices.values().stream());
        Stream<BigFraction> probabilities = mdp.choices().stream()
                .flatMap(choice -> mdp.outcomes(choice).stream())
                .map(Outcome::probability);
        return Stream.of(rewards, ofChoices, probabilities)
                .flatMap(all -> all)
                .noneMatch(number -> numbers.of(number).indexOf('/') >= 0);
    }

    private void states(TextOut out) throws IOException {
        StateNotes notes = new StateNotes(model, StateNotes.NamesHeld.AS_LABELS, losses);
        List<String> labels = notes.names().stream().map(StormWriter::quoted).toList();
        List<List<Integer>> byState = notes.byState(mdp.states().size());
        for (State state : mdp.states()) {
            out.add("state ").add(state.index());
            out.add(rewards(model.rewardFunctions().stream()
                    .map(RewardFunction::states)
                    .map(paid -> paid.getOrDefault(state.index(), BigFraction.ZERO))));
            for (int label : byState.get(state.index())) {
                out.add(" ").add(labels.get(label));
            }
            out.line("");
            for (Choice choice : mdp.choices(state)) {
                out.add("\taction ").add(quoted(choice.action()));
                out.line(rewards(
                        choiceRewards.stream().map(paid -> paid.getOrDefault(choice.index(), BigFraction.ZERO))));
                for (Outcome outcome : mdp.outcomes(choice)) {
                    out.add("\t\t").add(outcome.successor().index());
                    out.add(" : ").line(numbers.of(outcome.probability()));
                }
            }
        }
    }

    private String rewards(Stream<BigFraction> values) {
        String texts = values.map(numbers::of).collect(Collectors.joining(", "));
        return texts.isEmpty() ? "" : " [" + texts + "]";
    }

    /** A word as it is, another text in double quotes; the format has no way to write a quote within. */
    private static String quoted(String text) {
        boolean isWord = text.matches("[\\p{Graph}&&[^\"\\[\\]{}!:/]]+");
        return isWord ? text : "\"" + text.replaceAll("[\"\\p{Cntrl}]", "_") + "\"";
    }
}
