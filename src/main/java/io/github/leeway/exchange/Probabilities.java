package io.github.leeway.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** The different probabilities of a model, numbered in the order in which they come. */
final class Probabilities {

    private final Map<BigFraction, Integer> numbers = new HashMap<>(); // only looked up
    private final List<BigFraction> values = new ArrayList<>();

    /** The number of a probability, from 0. */
    int number(BigFraction value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        int number = values.size();
        numbers.put(value, number);
        values.add(value);
        return number;
    }

    BigFraction value(int number) {
        return values.get(number);
    }
}
