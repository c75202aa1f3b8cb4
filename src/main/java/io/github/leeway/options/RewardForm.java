package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.core.NativeOperators;

/**
 * What a vector gains, x r, where each reward is {@code low + width · u}: a constant and a weight for the u of each state.
 *
 * @param field of its numbers
 * @param weights none is 0
 */
record RewardForm<E extends NativeOperators<E>>(OrderedField<E> field, SortedMap<State, E> weights, E constant) {

    /** The form of a vector, an entry for each state, for rewards of some pieces. */
    static <E extends NativeOperators<E>> RewardForm<E> of(
            OrderedField<E> field, Map<State, E> vector, Map<State, RewardPieces.Piece> pieces) {
        SortedMap<State, E> weights = new TreeMap<>(StateVector.MODEL_ORDER);
        E constant = field.zero();
        for (Map.Entry<State, E> entry : vector.entrySet()) {
            RewardPieces.Piece piece = pieces.get(entry.getKey());
            if (piece == null) {
                throw new IllegalArgumentException("reward of '" + entry.getKey() + "' is missing");
            }
            constant = constant.add(entry.getValue().multiply(field.of(piece.low())));
            if (piece.width().signum() != 0) {
                weights.put(entry.getKey(), entry.getValue().multiply(field.of(piece.width())));
            }
        }
        weights.values().removeIf(E::isZero);
        return new RewardForm<>(field, weights, constant);
    }

    /** By how much it is more than another. */
    RewardForm<E> minus(RewardForm<E> other) {
        SortedMap<State, E> difference = new TreeMap<>(weights);
        other.weights.forEach(
                (state, weight) -> difference.merge(state, weight.negate(), (one, negated) -> one.add(negated)));
        difference.values().removeIf(E::isZero);
        return new RewardForm<>(field, difference, constant.subtract(other.constant));
    }

    /** Whether it is 0 whatever the rewards. */
    boolean isZero() {
        return weights.isEmpty() && constant.isZero();
    }

    /** Whether things that differ by it tie whatever the rewards. */
    boolean isLevel() {
        List<E> all = new ArrayList<>(weights.values());
        all.add(constant);
        return field.areLevel(all);
    }

    /** The largest it can be, over the cube. */
    E most() {
        return weights.values().stream()
                .filter(weight -> field.sign(weight) > 0)
                .reduce(constant, (a, b) -> a.add(b));
    }

    /** The least it can be. */
    E least() {
        return weights.values().stream()
                .filter(weight -> field.sign(weight) < 0)
                .reduce(constant, (a, b) -> a.add(b));
    }
}
