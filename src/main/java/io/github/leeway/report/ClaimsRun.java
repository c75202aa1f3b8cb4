package io.github.leeway.report;

import io.github.leeway.claim.Judgement;
import io.github.leeway.claim.Verdict;
import io.github.leeway.format.Expectation;
import io.github.leeway.mdp.Mdp;
import java.util.List;

/**
 * What was found of the claims of some files.
 *
 * @param tool what judged them
 * @param models the files, in the order that they were asked for
 * @param confidence of verdicts by sampling
 * @param seed of the reward functions
 */
public record ClaimsRun(Run.Tool tool, List<Judged> models, double confidence, long seed) {

    /** Copies the list. */
    public ClaimsRun {
        models = List.copyOf(models);
    }

    /**
     * One file.
     *
     * @param model what it was
     * @param mdp the model in it
     * @param reward how rewards are distributed where a claim does not say, as people read it
     * @param claims those in it, in their order
     */
    public record Judged(Run.Model model, Mdp mdp, String reward, List<Found> claims) {

        /** Copies the list. */
        public Judged {
            claims = List.copyOf(claims);
        }
    }

    /**
     * One claim.
     *
     * @param judgement what was found
     * @param expected what was to be found
     */
    public record Found(Judgement judgement, Expectation expected) {

        /** Whether it is as its author expected. */
        public boolean isAsExpected() {
            return judgement.verdict() == verdict(expected);
        }

        private static Verdict verdict(Expectation expected) {
            return switch (expected) {
                case CONFIRMED -> Verdict.CONFIRMED;
                case REFUTED -> Verdict.REFUTED;
                case UNDECIDED -> Verdict.UNDECIDED;
            };
        }
    }

    /** All claims of all files. */
    public List<Found> claims() {
        return models.stream().flatMap(model -> model.claims().stream()).toList();
    }
}
