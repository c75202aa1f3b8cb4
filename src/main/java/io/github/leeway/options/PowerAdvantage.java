package io.github.leeway.options;

import io.github.leeway.mdp.State;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** By how much more one can gain than another, each in sum over some parts with the best vector of each part. */
final class PowerAdvantage implements Advantage {

    private final List<State> states;
    private final IntegerVectors vectors; // of all parts of the one, then of the other
    private final List<Integer> ends; // of parts: the place after the last vector of each
    private final int partsOfOne;

    /** The parts of each, at least one, each of at least one vector. */
    PowerAdvantage(List<List<StateVector>> ofOne, List<List<StateVector>> ofOther) {
        List<StateVector> all = new ArrayList<>();
        ends = new ArrayList<>();
        for (List<List<StateVector>> parts : List.of(ofOne, ofOther)) {
            for (List<StateVector> part : parts) {
                all.addAll(part);
                ends.add(all.size());
            }
        }
        states = all.stream()
                .flatMap(vector -> vector.entries().keySet().stream())
                .distinct()
                .filter(state -> !(isConstant(ofOne, state)
                        && isConstant(ofOther, state)
                        && sum(ofOne, state).equals(sum(ofOther, state))))
                .sorted(StateVector.MODEL_ORDER)
                .toList();
        vectors = IntegerVectors.of(all, states);
        partsOfOne = ofOne.size();
    }

    /** Whether it does not depend on which vectors are best how often the reward of a state is gained. */
    private static boolean isConstant(List<List<StateVector>> parts, State state) {
        return parts.stream()
                .allMatch(part -> part.stream()
                                .map(vector -> vector.entry(state))
                                .distinct()
                                .count()
                        == 1);
    }

    private static BigFraction sum(List<List<StateVector>> parts, State state) {
        return parts.stream().map(part -> part.get(0).entry(state)).reduce(BigFraction.ZERO, BigFraction::add);
    }

    @Override
    public List<State> states() {
        return states;
    }

    @Override
    public BigInteger of(BigInteger[] rewards) {
        BigInteger ahead = BigInteger.ZERO;
        int from = 0;
        for (int part = 0; part < ends.size(); part++) {
            BigInteger gain = vectors.largestGain(from, ends.get(part), rewards);
            ahead = part < partsOfOne ? ahead.add(gain) : ahead.subtract(gain);
            from = ends.get(part);
        }
        return ahead;
    }
}
