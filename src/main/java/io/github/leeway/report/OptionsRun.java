package io.github.leeway.report;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.options.ActionOptions;
import io.github.leeway.options.Certificate;
import io.github.leeway.options.Empowerment;
import io.github.leeway.options.ExactPower;
import io.github.leeway.options.ExactPowerCurve;
import io.github.leeway.options.OptionCounts;
import io.github.leeway.options.OrbitAnswer;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a model leaves open, and from what that was found.
 *
 * @param tool what computed it
 * @param model what it was computed from
 * @param mdp the model
 * @param counts of some states
 * @param detail of one state, if it was asked for
 * @param orbit what an orbit says of that state, if it was asked for
 * @param empowerment of the states beside their POWER, if it was asked for
 * @param reward the distribution of rewards of the exact answers, as people read it
 * @param warnings what the reader should know first, a sentence each; may be empty
 */
public record OptionsRun(
        Run.Tool tool,
        Run.Model model,
        Mdp mdp,
        List<OptionCounts> counts,
        Optional<Detail> detail,
        Optional<Orbit> orbit,
        Optional<EmpowermentList> empowerment,
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
     * What the orbit of one distribution of rewards says.
     *
     * @param state whose actions and ends were compared
     * @param rewards the distribution, as people read it, as in "1, 2, 4"
     * @param answers in the order in which they are told; empty if there is an obstacle, or nothing to compare
     * @param obstacle why there are none, if there should be
     */
    public record Orbit(State state, String rewards, List<OrbitAnswer> answers, Optional<String> obstacle) {

        /** Copies the list. */
        public Orbit {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Empowerment of some states beside their POWER.
     *
     * @param steps of the plans
     * @param discount of POWER
     * @param states in the order of the counts
     */
    public record EmpowermentList(int steps, Discount discount, List<Empowered> states) {

        /** Copies the list. */
        public EmpowermentList {
            states = List.copyOf(states);
        }
    }

    /**
     * One state of them.
     *
     * @param state which one
     * @param empowerment empty if it takes more steps than the limit
     * @param power empty likewise, or where it is not known exactly
     * @param empowermentObstacle why that is missing, if it is
     * @param powerObstacle likewise
     */
    public record Empowered(
            State state,
            Optional<Empowerment> empowerment,
            Optional<BigFraction> power,
            Optional<String> empowermentObstacle,
            Optional<String> powerObstacle) {}

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
