package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tries the theorems on what a reader of a state would ask. */
public final class Certificates {

    private static final int MOST_CLASSES = 8;

    private Certificates() {}

    /**
     * Certificates about the actions of a state, each of two against the other (Proposition 6.9), and about avoiding each terminal state
     * that can be reached, for as many copies as can be found (Corollary 6.14, and for more copies than one {@link
     * io.github.leeway.Bibliography#TURNER_TADEPALLI_2022}, Corollary D.12). None about actions where there are more than {@value
     * #MOST_CLASSES} that are not equivalent.
     *
     * @param limit of each search
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static List<Certificate> of(Mdp mdp, State state, SearchLimit limit) {
        List<Certificate> certificates = new ArrayList<>();
        List<ActionClass> classes = mdp.actionClasses(state);
        for (ActionClass more : classes) {
            for (ActionClass less : classes) {
                if (classes.size() <= MOST_CLASSES && !more.equals(less)) {
                    certificates.add(CertificateSearch.of(mdp, new Statement.ActionPower(more, less), limit));
                    certificates.add(
                            CertificateSearch.of(mdp, new Statement.ActionOptimality(List.of(more), less, 1), limit));
                }
            }
        }
        certificates.addAll(avoidances(mdp, state, limit));
        return certificates;
    }

    /** Those about avoiding each terminal state. */
    static List<Certificate> avoidances(Mdp mdp, State state, SearchLimit limit) {
        return mdp.reachableFrom(state).stream()
                .filter(each -> mdp.isTerminal(each) && !each.equals(state))
                .sorted(StateVector.MODEL_ORDER)
                .map(terminal -> avoidance(mdp, state, terminal, limit))
                .toList();
    }

    /** That with the most copies of those that hold, or that with one. */
    private static Certificate avoidance(Mdp mdp, State state, State terminal, SearchLimit limit) {
        Certificate best = avoidance(mdp, state, terminal, 1, limit);
        Certificate next = best;
        for (int copies = 2;
                next instanceof Certificate.Holds && copies <= mdp.states().size();
                copies++) {
            best = next;
            next = avoidance(mdp, state, terminal, copies, limit);
        }
        return best;
    }

    private static Certificate avoidance(Mdp mdp, State state, State terminal, int copies, SearchLimit limit) {
        return CertificateSearch.of(mdp, new Statement.Avoidance(state, Set.of(terminal), copies), limit);
    }
}
