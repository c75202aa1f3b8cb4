package io.github.leeway.claim;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A claim about permutations of one reward function: that the inequality holds strictly for at least so many times as many of them as
 * its opposite does ({@link io.github.leeway.Bibliography#TURNER_TADEPALLI_2022}, Definition 3.2).
 *
 * @param rewards one for each state of the model, in its order
 * @param times n of "at least n/(n+1)", at least 1; 1 is "most"
 */
public record Orbit(List<BigFraction> rewards, int times) {

    /** Copies the list and checks n. */
    public Orbit {
        rewards = List.copyOf(rewards);
        if (times < 1) {
            throw new IllegalArgumentException("n of n/(n+1) is " + times + ", expected at least 1");
        }
    }
}
