package io.github.leeway.options;

import io.github.leeway.options.RewardPieces.Piece;
import io.github.leeway.reward.Discrete;
import io.github.leeway.reward.Distribution;
import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Means over independent rewards, each of a few values: over all combinations of the rewards that matter.
 *
 * @param kinds the values that each kind of state may get
 */
record IndependentMean(List<List<Value>> kinds) implements Orbit.Mean {

    private static final long MOST_CASES = 50_000;

    /**
     * A value.
     *
     * @param weight its probability times a positive number that is the same for all
     * @param reward times a positive number that is the same for all
     */
    record Value(BigInteger weight, BigInteger reward) {}

    static IndependentMean of(List<Distribution> kinds) {
        List<List<Piece>> pieces = kinds.stream().map(IndependentMean::pieces).toList();
        CommonDenominator probability = common(
                pieces.stream().flatMap(List::stream).map(Piece::probability).toList());
        CommonDenominator reward =
                common(pieces.stream().flatMap(List::stream).map(Piece::low).toList());
        return new IndependentMean(pieces.stream()
                .map(values -> values.stream()
                        .map(piece ->
                                new Value(probability.numerator(piece.probability()), reward.numerator(piece.low())))
                        .toList())
                .toList());
    }

    private static List<Piece> pieces(Distribution distribution) {
        if (!(distribution instanceof Discrete)) {
            throw new IllegalArgumentException(
                    "distribution is " + distribution + ", expected a discrete one to count an orbit");
        }
        return RewardPieces.of(distribution).pieces();
    }

    private static CommonDenominator common(List<BigFraction> numbers) {
        return CommonDenominator.of(numbers);
    }

    @Override
    public int sign(Advantage advantage, int[] given) {
        return sum(advantage, given, 0, new BigInteger[given.length], BigInteger.ONE)
                .signum();
    }

    private BigInteger sum(Advantage advantage, int[] given, int at, BigInteger[] rewards, BigInteger weight) {
        if (at == given.length) {
            return weight.multiply(advantage.of(rewards));
        }
        BigInteger sum = BigInteger.ZERO;
        for (Value value : kinds.get(given[at])) {
            rewards[at] = value.reward();
            sum = sum.add(sum(advantage, given, at + 1, rewards, weight.multiply(value.weight())));
        }
        return sum;
    }

    /** At most so many: as if each state had the most values. */
    @Override
    public long cases(int states) {
        long most = kinds.stream().mapToInt(List::size).max().orElse(1);
        long cases = 1;
        for (int i = 0; i < states; i++) {
            cases *= most;
            if (cases > MOST_CASES) {
                throw new IllegalArgumentException("number of combinations of the rewards of " + states
                        + " states is up to " + most + "^" + states + ", expected at most " + MOST_CASES
                        + " to count an orbit");
            }
        }
        return cases;
    }
}
