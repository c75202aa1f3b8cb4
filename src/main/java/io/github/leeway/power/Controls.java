package io.github.leeway.power;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Components;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Marginal;
import io.github.leeway.reward.RewardDistribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * Control variates for the POWER of each state: the mean and the largest of the rewards one step away, of all rewards within reach, and
 * of those of states within reach where an agent can rest. Their expectations are known, so that a sample of POWER less a multiple of
 * what they deviate is a sample with the same mean, and less variance where they go along ({@link
 * io.github.leeway.Bibliography#OWEN_2013}, section 8.9).
 */
final class Controls {

    private static final int MOST_WORK = 20_000_000; // outcomes looked at to find what is within reach
    private static final int NONE = -1;
    private static final int SIZE = 16; // of all sets together, in states and choices of the model

    private final List<Control> controls;
    private final int[][] ofState; // [S], into controls
    private final int[] ceilingOf; // [S], into controls: the largest of all rewards within reach; or NONE

    private Controls(List<Control> controls, int[][] ofState, int[] ceilingOf) {
        this.controls = List.copyOf(controls);
        this.ofState = ofState;
        this.ceilingOf = ceilingOf;
    }

    /** No controls. */
    static Controls none(int states) {
        return new Controls(List.of(), new int[states][0], new int[states]);
    }

    /** All that the distribution knows the expectations of. */
    static Controls of(Mdp model, RewardDistribution rewards) {
        Finder finder = new Finder(
                rewards, SIZE * (long) (model.states().size() + model.choices().size()));
        List<Set<Integer>> sets = new ArrayList<>();
        model.states().forEach(state -> sets.add(new TreeSet<>()));
        for (State state : model.states()) {
            Set<Integer> next = new TreeSet<>();
            for (Choice choice : model.choices(state)) {
                model.outcomes(choice).stream()
                        .map(Outcome::successor)
                        .map(State::index)
                        .forEach(next::add);
            }
            finder.offer(state, next, sets);
        }
        int[] ceilingOf = new int[sets.size()];
        Arrays.fill(ceilingOf, NONE);
        List<List<State>> components = Components.of(model).inSolveOrder();
        long work = 0;
        for (List<State> component : components) {
            work += model.outcomeCount();
            if (work > MOST_WORK) {
                break;
            }
            Set<Integer> reach = new TreeSet<>();
            for (Choice choice : model.choices(component.get(0))) {
                model.reachableFrom(choice).stream().map(State::index).forEach(reach::add);
            }
            Set<Integer> rest = new TreeSet<>(reach);
            rest.removeIf(s -> !canRest(model, model.states().get(s)));
            for (State state : component) {
                finder.offer(state, reach, sets);
                ceilingOf[state.index()] = finder.largestOf(reach);
                finder.offer(state, rest, sets);
            }
        }
        int[][] ofState = sets.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        return new Controls(finder.controls, ofState, ceilingOf);
    }

    private static boolean canRest(Mdp model, State state) {
        return model.choices(state).stream()
                .map(model::outcomes)
                .anyMatch(outcomes ->
                        outcomes.size() == 1 && outcomes.get(0).successor().equals(state));
    }

    /** How many there are in all. */
    int count() {
        return controls.size();
    }

    /** The least value of one of them, or the infimum. */
    double lower(int control) {
        return controls.get(control).lower;
    }

    /** The greatest value of one of them, or the supremum. */
    double upper(int control) {
        return controls.get(control).upper;
    }

    /** Whether one of them is the largest of all rewards within reach of a state, so that POWER is never above it. */
    boolean isCeiling(int control, int s) {
        return ceilingOf[s] == control;
    }

    /** Those of a state. */
    int[] of(int s) {
        return ofState[s];
    }

    /**
     * What each deviates from its expectation.
     *
     * @param rewards [S][lanes]
     * @param deviations filled, [controls][lanes]
     */
    void deviations(double[][] rewards, double[][] deviations) {
        for (int i = 0; i < deviations.length; i++) {
            controls.get(i).deviations(rewards, deviations[i]);
        }
    }

    private enum Kind {
        MEAN,
        MOST
    }

    /** The mean or the largest of the rewards of some states, at least one. */
    private static final class Control {
        private final int[] states;
        private final Kind kind;
        private final double expectation;
        private final double lower;
        private final double upper;

        Control(int[] states, Kind kind, double expectation, double lower, double upper) {
            this.states = states;
            this.kind = kind;
            this.expectation = expectation;
            this.lower = lower;
            this.upper = upper;
        }

        void deviations(double[][] rewards, double[] out) {
            System.arraycopy(rewards[states[0]], 0, out, 0, out.length);
            for (int i = 1; i < states.length; i++) {
                if (kind == Kind.MEAN) {
                    add(rewards[states[i]], out);
                } else {
                    raise(rewards[states[i]], out);
                }
            }
            subtract(kind == Kind.MEAN ? 1.0 / states.length : 1, expectation, out);
        }

        private static void add(double[] reward, double[] out) {
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] += reward[lane];
            }
        }

        private static void raise(double[] reward, double[] out) {
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] = Math.max(out[lane], reward[lane]);
            }
        }

        private static void subtract(double scale, double expectation, double[] out) {
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] = scale * out[lane] - expectation;
            }
        }
    }

    /** Makes each control once, however many states it is for. */
    private static final class Finder {
        private final RewardDistribution rewards;
        private final List<Control> controls = new ArrayList<>();
        private final Map<Set<Integer>, List<Integer>> known = new LinkedHashMap<>(); // looked up only
        private long room;

        Finder(RewardDistribution rewards, long room) {
            this.rewards = rewards;
            this.room = room;
        }

        void offer(State state, Set<Integer> set, List<Set<Integer>> sets) {
            if (set.isEmpty()) {
                return;
            }
            List<Integer> made = known.get(set);
            if (made == null) {
                made = make(set);
                known.put(set, made);
            }
            sets.get(state.index()).addAll(made);
        }

        private List<Integer> make(Set<Integer> set) {
            room -= set.size();
            List<Integer> made = new ArrayList<>();
            if (room < 0) {
                return made;
            }
            int[] states = set.stream().mapToInt(Integer::intValue).toArray();
            double mean = averageOf(states, Marginal::mean);
            made.add(controls.size());
            controls.add(new Control(
                    states, Kind.MEAN, mean, averageOf(states, Marginal::lower), averageOf(states, Marginal::upper)));
            OptionalDouble most = states.length == 1 ? OptionalDouble.empty() : rewards.expectedMaximum(states);
            most.ifPresent(expectation -> {
                made.add(controls.size());
                controls.add(new Control(
                        states,
                        Kind.MOST,
                        expectation,
                        largestOf(states, Marginal::lower),
                        largestOf(states, Marginal::upper)));
            });
            return made;
        }

        /** The control that is the largest reward of a set, or {@link #NONE}. */
        int largestOf(Set<Integer> set) {
            return known.getOrDefault(set, List.of()).stream()
                    .filter(control -> controls.get(control).kind == Kind.MOST)
                    .findFirst()
                    .orElse(NONE);
        }

        private double averageOf(int[] states, ToDoubleFunction<Marginal> number) {
            return Arrays.stream(states)
                    .mapToObj(rewards::marginal)
                    .mapToDouble(number)
                    .average()
                    .orElseThrow();
        }

        private double largestOf(int[] states, ToDoubleFunction<Marginal> number) {
            return Arrays.stream(states)
                    .mapToObj(rewards::marginal)
                    .mapToDouble(number)
                    .max()
                    .orElseThrow();
        }
    }
}
