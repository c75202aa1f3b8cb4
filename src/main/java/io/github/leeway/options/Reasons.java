package io.github.leeway.options;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the actions of a state before a single reward is drawn.
 *
 * @param kept what each class of actions leaves of the non-dominated futures, in the order of the model; empty where finding that takes
 *     more steps than the limit
 * @param certificates of theorems on some of its actions and on avoiding its ends; empty where the model is too large
 */
public record Reasons(List<ActionOptions> kept, List<Certificate> certificates) {

    private static final int MOST_STATES = 200; // of a model whose exact transitions are worth setting up

    /** Copies the lists. */
    public Reasons {
        kept = List.copyOf(kept);
        certificates = List.copyOf(certificates);
    }

    /**
     * What can be found with little work.
     *
     * @param questions which of its actions are compared, each pair once
     * @param limit of each search
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static Reasons of(Mdp mdp, State state, List<Statement.ActionOptimality> questions, SearchLimit limit) {
        if (mdp.states().size() > MOST_STATES) {
            return new Reasons(List.of(), List.of());
        }
        List<Certificate> certificates = new ArrayList<>();
        CertificateSearch search = new CertificateSearch(new Futures(mdp, limit));
        questions.forEach(question -> certificates.add(search.of(question)));
        certificates.addAll(Certificates.avoidances(mdp, state, search));
        return new Reasons(kept(mdp, state, limit), certificates);
    }

    private static List<ActionOptions> kept(Mdp mdp, State state, SearchLimit limit) {
        try {
            return ActionOptions.of(mdp, state, limit);
        } catch (SearchLimitException tooMany) {
            return List.of();
        }
    }

    /** What is known of one of the questions; nothing if it was not tried. */
    public Optional<Certificate> answer(Statement.ActionOptimality question) {
        return certificates.stream()
                .filter(certificate -> certificate.statement().equals(question))
                .findFirst();
    }

    /** The proofs that avoiding an end is at least as often best on average as ending there. */
    public List<Witness> avoidances() {
        return certificates.stream()
                .filter(Certificate.Holds.class::isInstance)
                .map(certificate -> ((Certificate.Holds) certificate).witness())
                .filter(witness -> witness.statement() instanceof Statement.Avoidance)
                .toList();
    }
}
