package io.github.leeway.power;

import io.github.leeway.solve.Membership;
import io.github.leeway.solve.SparseMdp;
import java.util.function.IntFunction;

/** Counts which choices are optimal in a limit, where a solver has decided that for each choice. */
final class LimitDecider {

    private final SparseMdp mdp;

    LimitDecider(SparseMdp mdp) {
        this.mdp = mdp;
    }

    /** Counts one reward function. */
    void count(IntFunction<Membership> membership, Decisions decisions) {
        for (int s = 0; s < mdp.stateCount(); s++) {
            int candidates = 0;
            boolean isProven = true;
            for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
                candidates += membership.apply(c) == Membership.NOT_OPTIMAL ? 0 : 1;
                isProven &= membership.apply(c) != Membership.UNDECIDED;
            }
            for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
                if (membership.apply(c) == Membership.NOT_OPTIMAL) {
                    continue;
                }
                if (candidates == 1) {
                    decisions.addUnique(c);
                } else if (isProven) {
                    decisions.addTied(c);
                } else {
                    decisions.addUndecided(c);
                }
            }
        }
    }

    /** Marks what is optimal for one reward function, or may be. */
    void mark(IntFunction<Membership> membership, int lane, Marks marks) {
        for (int s = 0; marks.areKept() && s < mdp.stateCount(); s++) {
            for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
                if (membership.apply(c) != Membership.NOT_OPTIMAL) {
                    marks.add(c, lane);
                }
                if (membership.apply(c) == Membership.UNDECIDED) {
                    marks.addUndecided(s, lane);
                }
            }
        }
    }
}
