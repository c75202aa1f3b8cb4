package io.github.leeway.options;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Exact answers for all states of a model at some discounts, as far as they are within reach.
 *
 * @param discounts one entry for each, in the order that they were asked for
 * @param obstacle why some state has no answer, if one has not
 */
public record ExactAnswers(List<AtDiscount> discounts, Optional<String> obstacle) {

    /** Copies the list. */
    public ExactAnswers {
        discounts = List.copyOf(discounts);
    }

    /**
     * Those at one discount.
     *
     * @param discount γ in [0, 1]
     * @param states by index; nothing where it takes more steps than the limit
     */
    public record AtDiscount(Discount discount, List<Optional<ExactPower>> states) {

        /** Copies the list. */
        public AtDiscount {
            states = List.copyOf(states);
        }
    }

    /**
     * Computes them.
     *
     * @param discounts γ in [0, 1] each
     * @param rewards of each state, by index, independent of each other
     * @param limit for each state and discount; a state that is beyond it at one is not tried at those that follow
     * @throws IllegalArgumentException if a distribution is neither uniform nor discrete
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public static ExactAnswers of(Mdp mdp, List<Discount> discounts, List<Distribution> rewards, SearchLimit limit) {
        List<List<Optional<ExactPower>>> found = new ArrayList<>();
        discounts.forEach(discount -> found.add(new ArrayList<>()));
        Optional<String> obstacle = Optional.empty();
        for (State state : mdp.states()) {
            boolean isWithinReach = true;
            for (int i = 0; i < discounts.size(); i++) {
                Optional<ExactPower> answer = Optional.empty();
                try {
                    answer = isWithinReach
                            ? Optional.of(ExactPower.of(mdp, state, discounts.get(i), rewards, limit))
                            : Optional.empty();
                } catch (SearchLimitException tooMany) {
                    isWithinReach = false; // other discounts take as many steps
                    obstacle = obstacle.or(() -> Optional.ofNullable(tooMany.getMessage()));
                }
                found.get(i).add(answer);
            }
        }
        return new ExactAnswers(
                IntStream.range(0, discounts.size())
                        .mapToObj(i -> new AtDiscount(discounts.get(i), found.get(i)))
                        .toList(),
                obstacle);
    }

    /** The answer about a state at a discount. */
    public Optional<ExactPower> of(Discount discount, State state) {
        return discounts.stream()
                .filter(each -> each.discount().equals(discount))
                .findFirst()
                .flatMap(each -> each.states().get(state.index()));
    }
}
