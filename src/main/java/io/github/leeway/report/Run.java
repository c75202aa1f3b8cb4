package io.github.leeway.report;

import io.github.leeway.mdp.State;
import io.github.leeway.options.ExactAnswers;
import io.github.leeway.options.OpenOptions;
import io.github.leeway.options.Reasons;
import io.github.leeway.options.SearchLimit;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.ValueDistribution;
import io.github.leeway.sensitivity.Sensitivity;
import java.util.List;
import java.util.Optional;

/**
 * What was found, and from what: all that any {@link Renderer} looks at. Equal runs give equal bytes.
 *
 * @param tool what computed it
 * @param model what it was computed from
 * @param reward the distribution of rewards, as people read it
 * @param estimate the result, with its seed and the number of reward functions in its plan
 * @param headlines states to be explained, in order of importance: the start state first if the model has one; may be empty
 * @param extras what was found besides
 * @param warnings what the reader should know first, a sentence each; may be empty
 */
public record Run(
        Tool tool,
        Model model,
        String reward,
        PowerEstimate estimate,
        List<Headline> headlines,
        Extras extras,
        List<String> warnings) {

    /** Copies the lists. */
    public Run {
        headlines = List.copyOf(headlines);
        warnings = List.copyOf(warnings);
    }

    /**
     * What may be found besides an estimate.
     *
     * @param exact answers for the same rewards, if they were asked for
     * @param claims what was found of the claims in the file, if they were judged
     * @param distribution of what POWER is the mean of, for some states, if it was looked at
     * @param sensitivity which conclusions survive other modeling choices, if that was examined
     */
    public record Extras(
            Optional<ExactAnswers> exact,
            Optional<JudgedClaims> claims,
            Optional<ValueDistribution> distribution,
            Optional<Sensitivity> sensitivity) {

        /** Nothing. */
        public static Extras none() {
            return new Extras(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /** With exact answers, if there are any. */
        public Extras withExact(Optional<ExactAnswers> answers) {
            return new Extras(answers, claims, distribution, sensitivity);
        }

        /** With judged claims, if there are any. */
        public Extras withClaims(Optional<JudgedClaims> judged) {
            return new Extras(exact, judged, distribution, sensitivity);
        }

        /** With the distribution of values, if it is known. */
        public Extras withDistribution(Optional<ValueDistribution> values) {
            return new Extras(exact, claims, values, sensitivity);
        }

        /** With the sensitivity of conclusions, if it is known. */
        public Extras withSensitivity(Optional<Sensitivity> examined) {
            return new Extras(exact, claims, distribution, examined);
        }
    }

    /**
     * What computed a result.
     *
     * @param version of Leeway
     * @param command the command line, quoted so that a shell takes it as it stands
     * @param javaVersion of the virtual machine
     * @param architecture of the processor: transcendental functions may differ in their last bit between architectures
     */
    public record Tool(String version, String command, String javaVersion, String architecture) {}

    /**
     * A model file.
     *
     * @param name of the model
     * @param description in the author's words; may be empty
     * @param path how the user called the file
     * @param sha256 hash of the file's bytes, 64 hexadecimal digits
     * @param text the file itself; empty if it is too long for a report, several files or no text
     * @param changes what was done to its model before, in this order and in words
     */
    public record Model(
            String name, String description, String path, String sha256, String text, List<String> changes) {

        /** Copies the list. */
        public Model {
            changes = List.copyOf(changes);
        }

        /** A model as its file has it. */
        public Model(String name, String description, String path, String sha256, String text) {
            this(name, description, path, sha256, text, List.of());
        }

        /** What was done, in a sentence; empty if nothing was. */
        String changed() {
            return changes.isEmpty() ? "" : "Changed: " + String.join("; ", changes) + ".";
        }
    }

    /**
     * A state to be explained.
     *
     * @param state which one
     * @param options what stays open after each class of its actions, in the order of the model
     * @param reasons what is known without rewards; nothing where rewards are not what theorems are about
     */
    public record Headline(State state, List<OpenOptions> options, Optional<Reasons> reasons) {

        /** Copies the list. */
        public Headline {
            options = List.copyOf(options);
        }

        /** Counts what stays open in a state. */
        public static Headline of(PowerEstimate estimate, State state) {
            return new Headline(state, OpenOptions.of(estimate.mdp(), state), Optional.empty());
        }

        /**
         * The same with what is known without rewards about its tested preferences.
         *
         * @param limit of each search
         */
        public Headline withReasons(PowerEstimate estimate, SearchLimit limit) {
            return new Headline(
                    state,
                    options,
                    Optional.of(Reasons.of(estimate.mdp(), state, ReasonWords.questions(estimate, state), limit)));
        }
    }
}
