package io.github.leeway.exchange;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The labels to be written of each state, in formats of model checkers: its name where it has one, the start, its properties. */
final class StateNotes {

    /** What they call the start. */
    static final String INITIAL = "init";

    private final Map<String, IntStream> labels = new LinkedHashMap<>();

    /**
     * Of a model.
     *
     * @param namesHeldOtherwise whether names are kept elsewhere
     */
    StateNotes(ModelFile model, NamesHeld namesHeldOtherwise, Losses losses) {
        StateNaming naming = new StateNaming(model);
        boolean isNeeded =
                namesHeldOtherwise == NamesHeld.AS_LABELS && (!naming.isByIndex() || naming.isNamedByLabels());
        if (isNeeded && naming.canBeLabels()) {
            for (State state : model.mdp().states()) {
                labels.put(state.name(), IntStream.of(state.index()));
            }
        } else if (isNeeded) {
            losses.add("names of states, of which some are labels too");
        }
        model.mdp().start().ifPresent(start -> labels.put(INITIAL, IntStream.of(start.index())));
        model.labels().names().forEach(label -> {
            if (label.equals(INITIAL) || label.indexOf('"') >= 0) {
                losses.add("label " + label);
            } else {
                labels.put(label, model.labels().states(label));
            }
        });
    }

    /** Where the names of states are kept. */
    enum NamesHeld {
        AS_LABELS,
        ELSEWHERE
    }

    /** The labels, in the order in which a reader has to find them. */
    List<String> names() {
        return List.copyOf(labels.keySet());
    }

    /** The numbers of the labels of each state, in that order. To be asked once. */
    List<List<Integer>> byState(int stateCount) {
        List<List<Integer>> notes = new ArrayList<>();
        for (int s = 0; s < stateCount; s++) {
            notes.add(List.of());
        }
        int number = 0;
        for (IntStream states : labels.values()) {
            int label = number++;
            states.forEach(s -> {
                List<Integer> longer = new ArrayList<>(notes.get(s));
                longer.add(label);
                notes.set(s, longer);
            });
        }
        return notes;
    }
}
