package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.numbers.core.NativeOperators;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Exact answers about linear functions of independent rewards, each uniform or discrete: discrete ones are enumerated, and what is left
 * is the volume of a part of the cube of the uniform ones.
 */
final class ExactComparison<E extends NativeOperators<E>> {

    private final OrderedField<E> field;
    private final Volumes<E> volumes;
    private final Map<State, RewardPieces> rewards;
    private final StepCounter counter;

    /** How volumes of parts of cubes are found. */
    interface Volumes<E> {

        /** The volume of the part of [0, 1]^n where a x ≤ b, for some a_1, …, a_n, b. */
        E of(int dimension, List<List<E>> inequalities);
    }

    /** One in fractions, for rewards of all states that vectors may name. */
    static ExactComparison<BigFraction> ofFractions(Map<State, RewardPieces> rewards, StepCounter counter) {
        return new ExactComparison<>(
                OrderedField.FRACTIONS,
                (dimension, inequalities) ->
                        new Polytope<>(OrderedField.FRACTIONS, dimension, inequalities, counter).volume(),
                rewards,
                counter);
    }

    /** One in some field, for rewards of all states that vectors may name. */
    ExactComparison(OrderedField<E> field, Volumes<E> volumes, Map<State, RewardPieces> rewards, StepCounter counter) {
        this.field = field;
        this.volumes = volumes;
        this.rewards = rewards;
        this.counter = counter;
    }

    /** E[max x r] over some vectors, at least one. */
    E expectedMaximum(List<? extends Map<State, E>> vectors) {
        Sum<E> sum = new Sum<>(field.zero());
        forEachCase(states(vectors), (probability, pieces) -> {
            Set<RewardForm<E>> forms = new LinkedHashSet<>();
            vectors.forEach(vector -> forms.add(RewardForm.of(field, vector, pieces)));
            sum.add(field.of(probability).multiply(expectedMaximum(forms)));
        });
        return sum.value;
    }

    /** With a further coordinate t in [0, 1]: the mean of the maximum is 1 less the volume where t is no less than any. */
    private E expectedMaximum(Set<RewardForm<E>> forms) {
        E least = forms.stream().map(RewardForm::least).max(field::compare).orElseThrow();
        E most = forms.stream().map(RewardForm::most).max(field::compare).orElseThrow();
        E range = most.subtract(least);
        if (range.isZero()) {
            return most;
        }
        List<State> states = List.copyOf(named(forms));
        List<List<E>> inequalities = new ArrayList<>();
        for (RewardForm<E> form : forms) {
            List<E> row = row(form, states);
            row.add(range.negate());
            row.add(least.subtract(form.constant()));
            inequalities.add(row);
        }
        E above = volumes.of(states.size() + 1, inequalities);
        return least.add(range.multiply(field.one().subtract(above)));
    }

    /**
     * How likely each of some contenders is to be best, and to be so alone: by its first vector, and where that is level by the next.
     *
     * @param contenders each of at least one vector, all of as many
     * @param <K> who fields contenders
     */
    <K> Map<K, Chance<E>> chances(Map<K, List<List<Map<State, E>>>> contenders) {
        Map<K, Chance<E>> chances = new LinkedHashMap<>();
        contenders.keySet().forEach(owner -> chances.put(owner, new Chance<>(field.zero(), field.zero())));
        List<List<Map<State, E>>> all =
                contenders.values().stream().flatMap(List::stream).distinct().toList();
        List<Map<State, E>> vectors = all.stream().flatMap(List::stream).toList();
        Map<K, BitSet> places = new LinkedHashMap<>();
        contenders.forEach((owner, own) -> {
            BitSet ofOwner = new BitSet();
            own.forEach(contender -> ofOwner.set(all.indexOf(contender)));
            places.put(owner, ofOwner);
        });
        forEachCase(states(vectors), (probability, pieces) -> {
            Map<List<RewardForm<E>>, BitSet> different =
                    new LinkedHashMap<>(); // with the places of all that are the same
            for (int place = 0; place < all.size(); place++) {
                List<RewardForm<E>> forms = all.get(place).stream()
                        .map(vector -> RewardForm.of(field, vector, pieces))
                        .toList();
                different.keySet().stream()
                        .filter(other -> difference(forms, other).isLevel())
                        .findFirst()
                        .map(different::get)
                        .orElseGet(() -> different.computeIfAbsent(forms, added -> new BitSet()))
                        .set(place);
            }
            different.forEach((candidate, same) -> {
                E best = field.of(probability).multiply(volumeWhereBest(candidate, different.keySet()));
                List<K> owners = places.entrySet().stream()
                        .filter(entry -> entry.getValue().intersects(same))
                        .map(Map.Entry::getKey)
                        .toList();
                owners.forEach(owner ->
                        chances.computeIfPresent(owner, (key, chance) -> chance.plus(best, owners.size() == 1)));
            });
        });
        return chances;
    }

    private E volumeWhereBest(List<RewardForm<E>> candidate, Set<List<RewardForm<E>>> others) {
        List<RewardForm<E>> shortfalls = new ArrayList<>(); // each at most 0 where the candidate is best
        for (List<RewardForm<E>> other : others) {
            if (other != candidate) {
                shortfalls.add(difference(other, candidate));
            }
        }
        if (shortfalls.stream().anyMatch(form -> form.weights().isEmpty() && field.sign(form.constant()) > 0)) {
            return field.zero();
        }
        shortfalls.removeIf(form -> form.weights().isEmpty());
        if (shortfalls.isEmpty()) {
            return field.one();
        }
        List<State> states = List.copyOf(named(shortfalls));
        List<List<E>> inequalities = new ArrayList<>();
        for (RewardForm<E> form : shortfalls) {
            List<E> row = row(form, states);
            row.add(form.constant().negate());
            inequalities.add(row);
        }
        return volumes.of(states.size(), inequalities);
    }

    /** By how much one contender is ahead of another in the first of their vectors where that is not always 0. */
    private RewardForm<E> difference(List<RewardForm<E>> one, List<RewardForm<E>> other) {
        RewardForm<E> difference = one.get(0).minus(other.get(0));
        for (int i = 1; i < one.size() && difference.isZero(); i++) {
            difference = one.get(i).minus(other.get(i));
        }
        return difference;
    }

    private List<E> row(RewardForm<E> form, List<State> states) {
        E zero = field.zero();
        List<E> row = new ArrayList<>();
        states.forEach(state -> row.add(form.weights().getOrDefault(state, zero)));
        return row;
    }

    private SortedSet<State> named(Iterable<RewardForm<E>> forms) {
        SortedSet<State> named = new TreeSet<>(StateVector.MODEL_ORDER);
        forms.forEach(form -> named.addAll(form.weights().keySet()));
        return named;
    }

    private SortedSet<State> states(List<? extends Map<State, E>> vectors) {
        SortedSet<State> states = new TreeSet<>(StateVector.MODEL_ORDER);
        vectors.forEach(vector -> states.addAll(vector.keySet()));
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

    private static final class Sum<E extends NativeOperators<E>> {
        private E value;

        Sum(E zero) {
            value = zero;
        }

        void add(E term) {
            value = value.add(term);
        }
    }

    /**
     * A probability of being best.
     *
     * @param best ties included
     * @param alone ties excluded
     */
    record Chance<E extends NativeOperators<E>>(E best, E alone) {
        Chance<E> plus(E more, boolean isAlone) {
            return new Chance<>(best.add(more), isAlone ? alone.add(more) : alone);
        }
    }
}
