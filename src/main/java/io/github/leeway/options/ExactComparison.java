package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Exact answers about linear functions of independent rewards, each uniform or discrete: discrete ones are enumerated, and what is left
 * is the volume of a part of the cube of the uniform ones.
 */
final class ExactComparison {

    private final Map<State, RewardPieces> rewards;
    private final StepCounter counter;

    /** One for rewards of all states that vectors may name. */
    ExactComparison(Map<State, RewardPieces> rewards, StepCounter counter) {
        this.rewards = rewards;
        this.counter = counter;
    }

    /** E[max x r] over some vectors, at least one. */
    BigFraction expectedMaximum(List<StateVector> vectors) {
        Sum sum = new Sum();
        forEachCase(states(vectors), (probability, pieces) -> {
            Set<RewardForm> forms = new LinkedHashSet<>();
            vectors.forEach(vector -> forms.add(RewardForm.of(vector, pieces)));
            sum.add(probability.multiply(expectedMaximum(forms)));
        });
        return sum.value;
    }

    /** With a further coordinate t in [0, 1]: the mean of the maximum is 1 less the volume where t is no less than any. */
    private BigFraction expectedMaximum(Set<RewardForm> forms) {
        BigFraction least = forms.stream()
                .map(RewardForm::least)
                .max(BigFraction::compareTo)
                .orElseThrow();
        BigFraction most =
                forms.stream().map(RewardForm::most).max(BigFraction::compareTo).orElseThrow();
        BigFraction range = most.subtract(least);
        if (range.signum() == 0) {
            return most;
        }
        List<State> states = List.copyOf(named(forms));
        List<List<BigFraction>> inequalities = new ArrayList<>();
        for (RewardForm form : forms) {
            List<BigFraction> row = row(form, states);
            row.add(range.negate());
            row.add(least.subtract(form.constant()));
            inequalities.add(row);
        }
        BigFraction above = new Polytope(states.size() + 1, inequalities, counter).volume();
        return least.add(range.multiply(BigFraction.ONE.subtract(above)));
    }

    /**
     * How likely each of some contenders is to be best, and to be so alone.
     *
     * @param <K> who fields contenders
     */
    <K> Map<K, Chance> chances(Map<K, List<Contender>> contenders) {
        Map<K, Chance> chances = new LinkedHashMap<>();
        contenders.keySet().forEach(owner -> chances.put(owner, Chance.NONE));
        List<Contender> all =
                contenders.values().stream().flatMap(List::stream).distinct().toList();
        List<StateVector> vectors =
                all.stream().flatMap(contender -> contender.vectors().stream()).toList();
        forEachCase(states(vectors), (probability, pieces) -> {
            List<Contender> different = new ArrayList<>();
            Map<Contender, Contender> sameAs = new LinkedHashMap<>();
            for (Contender contender : all) {
                Contender known = different.stream()
                        .filter(other -> difference(contender, other, pieces).isZero())
                        .findFirst()
                        .orElse(contender);
                if (known.equals(contender)) {
                    different.add(contender);
                }
                sameAs.put(contender, known);
            }
            for (Contender candidate : different) {
                BigFraction best = probability.multiply(volumeWhereBest(candidate, different, pieces));
                List<K> owners = contenders.entrySet().stream()
                        .filter(entry -> entry.getValue().stream()
                                .anyMatch(contender -> candidate.equals(sameAs.get(contender))))
                        .map(Map.Entry::getKey)
                        .toList();
                owners.forEach(owner ->
                        chances.computeIfPresent(owner, (key, chance) -> chance.plus(best, owners.size() == 1)));
            }
        });
        return chances;
    }

    private BigFraction volumeWhereBest(
            Contender candidate, List<Contender> others, Map<State, RewardPieces.Piece> pieces) {
        List<RewardForm> shortfalls = new ArrayList<>(); // each at most 0 where the candidate is best
        for (Contender other : others) {
            if (!other.equals(candidate)) {
                shortfalls.add(difference(other, candidate, pieces));
            }
        }
        if (shortfalls.stream().anyMatch(form -> form.least().signum() > 0)) {
            return BigFraction.ZERO;
        }
        List<State> states = List.copyOf(named(shortfalls));
        if (states.isEmpty()) {
            return BigFraction.ONE;
        }
        List<List<BigFraction>> inequalities = new ArrayList<>();
        for (RewardForm form : shortfalls) {
            List<BigFraction> row = row(form, states);
            row.add(form.constant().negate());
            inequalities.add(row);
        }
        return new Polytope(states.size(), inequalities, counter).volume();
    }

    /** By how much one contender is ahead of another in the first of their vectors where that is not always 0. */
    private static RewardForm difference(Contender one, Contender other, Map<State, RewardPieces.Piece> pieces) {
        RewardForm difference = RewardForm.of(StateVector.of(Map.of()), pieces);
        for (int i = 0; i < one.vectors().size() && difference.isZero(); i++) {
            difference =
                    RewardForm.of(one.vectors().get(i).minus(other.vectors().get(i)), pieces);
        }
        return difference;
    }

    private static List<BigFraction> row(RewardForm form, List<State> states) {
        List<BigFraction> row = new ArrayList<>();
        states.forEach(state -> row.add(form.weights().getOrDefault(state, BigFraction.ZERO)));
        return row;
    }

    private static SortedSet<State> named(Iterable<RewardForm> forms) {
        SortedSet<State> named = new TreeSet<>(StateVector.MODEL_ORDER);
        forms.forEach(form -> named.addAll(form.weights().keySet()));
        return named;
    }

    private static SortedSet<State> states(List<StateVector> vectors) {
        SortedSet<State> states = new TreeSet<>(StateVector.MODEL_ORDER);
        vectors.forEach(vector -> states.addAll(vector.entries().keySet()));
        return states;
    }

    /** A choice of a piece for each state, with its probability. */
    private interface Case {
        void accept(BigFraction probability, Map<State, RewardPieces.Piece> pieces);
    }

    private void forEachCase(SortedSet<State> states, Case each) {
        enumerate(List.copyOf(states), 0, BigFraction.ONE, new LinkedHashMap<>(), each);
    }

    private void enumerate(
            List<State> states, int at, BigFraction probability, Map<State, RewardPieces.Piece> pieces, Case each) {
        if (at == states.size()) {
            counter.count();
            each.accept(probability, pieces);
            return;
        }
        RewardPieces own = rewards.get(states.get(at));
        if (own == null) {
            throw new IllegalArgumentException("reward of '" + states.get(at) + "' is missing");
        }
        for (RewardPieces.Piece piece : own.pieces()) {
            pieces.put(states.get(at), piece);
            enumerate(states, at + 1, probability.multiply(piece.probability()), pieces, each);
        }
    }

    private static final class Sum {
        private BigFraction value = BigFraction.ZERO;

        void add(BigFraction term) {
            value = value.add(term);
        }
    }

    /**
     * A probability of being best.
     *
     * @param best ties included
     * @param alone ties excluded
     */
    record Chance(BigFraction best, BigFraction alone) {
        static final Chance NONE = new Chance(BigFraction.ZERO, BigFraction.ZERO);

        Chance plus(BigFraction more, boolean isAlone) {
            return new Chance(best.add(more), isAlone ? alone.add(more) : alone);
        }
    }
}
