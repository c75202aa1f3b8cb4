package io.github.leeway.exchange;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Actions;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes explicit models of PRISM: transitions, and beside them variables, labels and rewards as far as there are any. */
final class PrismWriter {

    private final ModelFile model;
    private final Mdp mdp;
    private final Target target;
    private final Losses losses;
    private final NumberTexts numbers = new NumberTexts(NumberTexts.Form.EXACT);
    private final TextOut main;
    private boolean isAfterSuccessors;

    private PrismWriter(ModelFile model, Target target, Losses losses) throws IOException {
        this.model = model;
        this.mdp = model.mdp();
        this.target = target;
        this.losses = losses;
        main = new TextOut(target.main());
    }

    /** See {@link FormatWriter}. */
    static void write(ModelFile model, Target target, Findings findings) throws IOException {
        Losses losses = new Losses(findings);
        losses.own(model);
        losses.discounts(model);
        new PrismWriter(model, target, losses).write();
        losses.tell();
    }

    private void write() throws IOException {
        try (main) {
            transitions();
            Optional<List<String>> variables = new StateNaming(model).variables();
            if (variables.isPresent()) {
                section(".sta", out -> states(out, variables.get()));
            }
            StateNotes notes = new StateNotes(
                    model,
                    variables.isPresent() ? StateNotes.NamesHeld.ELSEWHERE : StateNotes.NamesHeld.AS_LABELS,
                    losses);
            if (!notes.names().isEmpty()) {
                section(".lab", out -> labels(out, notes));
            }
            List<RewardFunction> rewards = model.rewardFunctions();
            for (int i = 0; i < rewards.size(); i++) {
                RewardFunction reward = rewards.get(i);
                String number = rewards.size() == 1 ? "" : Integer.toString(i + 1);
                section(number + ".srew", out -> stateRewards(out, reward));
                section(number + ".trew", out -> choiceRewards(out, reward));
            }
            if (rewards.stream().anyMatch(reward -> !reward.steps().isEmpty())) {
                losses.add("rewards on steps, which were averaged over the outcomes of each choice");
            }
        }
    }

    private interface Section {
        void write(TextOut out) throws IOException;
    }

    private void section(String ending, Section section) throws IOException {
        if (!target.hasSiblings()) {
            section.write(main);
            return;
        }
        try (TextOut out = new TextOut(target.sibling(ending))) {
            section.write(out);
        }
    }

    private void transitions() throws IOException {
        main.line("# Transitions (MDP)");
        main.line(mdp.states().size() + " " + mdp.choices().size() + " " + mdp.outcomeCount());
        Words words = new Words(losses, "names of actions");
        ActionNames unique = new ActionNames();
        for (State state : mdp.states()) {
            unique.clear();
            int number = 0;
            for (Choice choice : mdp.choices(state)) {
                boolean isNumber = choice.action().equals(Integer.toString(number));
                boolean isUnnamed = isNumber || isCalledAfterSuccessors(choice);
                String action = unique.next(isUnnamed ? "" : words.identifier(choice.action()));
                String begin = state.index() + " " + number + " ";
                for (Outcome outcome : mdp.outcomes(choice)) {
                    main.add(begin).add(outcome.successor().index()).add(" ").add(numbers.of(outcome.probability()));
                    main.line(isUnnamed ? "" : " " + action);
                }
                number++;
            }
        }
    }

    private boolean isCalledAfterSuccessors(Choice choice) {
        boolean isAfter = Actions.isUnnamed(choice.action(), Actions.successors(mdp, choice));
        if (isAfter && !isAfterSuccessors) {
            isAfterSuccessors = true;
            losses.add("names of actions that say where they lead");
        }
        return isAfter;
    }

    private void states(TextOut out, List<String> variables) throws IOException {
        out.line("# States").line("(" + String.join(",", variables) + ")");
        for (State state : mdp.states()) {
            out.line(state.index() + ":(" + String.join(",", StateNaming.values(state.name())) + ")");
        }
    }

    private void labels(TextOut out, StateNotes notes) throws IOException {
        List<String> names = notes.names();
        List<String> declared = new ArrayList<>(List.of("0=\"init\"", "1=\"deadlock\""));
        List<Integer> numbered = new ArrayList<>();
        for (String name : names) {
            int builtIn = List.of("init", "deadlock").indexOf(name);
            int number = builtIn >= 0 ? builtIn : declared.size();
            if (builtIn < 0) {
                declared.add(number + "=\"" + name + "\"");
            }
            numbered.add(number);
        }
        out.line("# Labels").line(String.join(" ", declared));
        List<List<Integer>> byState = notes.byState(mdp.states().size());
        for (int s = 0; s < byState.size(); s++) {
            if (!byState.get(s).isEmpty()) {
                out.add(s).add(":");
                for (int label : byState.get(s)) {
                    out.add(" ").add(numbered.get(label));
                }
                out.line("");
            }
        }
    }

    private void stateRewards(TextOut out, RewardFunction reward) throws IOException {
        rewardName(out, reward);
        out.line("# State rewards")
                .line(mdp.states().size() + " " + reward.states().size());
        for (Map.Entry<Integer, BigFraction> paid : reward.states().entrySet()) {
            out.line(paid.getKey() + " " + numbers.of(paid.getValue()));
        }
    }

    private void choiceRewards(TextOut out, RewardFunction reward) throws IOException {
        SortedMap<Integer, BigFraction> choices = ChoiceRewards.of(mdp, reward);
        int lines = choices.keySet().stream()
                .mapToInt(choice -> mdp.outcomes(mdp.choices().get(choice)).size())
                .sum();
        rewardName(out, reward);
        out.line("# Transition rewards")
                .line(mdp.states().size() + " " + mdp.choices().size() + " " + lines);
        for (Map.Entry<Integer, BigFraction> paid : choices.entrySet()) {
            Choice choice = mdp.choices().get(paid.getKey());
            int first = mdp.choices(choice.state()).get(0).index();
            for (Outcome outcome : mdp.outcomes(choice)) {
                out.line(choice.state().index() + " " + (choice.index() - first) + " "
                        + outcome.successor().index() + " " + numbers.of(paid.getValue()));
            }
        }
    }

    private void rewardName(TextOut out, RewardFunction reward) throws IOException {
        out.line("# Reward structure \"" + reward.name().replaceAll("[\"\\p{Cntrl}]", "_") + "\"");
    }
}
