package io.github.leeway.options;

import io.github.leeway.mdp.Mdp;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds out whether a theorem proves a statement about a model: looks for the involutions that its hypothesis asks for, all there are
 * if need be.
 */
public final class CertificateSearch {

    private final Futures futures;

    /** Several statements about one model, for which its sets of futures are found once. */
    CertificateSearch(Futures futures) {
        this.futures = futures;
    }

    /**
     * A certificate of a statement; {@link Certificate.Unknown} if finding it takes more than the limit.
     *
     * @param limit of each set of futures, and of the images decided
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static Certificate of(Mdp mdp, Statement statement, SearchLimit limit) {
        return new CertificateSearch(new Futures(mdp, limit)).of(statement);
    }

    /** The same, with the limit of the sets of futures. */
    Certificate of(Statement statement) {
        try {
            return of(new Hypotheses(futures).of(statement));
        } catch (SearchLimitException tooMany) {
            return new Certificate.Unknown(statement, String.valueOf(tooMany.getMessage()));
        }
    }

    private <E> Certificate of(Containment<E> containment) {
        Statement statement = containment.statement();
        if (containment.obstacle().isPresent()) {
            return new Certificate.Fails(containment.obstacle().get());
        }
        InvolutionSearch<E> search = new InvolutionSearch<>(futures.mdp(), containment, futures.limit());
        Optional<List<Permutation>> involutions = search.copies(statement.copies());
        if (involutions.isPresent()) {
            Statement.Strength strength = containment.strength(involutions.get().get(0));
            return new Certificate.Holds(new Witness(statement, strength, involutions.get()));
        }
        if (statement.copies() > 1 && search.copies(1).isPresent()) {
            return new Certificate.Unknown(
                    statement, "no " + statement.copies() + " copies were found that leave each other as they are");
        }
        String futures = search.withoutImages().stream().map(containment::text).collect(Collectors.joining(", "));
        return new Certificate.Fails(new Counterexample(
                statement, Counterexample.Kind.NO_IMAGE, "no involution maps " + futures + " into the larger set"));
    }
}
