package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

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
        CertificateSearch search = new CertificateSearch(new Futures(mdp, limit));
        List<ActionClass> classes = mdp.actionClasses(state);
        for (ActionClass more : classes) {
            for (ActionClass less : classes) {
                if (classes.size() <= MOST_CLASSES && !more.equals(less)) {
                    certificates.add(search.of(new Statement.ActionPower(more, less)));
                    certificates.add(search.of(new Statement.ActionOptimality(more, less)));
                }
            }
        }
        certificates.addAll(avoidances(mdp, state, search));
        return certificates;
    }

    /** Those about avoiding each terminal state. */
    static List<Certificate> avoidances(Mdp mdp, State state, CertificateSearch search) {
        return mdp.reachableFrom(state).stream()
                .filter(each -> mdp.isTerminal(each) && !each.equals(state))
                .sorted(StateVector.MODEL_ORDER)
                .map(terminal ->
                        mostCopies(mdp, copies -> search.of(new Statement.Avoidance(state, Set.of(terminal), copies))))
                .toList();
    }

    /** That with the most copies of those that hold, or that with one. */
    private static Certificate mostCopies(Mdp mdp, IntFunction<Certificate> ofCopies) {
        Certificate best = ofCopies.apply(1);
        Certificate next = best;
        for (int copies = 2;
                next instanceof Certificate.Holds && copies <= mdp.states().size();
                copies++) {
            best = next;
            next = ofCopies.apply(copies);
        }
        return best;
    }
}
