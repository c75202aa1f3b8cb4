package io.github.leeway.mdp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Models in which doing nothing can be chosen. More choices never lower a value. */
public final class NoOp {

    private static final String LABEL = "no-op";

    private NoOp() {}

    /** A model with a choice called no-op, after the others, that leads nowhere in some states; not where one does already. */
    public static Derived of(Mdp model, Collection<State> where) {
        Set<State> asked = new LinkedHashSet<>(where);
        Rewriting rewriting = new Rewriting(model);
        List<Optional<Choice>> choices = new ArrayList<>();
        for (State state : model.states()) {
            for (Choice choice : model.choices(state)) {
                rewriting.keep(choice);
                choices.add(Optional.of(choice));
            }
            if (asked.contains(state)
                    && model.choices(state).stream().noneMatch(choice -> leadsNowhere(model, choice))) {
                String label = Rewriting.fresh(
                        LABEL,
                        name -> model.choices(state).stream()
                                .anyMatch(choice -> choice.action().equals(name)));
                rewriting.builder().choice(state.name(), label, state.name());
                choices.add(Optional.empty());
            }
        }
        model.layout().ifPresent(rewriting.builder()::layout);
        return new Derived(
                rewriting.builder().build(),
                model.states().stream().map(Optional::of).toList(),
                choices);
    }

    private static boolean leadsNowhere(Mdp model, Choice choice) {
        return model.outcomes(choice).stream()
                .allMatch(outcome -> outcome.successor().equals(choice.state()));
    }
}
