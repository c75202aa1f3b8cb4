package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import java.util.BitSet;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/** Makes states terminal in which an episode ends, whatever rows the file gives them. */
final class Terminals {

    private static final int SHOWN = 5;

    private final ModelDraft draft;
    private final BitSet ends;
    private final BitSet entered = new BitSet(); // their one choice is in the draft
    private final BitSet dropped = new BitSet(); // with rows that were left out

    /**
     * Of states.
     *
     * @param ends by index
     */
    Terminals(ModelDraft draft, BitSet ends) {
        this.draft = draft;
        this.ends = ends;
    }

    /** Hands on what is not of these states, in between their own choices. */
    TransitionTable.Taker before(TransitionTable.Taker next) {
        return new TransitionTable.Taker() {

            private boolean isDropped;

            @Override
            public void choice(int state, int action, Where where) {
                isDropped = ends.get(state);
                if (isDropped) {
                    dropped.set(state);
                    return;
                }
                next.end();
                enterBefore(state);
                next.choice(state, action, where);
            }

            @Override
            public void outcome(int model, int successor, int probability, BigFraction reward) {
                if (!isDropped) {
                    next.outcome(model, successor, probability, reward);
                }
            }

            @Override
            public void end() {
                next.end();
                enterBefore(Integer.MAX_VALUE);
            }
        };
    }

    private void enterBefore(int state) {
        for (int end = ends.nextSetBit(0); end >= 0 && end < state; end = ends.nextSetBit(end + 1)) {
            if (!entered.get(end)) {
                entered.set(end);
                draft.rows().choice(end, "", Where.file(draft.findings().file()));
                draft.rows().outcome(end, draft.probabilities().number(BigFraction.ONE));
            }
        }
    }

    /** Says which of them have rows that were left out. */
    void tellDropped() {
        if (!dropped.isEmpty()) {
            tell(dropped, "with transitions of their own", "");
        }
    }

    /**
     * Says which they are.
     *
     * @param goesOn states that are entered without an end
     */
    void tellAll(BitSet goesOn) {
        BitSet both = (BitSet) ends.clone();
        both.and(goesOn);
        if (!ends.isEmpty()) {
            tell(
                    ends,
                    "in which episodes end",
                    both.isEmpty() ? "" : "; entered without an end as well: " + both.cardinality());
        }
    }

    private void tell(BitSet states, String which, String more) {
        int count = states.cardinality();
        draft.findings()
                .warning(
                        ErrorCode.TERMINATED,
                        count + (count == 1 ? " state " : " states ") + which + " became terminal: "
                                + states.stream()
                                        .limit(SHOWN)
                                        .mapToObj(Integer::toString)
                                        .collect(Collectors.joining(", "))
                                + (count > SHOWN ? ", …" : "") + more,
                        "");
    }
}
