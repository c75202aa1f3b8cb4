package io.github.leeway.mdp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A model in which one decision is taken in two steps, first for a group of actions and then for one of the group: a new state offers
 * a choice for each group, which leads for certain to a new state that offers the actions of the group with their outcomes. If the new
 * states have no reward, an action of the new state is optimal just where the group holds an optimal action of the old state, at
 * every discount: every way from the new state is one step longer than its like from the old one.
 *
 * @param mdp the old states and choices with their indices, then the new state, then one for each group
 * @param decision the new state; its choices are the groups in their order
 */
public record Fork(Mdp mdp, State decision) {

    /**
     * Adds the decision.
     *
     * @param groups of choices of one state; at least one group, none empty, no choice in two
     * @param labels of the groups, all different
     */
    public static Fork of(Mdp model, List<List<Choice>> groups, List<String> labels) {
        Set<String> taken = new HashSet<>();
        model.states().forEach(state -> taken.add(state.name()));
        Rewriting rewriting = new Rewriting(model);
        model.choices().forEach(rewriting::keep);
        List<String> names = new ArrayList<>();
        String decision = named(groups.get(0).get(0).state().name(), taken);
        for (String label : labels) {
            String name = named(decision + ": " + label, taken);
            names.add(name);
            rewriting.builder().choice(decision, label, name);
        }
        for (int g = 0; g < names.size(); g++) {
            for (Choice choice : groups.get(g)) {
                rewriting.builder().choice(names.get(g), choice.action(), rewriting.outcomes(choice));
            }
        }
        Mdp mdp = rewriting.builder().build();
        return new Fork(mdp, mdp.states().get(model.states().size()));
    }

    private static String named(String name, Set<String> taken) {
        String fresh = Rewriting.fresh(name, taken::contains);
        taken.add(fresh);
        return fresh;
    }
}
