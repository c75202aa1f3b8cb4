package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The demands on values in a deterministic model: which states are better than which. They can be met if they have no cycle. */
final class StrictOrder implements Preference {

    private final Kernel kernel;
    private final List<BitSet> below; // by state the worse ones, never written to

    private StrictOrder(Kernel kernel, List<BitSet> below) {
        this.kernel = kernel;
        this.below = below;
    }

    /** No demands on a deterministic model. */
    static StrictOrder on(Kernel kernel) {
        List<BitSet> below = new ArrayList<>();
        kernel.mdp().states().forEach(state -> below.add(new BitSet()));
        return new StrictOrder(kernel, below);
    }

    @Override
    public Optional<Preference> choosing(ActionClass chosen, List<ActionClass> offered) {
        int better = successor(chosen);
        BitSet worse = (BitSet) below.get(better).clone();
        for (ActionClass other : offered) {
            if (!other.equals(chosen)) {
                int loser = successor(other);
                worse.set(loser);
                worse.or(below.get(loser));
            }
        }
        if (worse.get(better)) {
            return Optional.empty();
        }
        List<BitSet> updated = new ArrayList<>(below);
        updated.set(better, worse);
        for (int s = 0; s < updated.size(); s++) {
            if (below.get(s).get(better)) {
                BitSet joined = (BitSet) below.get(s).clone();
                joined.or(worse);
                updated.set(s, joined);
            }
        }
        return Optional.of(new StrictOrder(kernel, updated));
    }

    private int successor(ActionClass actions) {
        return kernel.after(actions).entries().firstKey().index();
    }
}
