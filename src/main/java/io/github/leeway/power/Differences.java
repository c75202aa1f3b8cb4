package io.github.leeway.power;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.solve.SparseMdp;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The contrasts of a plan: makes their samples from those of what they compare, and estimates from the moments of these. */
final class Differences {

    private final List<List<Contrast>> contrasts; // by discount
    private final List<List<Pair>> pairs; // likewise

    /** The contrasts of a plan for a model. */
    Differences(SparseMdp mdp, PowerPlan plan) {
        contrasts = new ArrayList<>();
        pairs = new ArrayList<>();
        for (int d = 0; d < plan.discounts().size(); d++) {
            contrasts.add(plan.contrastsAt(d));
            pairs.add(contrasts.get(d).stream()
                    .map(contrast -> Pair.of(mdp, contrast))
                    .toList());
        }
    }

    /**
     * Moments of the differences of a batch.
     *
     * @param d which discount
     * @param samples at that discount
     * @param before samples at the discount before it; not looked at for the first
     */
    Moments moments(int d, SampleRows samples, SampleRows before, int lanes) {
        List<Pair> own = pairs.get(d);
        double[][] differences = new double[own.size()][lanes];
        for (int i = 0; i < differences.length; i++) {
            own.get(i).subtract(samples, before, differences[i]);
        }
        return Moments.of(differences, lanes);
    }

    /**
     * The estimates at one discount.
     *
     * @param d which discount
     * @param tallies of all discounts
     * @param ranges widths of the ranges of POWER and of POWER after each choice, by discount
     * @param look number of the look, if the run may stop by what it sees
     */
    List<Difference> estimates(int d, List<Tally> tallies, List<Ranges> ranges, OptionalInt look) {
        Moments moments = tallies.get(d).differences();
        List<Mean> means =
                look.isEmpty() ? moments.means() : moments.means(bound(), ranges(d, ranges), look.getAsInt());
        List<Difference> estimates = new ArrayList<>();
        for (int i = 0; i < means.size(); i++) {
            double error = pairs.get(d).get(i).solverError(tallies.get(d), tallies.get(Math.max(0, d - 1)));
            estimates.add(new Difference(contrasts.get(d).get(i), means.get(i), error));
        }
        return estimates;
    }

    private SequentialBound bound() {
        return new SequentialBound(
                Math.max(1, contrasts.stream().mapToLong(List::size).sum()));
    }

    private double[] ranges(int d, List<Ranges> ranges) {
        return pairs.get(d).stream()
                .mapToDouble(pair -> pair.range(ranges.get(d), ranges.get(Math.max(0, d - 1))))
                .toArray();
    }

    private enum Kind {
        STATES,
        DISCOUNTS,
        ACTIONS,
        SHARES
    }

    /** A contrast by the indices of its parts. */
    private record Pair(Kind kind, int first, int second) {

        static Pair of(SparseMdp mdp, Contrast contrast) {
            if (contrast instanceof Contrast.BetweenStates states) {
                return new Pair(
                        Kind.STATES, states.first().index(), states.second().index());
            }
            if (contrast instanceof Contrast.BetweenDiscounts discounts) {
                int s = discounts.state().index();
                return new Pair(Kind.DISCOUNTS, s, s);
            }
            if (contrast instanceof Contrast.BetweenActions actions) {
                return new Pair(Kind.ACTIONS, choice(mdp, actions.first()), choice(mdp, actions.second()));
            }
            Contrast.BetweenShares shares = (Contrast.BetweenShares) contrast;
            return new Pair(Kind.SHARES, choice(mdp, shares.first()), choice(mdp, shares.second()));
        }

        private static int choice(SparseMdp mdp, ActionClass actions) {
            int s = actions.state().index();
            for (int c = mdp.firstChoice(s); c < mdp.firstChoice(s + 1); c++) {
                if (mdp.actions(c).equals(actions)) {
                    return c;
                }
            }
            throw new IllegalArgumentException(
                    "action is '" + actions.label() + "', expected one of state '" + actions.state() + "'");
        }

        void subtract(SampleRows samples, SampleRows before, double[] out) {
            switch (kind) {
                case STATES -> subtract(samples.power(first), samples.power(second), out);
                case DISCOUNTS -> subtract(samples.power(first), before.power(second), out);
                case ACTIONS -> subtract(samples.powerNext(first), samples.powerNext(second), out);
                case SHARES -> subtract(samples.marks(first), samples.marks(second), out);
            }
        }

        private static void subtract(double[] first, double[] second, double[] out) {
            for (int lane = 0; lane < out.length; lane++) {
                out[lane] = first[lane] - second[lane];
            }
        }

        double solverError(Tally tally, Tally before) {
            return switch (kind) {
                case STATES, ACTIONS -> 2 * tally.solverError();
                case DISCOUNTS -> tally.solverError() + before.solverError();
                case SHARES -> {
                    long undecided = (long) tally.decisions().undecided(first)
                            + tally.decisions().undecided(second);
                    yield (double) undecided / tally.sampleCount();
                }
            };
        }

        double range(Ranges ranges, Ranges before) {
            return switch (kind) {
                case STATES -> ranges.power(first) + ranges.power(second);
                case DISCOUNTS -> ranges.power(first) + before.power(second);
                case ACTIONS -> ranges.powerNext(first) + ranges.powerNext(second);
                case SHARES -> 2; // from −1 to 1
            };
        }
    }
}
