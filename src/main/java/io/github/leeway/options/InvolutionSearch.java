package io.github.leeway.options;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the involutions that map some futures into a set. Images are decided state by state, and what is decided is given up as soon as
 * some future has no image in the set any more. States that no future visits are kept unless they are images: what an involution does
 * to them makes no difference to the images, so nothing is missed.
 */
final class InvolutionSearch<E> {

    private static final SearchLimit SOON = new SearchLimit(5_000);

    private final Mdp mdp;
    private final Containment<E> containment;
    private final StepCounter counter;

    InvolutionSearch(Mdp mdp, Containment<E> containment, SearchLimit limit) {
        this.mdp = mdp;
        this.containment = containment;
        this.counter = new StepCounter(
                limit, "an involution", () -> 0, involutionCount(mdp.states().size()));
    }

    /** I(n) = I(n − 1) + (n − 1) I(n − 2): the last is kept, or swapped with another. */
    private static BigInteger involutionCount(int states) {
        BigInteger previous = BigInteger.ONE;
        BigInteger count = BigInteger.ONE;
        for (int n = 2; n <= states; n++) {
            BigInteger next = count.add(previous.multiply(BigInteger.valueOf(n - 1)));
            previous = count;
            count = next;
        }
        return count;
    }

    /** So many involutions that map the smaller set into the larger one, none of which changes the copy of another. */
    Optional<List<Permutation>> copies(int count) {
        List<Permutation> found = new ArrayList<>();
        search(containment.copied(), involution -> {
            found.add(involution);
            return count == 1;
        });
        return apart(List.of(), found, count);
    }

    private Optional<List<Permutation>> apart(List<Permutation> chosen, List<Permutation> further, int count) {
        counter.count();
        if (chosen.size() == count) {
            return Optional.of(chosen);
        }
        for (int i = 0; i < further.size(); i++) {
            Permutation next = further.get(i);
            List<Permutation> longer = new ArrayList<>(chosen);
            longer.add(next);
            List<Permutation> fitting = further.subList(i, further.size()).stream()
                    .filter(other -> containment.areApart(next, other))
                    .toList();
            Optional<List<Permutation>> complete = apart(longer, fitting, count);
            if (complete.isPresent()) {
                return complete;
            }
        }
        return Optional.empty();
    }

    /**
     * Some futures that no involution maps into the larger set, given that none maps all: one that has no image by itself if there is
     * one; otherwise as few as are found soon by leaving out one after the other.
     */
    List<E> withoutImages() {
        InvolutionSearch<E> brief = new InvolutionSearch<>(mdp, containment, SOON);
        List<E> kept = new ArrayList<>(containment.copied());
        try {
            for (E future : containment.copied()) {
                if (!brief.hasImages(List.of(future))) {
                    return List.of(future);
                }
            }
            for (E future : containment.copied()) {
                List<E> fewer = new ArrayList<>(kept);
                fewer.remove(future);
                if (!brief.hasImages(fewer)) {
                    kept = fewer;
                }
            }
        } catch (SearchLimitException tooMany) {
            return kept; // known to have no images, all the same
        }
        return kept;
    }

    /** Counts what is looked at before the first step, too. */
    private boolean hasImages(List<E> futures) {
        long visited = futures.stream()
                .flatMap(future -> containment.visited(future).stream())
                .distinct()
                .count();
        counter.count(1 + visited * mdp.states().size());
        return search(futures, involution -> true);
    }

    /** Whether an involution was found that was enough. */
    boolean search(List<E> futures, Predicate<Permutation> isEnough) {
        counter.count();
        Map<State, Set<State>> targets = containment.targets(futures);
        if (targets.values().stream().anyMatch(Set::isEmpty)) {
            return false;
        }
        Set<State> states = new LinkedHashSet<>();
        Set<Containment.Constraint> constraints = new LinkedHashSet<>();
        for (E future : futures) {
            states.addAll(containment.visited(future));
            constraints.addAll(containment.constraints(future));
        }
        return new Branches(List.copyOf(states), List.copyOf(constraints), targets, isEnough)
                .from(containment.forced());
    }

    /** One search. */
    private final class Branches {

        private final List<State> states;
        private final List<Containment.Constraint> constraints;
        private final Map<State, Set<State>> targets;
        private final Predicate<Permutation> isEnough;

        Branches(
                List<State> states,
                List<Containment.Constraint> constraints,
                Map<State, Set<State>> targets,
                Predicate<Permutation> isEnough) {
            this.states = states;
            this.constraints = constraints;
            this.targets = targets;
            this.isEnough = isEnough;
        }

        boolean from(PartialInvolution decided) {
            counter.count();
            if (!constraints.stream().allMatch(constraint -> constraint.mayHold(decided))) {
                return false;
            }
            Optional<State> next =
                    states.stream().filter(state -> !decided.decides(state)).findFirst();
            if (next.isEmpty()) {
                return isEnough.test(decided.completed(mdp.states()));
            }
            State state = next.get();
            Set<State> images = targets.getOrDefault(state, Set.of());
            Stream<State> keptFirst = Stream.concat(Stream.of(state), images.stream())
                    .filter(images::contains)
                    .distinct();
            return keptFirst
                    .map(image -> decided.swapping(state, image))
                    .flatMap(Optional::stream)
                    .anyMatch(this::from);
        }
    }
}
