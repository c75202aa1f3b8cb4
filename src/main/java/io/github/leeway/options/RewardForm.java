package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a vector gains, x r, where each reward is {@code low + width · u}: a constant and a weight for the u of each state.
 *
 * @param weights none is 0
 */
record RewardForm(SortedMap<State, BigFraction> weights, BigFraction constant) {

    /** The form of a vector for rewards of some pieces. */
    static RewardForm of(StateVector vector, Map<State, RewardPieces.Piece> pieces) {
        SortedMap<State, BigFraction> weights = new TreeMap<>(StateVector.MODEL_ORDER);
        BigFraction constant = BigFraction.ZERO;
        for (Map.Entry<State, BigFraction> entry : vector.entries().entrySet()) {
            RewardPieces.Piece piece = pieces.get(entry.getKey());
            if (piece == null) {
                throw new IllegalArgumentException("reward of '" + entry.getKey() + "' is missing");
            }
            constant = constant.add(entry.getValue().multiply(piece.low()));
            if (piece.width().signum() != 0) {
                weights.put(entry.getKey(), entry.getValue().multiply(piece.width()));
            }
        }
        return new RewardForm(weights, constant);
    }

    /** Whether it is 0 whatever the rewards. */
    boolean isZero() {
        return weights.isEmpty() && constant.signum() == 0;
    }

    /** The largest it can be, over the cube. */
    BigFraction most() {
        return weights.values().stream().filter(weight -> weight.signum() > 0).reduce(constant, BigFraction::add);
    }

    /** The least it can be. */
    BigFraction least() {
        return weights.values().stream().filter(weight -> weight.signum() < 0).reduce(constant, BigFraction::add);
    }
}
