package io.github.leeway.power;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import io.github.leeway.solve.SparseMdp;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decides for which reward functions sets of policies are optimal, from the choices that are. A policy is optimal from a state on if
 * it takes optimal choices alone in all states that it can come to. A set that is optimal together with its complement is tied; where
 * a state on the way is undecided, the set is undecided.
 */
final class PolicySets {

    private final SparseMdp mdp;
    private final int[][] successors; // [C][outcomes]
    private final List<Rule> rules;

    private PolicySets(SparseMdp mdp, int[][] successors, List<Rule> rules) {
        this.mdp = mdp;
        this.successors = successors;
        this.rules = rules;
    }

    /** Of a model, and of what it was compiled to. */
    static PolicySets of(Mdp model, SparseMdp mdp, List<PolicySet> sets) {
        int[][] successors = new int[sets.isEmpty() ? 0 : mdp.choiceCount()][];
        for (int c = 0; c < successors.length; c++) {
            successors[c] = model.outcomes(mdp.actions(c).representative()).stream()
                    .map(Outcome::successor)
                    .mapToInt(State::index)
                    .toArray();
        }
        return new PolicySets(
                mdp, successors, sets.stream().map(set -> Rule.of(mdp, set)).toList());
    }

    /** The number of sets. */
    int count() {
        return rules.size();
    }

    /**
     * Counts the sets that are optimal for one reward function.
     *
     * @param marks of the optimal choices
     * @param decisions counts of all choices and then of all sets
     */
    void decide(Marks marks, int lane, Decisions decisions) {
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            Possible possible = rule.kind() == Kind.TAKING ? taking(rule, marks, lane) : entering(rule, marks, lane);
            boolean within = rule.kind() == Kind.AVOIDING ? possible.without() : possible.with();
            boolean outside = rule.kind() == Kind.AVOIDING ? possible.with() : possible.without();
            int at = mdp.choiceCount() + i;
            if (within && !outside) {
                decisions.addUnique(at);
            } else if (within && possible.isProven()) {
                decisions.addTied(at);
            } else if (within) {
                decisions.addUndecided(at);
            }
        }
    }

    /** What optimal policies take in a state. A class of equivalent actions may have some of the choices and others. */
    private Possible taking(Rule rule, Marks marks, int lane) {
        boolean with = false;
        boolean without = false;
        for (int c = mdp.firstChoice(rule.from()); c < mdp.firstChoice(rule.from() + 1); c++) {
            if (marks.isOptimal(c, lane)) {
                long own = mdp.actions(c).choices().stream()
                        .map(Choice::index)
                        .filter(rule.members()::contains)
                        .count();
                with |= own > 0;
                without |= own < mdp.actions(c).choices().size();
            }
        }
        return new Possible(with, without, !marks.isUndecided(rule.from(), lane));
    }

    /** Whether optimal policies may enter a target, and whether they may not. */
    private Possible entering(Rule rule, Marks marks, int lane) {
        boolean[] isReached = new boolean[mdp.stateCount()];
        Deque<Integer> open = new ArrayDeque<>(List.of(rule.from()));
        isReached[rule.from()] = true;
        boolean with = false;
        boolean isProven = true;
        while (!open.isEmpty()) {
            int s = open.remove();
            if (rule.members().contains(s)) {
                with = true;
                continue;
            }
            isProven &= !marks.isUndecided(s, lane);
            for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
                for (int next : marks.isOptimal(c, lane) ? successors[c] : new int[0]) {
                    if (!isReached[next]) {
                        isReached[next] = true;
                        open.add(next);
                    }
                }
            }
        }
        return new Possible(with, !with || canStayOut(rule, isReached, marks, lane), isProven);
    }

    /** Whether optimal choices can keep the agent out of the targets: removes states from where they cannot until none is left. */
    private boolean canStayOut(Rule rule, boolean[] isReached, Marks marks, int lane) {
        boolean[] isSafe = isReached.clone();
        rule.members().forEach(s -> isSafe[s] = false);
        boolean changes = true;
        while (changes) {
            changes = false;
            for (int s = 0; s < isSafe.length; s++) {
                if (isSafe[s] && !hasSafeChoice(s, isSafe, marks, lane)) {
                    isSafe[s] = false;
                    changes = true;
                }
            }
        }
        return isSafe[rule.from()];
    }

    private boolean hasSafeChoice(int s, boolean[] isSafe, Marks marks, int lane) {
        return IntStream.range(mdp.firstChoice(s), mdp.firstChoice(s + 1))
                .anyMatch(c ->
                        marks.isOptimal(c, lane) && IntStream.of(successors[c]).allMatch(next -> isSafe[next]));
    }

    /**
     * What optimal policies may do.
     *
     * @param with take one of the choices, or enter a target
     * @param without do not
     * @param isProven whether no state on the way is undecided
     */
    private record Possible(boolean with, boolean without, boolean isProven) {}

    private enum Kind {
        TAKING,
        AVOIDING,
        REACHING
    }

    /**
     * A set by indices.
     *
     * @param from a state
     * @param members choices of the model for {@link Kind#TAKING}, else states
     */
    private record Rule(Kind kind, int from, List<Integer> members) {

        static Rule of(SparseMdp mdp, PolicySet set) {
            if (set instanceof PolicySet.Taking taking) {
                int from = taking.choices().get(0).state().index();
                return new Rule(
                        Kind.TAKING,
                        inRange("state", from, mdp.stateCount()),
                        taking.choices().stream().map(Choice::index).toList());
            }
            boolean isAvoiding = set instanceof PolicySet.Avoiding;
            State from =
                    set instanceof PolicySet.Avoiding avoiding ? avoiding.from() : ((PolicySet.Reaching) set).from();
            List<State> targets = set instanceof PolicySet.Avoiding avoiding
                    ? avoiding.targets()
                    : ((PolicySet.Reaching) set).targets();
            return new Rule(
                    isAvoiding ? Kind.AVOIDING : Kind.REACHING,
                    inRange("state", from.index(), mdp.stateCount()),
                    targets.stream().map(State::index).toList());
        }

        private static int inRange(String what, int index, int count) {
            if (!(index >= 0 && index < count)) {
                throw new IllegalArgumentException(
                        what + " has index " + index + ", expected one of the model, below " + count);
            }
            return index;
        }
    }
}
