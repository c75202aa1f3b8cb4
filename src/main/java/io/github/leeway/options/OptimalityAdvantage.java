package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether one set of contenders has a best one and another has not: 1 if so, −1 if it is the other way round. Best among all, and ties
 * count for every set that takes part in one.
 */
final class OptimalityAdvantage implements Advantage {

    private final List<State> states;
    private final List<IntegerVectors> terms; // by which contenders are compared one after the other
    private final int count;
    private final BitSet ofOne;
    private final BitSet ofOther;

    /** Contenders, at least one, and which of them are in either set. */
    OptimalityAdvantage(List<Contender> contenders, BitSet ofOne, BitSet ofOther) {
        int termCount = contenders.get(0).vectors().size();
        List<List<StateVector>> byTerm = IntStream.range(0, termCount)
                .mapToObj(term -> contenders.stream()
                        .map(contender -> contender.vectors().get(term))
                        .toList())
                .toList();
        states = byTerm.stream()
                .flatMap(vectors -> IntegerVectors.states(vectors).stream())
                .distinct()
                .sorted(StateVector.MODEL_ORDER)
                .toList();
        terms = byTerm.stream()
                .map(vectors -> IntegerVectors.of(vectors, states))
                .toList();
        count = contenders.size();
        this.ofOne = ofOne;
        this.ofOther = ofOther;
    }

    @Override
    public List<State> states() {
        return states;
    }

    @Override
    public BigInteger of(BigInteger[] rewards) {
        BitSet best = new BitSet();
        best.set(0, count);
        for (IntegerVectors term : terms) {
            if (isWithinOrOutside(best, ofOne) && isWithinOrOutside(best, ofOther)) {
                break;
            }
            best = term.best(best, rewards);
        }
        return BigInteger.valueOf((best.intersects(ofOne) ? 1 : 0) - (best.intersects(ofOther) ? 1 : 0));
    }

    /** Whether all or none of some contenders are in a set, so that it does not matter which of them are best. */
    private static boolean isWithinOrOutside(BitSet contenders, BitSet set) {
        BitSet outside = (BitSet) contenders.clone();
        outside.andNot(set);
        return outside.isEmpty() || !contenders.intersects(set);
    }
}
