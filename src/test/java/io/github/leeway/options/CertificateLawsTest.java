package io.github.leeway.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RandomMdps;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Certificates of random models against the hypotheses of the theorems, taken literally: every policy and every involution is tried. */
class CertificateLawsTest {

    private static final int MOST_STATES = 4;

    static Stream<Arguments> models() {
        return RandomMdps.seeds(30)
                .boxed()
                .flatMap(seed -> Stream.of(
                        Arguments.of("stochastic, seed " + seed, RandomMdps.of(seed, MOST_STATES)),
                        Arguments.of("deterministic, seed " + seed, RandomMdps.deterministic(seed, MOST_STATES))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void onePowerIsCertifiedOverAnotherIfAndOnlyIfSomeInvolutionCopies(String name, Mdp mdp) {
        for (State more : mdp.states()) {
            for (State less : mdp.states()) {
                if (!more.equals(less)) {
                    assertThat(isCertified(mdp, new Statement.StatePower(more, less)))
                            .as("%s over %s", more, less)
                            .isEqualTo(isCopied(
                                    mdp,
                                    nonDominated(mdp, visits(mdp, less, policy -> true)),
                                    visits(mdp, more, policy -> true)));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    void oneActionIsCertifiedOverAnotherIfAndOnlyIfSomeInvolutionCopiesAndTheStateDoesNotReturn(String name, Mdp mdp) {
        for (State state : mdp.states()) {
            for (ActionClass more : mdp.actionClasses(state)) {
                for (ActionClass less : mdp.actionClasses(state)) {
                    if (!more.equals(less)) {
                        boolean returns =
                                mdp.reachableFrom(less.representative()).contains(state);
                        assertThat(isCertified(mdp, new Statement.ActionPower(more, less)))
                                .as("%s over %s in %s", more.label(), less.label(), state)
                                .isEqualTo(!returns
                                        && isCopied(
                                                mdp,
                                                visits(mdp, state, taking(less)),
                                                visits(mdp, state, taking(more))));
                    }
                }
            }
        }
    }

    private static Predicate<List<Choice>> taking(ActionClass actions) {
        return policy -> actions.choices().contains(policy.get(actions.state().index()));
    }

    private static boolean isCertified(Mdp mdp, Statement statement) {
        Certificate certificate = CertificateSearch.of(mdp, statement, SearchLimit.DEFAULT);
        if (certificate instanceof Certificate.Holds holds) {
            assertThat(WitnessCheck.problem(mdp, holds.witness(), SearchLimit.DEFAULT))
                    .isEqualTo(Optional.empty());
            return true;
        }
        assertThat(certificate).isInstanceOf(Certificate.Fails.class);
        return false;
    }

    private static Set<List<BigFraction>> visits(Mdp mdp, State start, Predicate<List<Choice>> condition) {
        List<List<Choice>> policies =
                EveryPolicy.policies(mdp).stream().filter(condition).toList();
        return EveryPolicy.scaledVisits(mdp, policies, start, EveryPolicy.discounts(mdp));
    }

    /** Those that are so at one discount, in the middle: it is the same at all (E.32 and E.33). */
    private static Set<List<BigFraction>> nonDominated(Mdp mdp, Set<List<BigFraction>> visits) {
        int states = mdp.states().size();
        Function<List<BigFraction>, List<BigFraction>> middle =
                vector -> vector.subList(states * states, states * (states + 1));
        Set<List<BigFraction>> kept =
                EveryPolicy.nonDominated(visits.stream().map(middle).collect(Collectors.toSet()));
        return visits.stream()
                .filter(vector -> kept.contains(middle.apply(vector)))
                .collect(Collectors.toSet());
    }

    private static boolean isCopied(Mdp mdp, Set<List<BigFraction>> smaller, Set<List<BigFraction>> larger) {
        int states = mdp.states().size();
        return involutions(states).stream()
                .anyMatch(images -> smaller.stream()
                        .allMatch(vector -> larger.contains(IntStream.range(0, vector.size())
                                .mapToObj(i -> vector.get(i / states * states + images.get(i % states)))
                                .toList())));
    }

    /** All involutions of 0, 1, …, each a list of images. */
    private static List<List<Integer>> involutions(int count) {
        Set<List<Integer>> involutions = new LinkedHashSet<>();
        extend(List.of(), count, involutions);
        return List.copyOf(involutions);
    }

    private static void extend(List<Integer> images, int count, Set<List<Integer>> involutions) {
        if (images.size() == count) {
            if (IntStream.range(0, count).allMatch(i -> images.get(images.get(i)) == i)) {
                involutions.add(images);
            }
            return;
        }
        for (int image = 0; image < count; image++) {
            List<Integer> longer = new ArrayList<>(images);
            longer.add(image);
            extend(longer, count, involutions);
        }
    }
}
