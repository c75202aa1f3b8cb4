package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** By how much more one can gain than another, each with the best of its vectors. */
final class PowerAdvantage implements Advantage {

    private final List<State> states;
    private final IntegerVectors vectors; // of the one, then of the other
    private final int count;
    private final int countOfOne;

    /** The vectors of each, at least one. */
    PowerAdvantage(List<StateVector> ofOne, List<StateVector> ofOther) {
        List<StateVector> all = Stream.concat(ofOne.stream(), ofOther.stream()).toList();
        states = IntegerVectors.states(all);
        vectors = IntegerVectors.of(all, states);
        count = all.size();
        countOfOne = ofOne.size();
    }

    @Override
    public List<State> states() {
        return states;
    }

    @Override
    public BigInteger of(BigInteger[] rewards) {
        return vectors.largestGain(0, countOfOne, rewards).subtract(vectors.largestGain(countOfOne, count, rewards));
    }
}
