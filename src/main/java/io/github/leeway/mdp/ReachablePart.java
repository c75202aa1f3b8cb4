package io.github.leeway.mdp;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The part of a model that can be reached from its start. A state has the same values in it as in the whole, as nothing else follows
 * from it.
 */
public final class ReachablePart {

    private ReachablePart() {}

    /**
     * The states that can be reached, in the order of the model, with all their choices; cells of a grid stay where they are.
     *
     * @throws IllegalArgumentException if the model has no start
     */
    public static Derived of(Mdp model) {
        State start = model.start()
                .orElseThrow(() -> new IllegalArgumentException(
                        "model has no start, expected one to restrict it to what can be reached from there"));
        Set<State> reached = new LinkedHashSet<>(model.reachableFrom(start));
        List<State> kept = model.states().stream().filter(reached::contains).toList();
        Rewriting rewriting = Rewriting.of(model, kept);
        List<Choice> choices = new ArrayList<>();
        for (State state : kept) {
            for (Choice choice : model.choices(state)) {
                rewriting.keep(choice);
                choices.add(choice);
            }
        }
        model.layout()
                .ifPresent(layout -> rewriting
                        .builder()
                        .layout(new GridLayout(
                                layout.rows(),
                                layout.cols(),
                                kept.stream().map(layout::cell).toList())));
        return new Derived(
                rewriting.builder().build(),
                kept.stream().map(Optional::of).toList(),
                choices.stream().map(Optional::of).toList());
    }
}
