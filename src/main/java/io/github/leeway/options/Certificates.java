package io.github.leeway.options;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/** Tries the theorems on what a reader of a state would ask. */
public final class Certificates {

    private static final int MOST_CLASSES = 8;

    private Certificates() {}

    /**
     * Certificates about the actions of a state, each of two against the other (Proposition 6.9, and for POWER where they lead for
     * certain {@link io.github.leeway.Bibliography#TURNER_TADEPALLI_2022}, Lemma D.3, for as many copies as can be found); where there
     * is no choice, about those of the fork that comes next (Lemma E.49); and about avoiding each terminal state that can be reached,
     * for as many copies as can be found (Corollary 6.14, and for more copies than one Corollary D.12 of the second source). None about
     * actions where there are more than {@value #MOST_CLASSES} that are not equivalent.
     *
     * @param limit of each search
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static List<Certificate> of(Mdp mdp, State state, SearchLimit limit) {
        List<Certificate> certificates = new ArrayList<>();
        CertificateSearch search = new CertificateSearch(new Futures(mdp, limit));
        pairs(mdp, state, (more, less) -> {
            Certificate power = search.of(new Statement.ActionPower(more, less));
            certificates.add(power);
            laterPower(mdp, more, less, search)
                    .filter(later -> !(power instanceof Certificate.Holds)
                            || later.statement().copies() > 1)
                    .ifPresent(certificates::add);
            certificates.add(search.of(new Statement.ActionOptimality(more, less)));
        });
        nextFork(mdp, state)
                .ifPresent(fork -> pairs(
                        mdp,
                        fork,
                        (more, less) -> certificates.add(search.of(new Statement.ForkOptimality(state, more, less)))));
        certificates.addAll(avoidances(mdp, state, search));
        return certificates;
    }

    private static void pairs(Mdp mdp, State state, BiConsumer<ActionClass, ActionClass> action) {
        List<ActionClass> classes = mdp.actionClasses(state);
        for (ActionClass more : classes) {
            for (ActionClass less : classes) {
                if (classes.size() <= MOST_CLASSES && !more.equals(less)) {
                    action.accept(more, less);
                }
            }
        }
    }

    /** About the two states to which actions lead for certain; nothing if they do not. */
    private static Optional<Certificate> laterPower(
            Mdp mdp, ActionClass more, ActionClass less, CertificateSearch search) {
        List<Outcome> moreOutcomes = mdp.outcomes(more.representative());
        List<Outcome> lessOutcomes = mdp.outcomes(less.representative());
        return moreOutcomes.size() > 1 || lessOutcomes.size() > 1
                ? Optional.empty()
                : Optional.of(mostCopies(
                        mdp,
                        copies -> search.of(new Statement.LaterPower(
                                moreOutcomes.get(0).successor(),
                                lessOutcomes.get(0).successor(),
                                copies))));
    }

    /** The one state with a choice that comes first after states without any; nothing if there is not one. */
    private static Optional<State> nextFork(Mdp mdp, State state) {
        Set<State> reached = new LinkedHashSet<>(List.of(state));
        Set<State> forks = new LinkedHashSet<>();
        for (Deque<State> open = new ArrayDeque<>(reached); !open.isEmpty(); ) {
            State next = open.remove();
            List<ActionClass> classes = mdp.actionClasses(next);
            if (classes.size() > 1) {
                forks.add(next);
            } else {
                mdp.outcomes(classes.get(0).representative()).stream()
                        .map(Outcome::successor)
                        .filter(reached::add)
                        .forEach(open::add);
            }
        }
        return forks.stream()
                .filter(fork -> forks.size() == 1 && !fork.equals(state))
                .findFirst();
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

    /** That with the most copies of those that hold, or that with one. A copy that counts more than once would count any number of times. */
    private static Certificate mostCopies(Mdp mdp, IntFunction<Certificate> ofCopies) {
        Certificate best = ofCopies.apply(1);
        for (int copies = 2;
                best instanceof Certificate.Holds && copies <= mdp.states().size();
                copies++) {
            Certificate next = ofCopies.apply(copies);
            if (!(next instanceof Certificate.Holds holds)
                    || holds.witness().involutions().stream().distinct().count() < copies) {
                return best;
            }
            best = next;
        }
        return best;
    }
}
