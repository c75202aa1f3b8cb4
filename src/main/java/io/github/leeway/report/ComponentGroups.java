package io.github.leeway.report;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Components;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The strongly connected components of a model, few enough to be drawn. Where they are many, the one with the start and the largest
 * stand alone, and the others stand together by how far they lie from where one can only begin, those that are never left apart from
 * those that are passed.
 *
 * @param groups what is drawn, those first that lead to others
 * @param passages from which to which, by position
 * @param componentCount of all components
 */
record ComponentGroups(List<Group> groups, Set<Passage> passages, int componentCount) {

    private static final int MOST = 40;
    private static final int MOST_ALONE = 12;
    private static final int BANDS = 10;

    /**
     * Components that are drawn as one.
     *
     * @param components the states of each, at least one
     * @param isClosed whether no action leads out of any of them
     */
    record Group(List<List<State>> components, boolean isClosed) {

        /** All states of all of them. */
        List<State> states() {
            return components.stream().flatMap(List::stream).toList();
        }

        Group with(List<State> component) {
            List<List<State>> more = new ArrayList<>(components);
            more.add(component);
            return new Group(more, isClosed);
        }
    }

    /** That some action may lead from a state of one group to a state of another. */
    record Passage(int from, int to) {}

    ComponentGroups {
        groups = List.copyOf(groups);
        passages = Collections.unmodifiableSet(new LinkedHashSet<>(passages));
    }

    static ComponentGroups of(Mdp mdp) {
        List<List<State>> components = new ArrayList<>(Components.of(mdp).inSolveOrder());
        Collections.reverse(components);
        int[] componentOf = new int[mdp.states().size()];
        for (int i = 0; i < components.size(); i++) {
            for (State state : components.get(i)) {
                componentOf[state.index()] = i;
            }
        }
        Set<Passage> all = passages(mdp, components, componentOf);
        boolean[] isOpen = new boolean[components.size()];
        int[] depth =
                new int[components.size()]; // of the longest way there; what leads to a component stands before it
        for (Passage passage : all) {
            isOpen[passage.from()] = true;
            depth[passage.to()] = Math.max(depth[passage.to()], depth[passage.from()] + 1);
        }
        Set<Integer> alone = alone(mdp, components, componentOf);
        int depths = Arrays.stream(depth).max().orElse(0) + 1;
        int bands = Math.min(BANDS, depths);
        TreeMap<Integer, Integer> places = new TreeMap<>(); // by band and whether closed
        List<Group> groups = new ArrayList<>();
        int[] groupOf = new int[components.size()];
        for (int i = 0; i < components.size(); i++) {
            int kind = 2 * (int) ((long) depth[i] * bands / depths) + (isOpen[i] ? 0 : 1);
            if (!alone.contains(i) && places.containsKey(kind)) {
                groupOf[i] = places.get(kind);
                groups.set(groupOf[i], groups.get(groupOf[i]).with(components.get(i)));
            } else {
                groupOf[i] = groups.size();
                groups.add(new Group(List.of(components.get(i)), !isOpen[i]));
                if (!alone.contains(i)) {
                    places.put(kind, groupOf[i]);
                }
            }
        }
        return new ComponentGroups(groups, between(all, groupOf), components.size());
    }

    /** Those that are drawn each for itself. */
    private static Set<Integer> alone(Mdp mdp, List<List<State>> components, int[] componentOf) {
        if (components.size() <= MOST) {
            return IntStream.range(0, components.size()).boxed().collect(Collectors.toSet());
        }
        Set<Integer> alone = IntStream.range(0, components.size())
                .boxed()
                .filter(i -> components.get(i).size() > 1)
                .sorted(Comparator.comparing((Integer i) -> -components.get(i).size()))
                .limit(MOST_ALONE)
                .collect(Collectors.toSet());
        mdp.start().ifPresent(start -> alone.add(componentOf[start.index()]));
        return alone;
    }

    /** Between different components, ascending by where they come from. */
    private static Set<Passage> passages(Mdp mdp, List<List<State>> components, int[] componentOf) {
        Set<Passage> passages = new LinkedHashSet<>();
        for (int i = 0; i < components.size(); i++) {
            for (State state : components.get(i)) {
                for (Choice choice : mdp.choices(state)) {
                    for (Outcome outcome : mdp.outcomes(choice)) {
                        int to = componentOf[outcome.successor().index()];
                        if (to != i) {
                            passages.add(new Passage(i, to));
                        }
                    }
                }
            }
        }
        return passages;
    }

    private static Set<Passage> between(Set<Passage> all, int[] groupOf) {
        Set<Passage> between = new LinkedHashSet<>();
        for (Passage passage : all) {
            if (groupOf[passage.from()] != groupOf[passage.to()]) {
                between.add(new Passage(groupOf[passage.from()], groupOf[passage.to()]));
            }
        }
        return between;
    }
}
