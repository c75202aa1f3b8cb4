package io.github.leeway.options;

import io.github.leeway.reward.Continuous;
import io.github.leeway.reward.Discrete;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.Family;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A reward as a choice between pieces: with the probability of a piece it is {@code low + width · u}, with u uniform on [0, 1]. Numbers
 * are taken as the decimals that they are written as.
 *
 * @param pieces at least one; their probabilities sum to 1
 */
record RewardPieces(List<Piece> pieces) {

    /**
     * One of them.
     *
     * @param probability positive
     * @param width not negative; 0 for a constant
     */
    record Piece(BigFraction probability, BigFraction low, BigFraction width) {}

    RewardPieces {
        pieces = List.copyOf(pieces);
    }

    /**
     * The pieces of a distribution.
     *
     * @throws NotExactException if it is neither uniform nor discrete
     */
    static RewardPieces of(Distribution distribution) {
        if (distribution instanceof Continuous uniform && uniform.family() == Family.UNIFORM) {
            BigFraction low = exact(uniform.parameters().get(0));
            return new RewardPieces(List.of(new Piece(
                    BigFraction.ONE, low, exact(uniform.parameters().get(1)).subtract(low))));
        }
        if (distribution instanceof Discrete discrete) {
            BigFraction sum = discrete.atoms().stream()
                    .map(atom -> exact(atom.probability()))
                    .reduce(BigFraction.ZERO, BigFraction::add);
            return new RewardPieces(discrete.atoms().stream()
                    .map(atom ->
                            new Piece(exact(atom.probability()).divide(sum), exact(atom.value()), BigFraction.ZERO))
                    .toList());
        }
        throw new NotExactException(
                "distribution is " + distribution + ", expected a uniform or a discrete one for exact answers");
    }

    private static BigFraction exact(double number) {
        BigDecimal decimal = new BigDecimal(Double.toString(number));
        return decimal.scale() > 0
                ? BigFraction.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : BigFraction.of(decimal.toBigIntegerExact());
    }
}
