package io.github.leeway.mdp;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The choices of a model by where they lead: the classes of equivalent actions of all states, in the order of the states and of the
 * first choice of each class. Takes 4 bytes for each choice and for each class.
 *
 * <p>As {@link Transitions}, a class is one choice with the outcomes of its first, in their order; exact probabilities are rounded to
 * the nearest double.
 */
public final class ActionClasses implements Transitions {

    private static final int NONE = -1;

    private final Mdp mdp;
    private final MdpArrays arrays;
    private final int[] representative; // of each class the first choice
    private final int[] next; // of each choice the next of its class, or NONE
    private final int offset; // of the choices in that array

    private ActionClasses(Mdp mdp, MdpArrays arrays, int[] representative, int[] next, int offset) {
        this.mdp = mdp;
        this.arrays = arrays;
        this.representative = representative;
        this.next = next;
        this.offset = offset;
    }

    /** Those of the states from one index up to another. */
    static ActionClasses of(Mdp mdp, MdpArrays arrays, int from, int to) {
        int offset = arrays.firstChoice(from);
        int[] next = new int[arrays.firstChoice(to) - offset];
        Arrays.fill(next, NONE);
        Ints representative = new Ints();
        for (int s = from; s < to; s++) {
            Map<LongBuffer, Integer> last = new HashMap<>(); // the choice of each class so far; never iterated
            boolean isOnly = arrays.choiceCount(s) == 1;
            for (int c = arrays.firstChoice(s); c < arrays.firstChoice(s + 1); c++) {
                Integer before = isOnly ? null : last.put(distribution(arrays, c), c);
                if (before == null) {
                    representative.add(c);
                } else {
                    next[before - offset] = c;
                }
            }
        }
        return new ActionClasses(mdp, arrays, representative.toArray(), next, offset);
    }

    /** Equal for choices that lead to the same states with the same probabilities. */
    private static LongBuffer distribution(MdpArrays arrays, int choice) {
        int first = arrays.firstOutcome(choice);
        long[] pairs = new long[arrays.outcomeCount(choice)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = ((long) arrays.successor(first + i) << Integer.SIZE) | arrays.probability(first + i);
        }
        Arrays.sort(pairs);
        return LongBuffer.wrap(pairs);
    }

    /** The classes, each made when it is asked for. */
    public List<ActionClass> asList() {
        return new OnDemand<>(representative.length, this::actionClass);
    }

    private ActionClass actionClass(int index) {
        List<Choice> choices = new ArrayList<>(1);
        for (int c = representative[index]; c != NONE; c = next[c - offset]) {
            choices.add(mdp.choices().get(c));
        }
        return new ActionClass(choices);
    }

    @Override
    public int stateCount() {
        return mdp.states().size();
    }

    @Override
    public void tell(Listener listener) {
        double[] probability = arrays.roundedFractions();
        for (int c : representative) {
            listener.choice(arrays.owner(c));
            int end = arrays.firstOutcome(c) + arrays.outcomeCount(c);
            for (int e = arrays.firstOutcome(c); e < end; e++) {
                listener.outcome(arrays.successor(e), probability[arrays.probability(e)]);
            }
        }
    }
}
