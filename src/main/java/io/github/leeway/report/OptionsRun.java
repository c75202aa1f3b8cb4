package io.github.leeway.report;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.options.ActionOptions;
import io.github.leeway.options.Certificate;
import io.github.leeway.options.ExactPower;
import io.github.leeway.options.ExactPowerCurve;
import io.github.leeway.options.OptionCounts;
import java.util.List;
import java.util.Optional;

/**
 * What a model leaves open, and from what that was found.
 *
 * @param tool what computed it
 * @param model what it was computed from
 * @param mdp the model
 * @param counts of some states
 * @param detail of one state, if it was asked for
 * @param reward the distribution of rewards of the exact answers, as people read it
 * @param warnings what the reader should know first, a sentence each; may be empty
 */
public record OptionsRun(
        Run.Tool tool,
        Run.Model model,
        Mdp mdp,
        List<OptionCounts> counts,
        Optional<Detail> detail,
        String reward,
        List<String> warnings) {

    /** Copies the lists. */
    public OptionsRun {
        counts = List.copyOf(counts);
        warnings = List.copyOf(warnings);
    }

    /**
     * One state in full.
     *
     * @param state which one
     * @param actions what each of its actions keeps; empty if that takes more steps than the limit
     * @param certificates of the theorems that were tried
     * @param exact answers at some discounts; empty where there are none
     * @param functions the same as functions of the discount
     * @param obstacle why something is missing, if it is
     */
    public record Detail(
            State state,
            List<ActionOptions> actions,
            List<Certificate> certificates,
            List<Exact> exact,
            Functions functions,
            Optional<String> obstacle) {

        /** Copies the lists. */
        public Detail {
            actions = List.copyOf(actions);
            certificates = List.copyOf(certificates);
            exact = List.copyOf(exact);
        }
    }

    /**
     * Exact answers at all discounts.
     *
     * @param curve the answers, if they were found
     * @param obstacle why they were not, if that is not why others are missing too
     */
    public record Functions(Optional<ExactPowerCurve> curve, Optional<String> obstacle) {

        /** None, where there are no other exact answers either. */
        public static final Functions NONE = new Functions(Optional.empty(), Optional.empty());
    }

    /**
     * Exact answers at one discount.
     *
     * @param discount which one
     * @param power of the state and of its actions
     */
    public record Exact(Discount discount, ExactPower power) {}
}
