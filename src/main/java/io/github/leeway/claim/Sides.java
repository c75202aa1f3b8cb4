package io.github.leeway.claim;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.options.OrbitComparison;
import io.github.leeway.options.SearchLimit;
import io.github.leeway.options.Statement;
import java.util.Optional;
import java.util.Set;

/**
 * Two things of which theorems and orbits can say which is more: POWER of two states, or the chances of two actions of one state.
 */
sealed interface Sides {

    /** That the first is at least the second. */
    Statement statement();

    /** The other way round. */
    Sides swapped();

    /** A comparison over permutations of rewards. */
    OrbitComparison comparison(Mdp mdp, Discount discount, SearchLimit limit);

    /** Those of two expressions; nothing if they are not of this kind. */
    static Optional<Sides> of(Expression first, Expression second) {
        if (first instanceof Expression.Power one
                && second instanceof Expression.Power other
                && !one.state().equals(other.state())) {
            return Optional.of(new Powers(one, other));
        }
        if (first instanceof Expression.Chance one
                && second instanceof Expression.Chance other
                && one.kind() == Expression.Kind.OPTIMAL
                && other.kind() == Expression.Kind.OPTIMAL
                && one.actions().state().equals(other.actions().state())
                && !one.actions().equals(other.actions())) {
            return Optional.of(new Chances(one, other));
        }
        return Optional.empty();
    }

    /** POWER of two states. */
    record Powers(Expression.Power first, Expression.Power second) implements Sides {

        @Override
        public Statement statement() {
            return new Statement.StatePower(first.state(), second.state());
        }

        @Override
        public Sides swapped() {
            return new Powers(second, first);
        }

        @Override
        public OrbitComparison comparison(Mdp mdp, Discount discount, SearchLimit limit) {
            return OrbitComparison.power(mdp, first.state(), second.state(), discount, limit);
        }
    }

    /** Chances of two actions. */
    record Chances(Expression.Chance first, Expression.Chance second) implements Sides {

        @Override
        public Statement statement() {
            return new Statement.ActionOptimality(first.actions(), second.actions());
        }

        @Override
        public Sides swapped() {
            return new Chances(second, first);
        }

        @Override
        public OrbitComparison comparison(Mdp mdp, Discount discount, SearchLimit limit) {
            return OrbitComparison.optimality(mdp, Set.of(first.actions()), Set.of(second.actions()), discount, limit);
        }
    }
}
