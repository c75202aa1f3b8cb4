package io.github.leeway.report;

import io.github.leeway.mdp.Mdp;
import java.util.List;
import java.util.Optional;

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
     * @param model what it was, or the model that it names
     * @param statedIn the file of claims, where that is another
     * @param mdp the model
     * @param reward how rewards are distributed where a claim does not say, as people read it
     * @param claims those in it, in their order
     */
    public record Judged(
            Run.Model model, Optional<Run.Model> statedIn, Mdp mdp, String reward, List<FoundClaim> claims) {

        /** Copies the list. */
        public Judged {
            claims = List.copyOf(claims);
        }

        /** The file that the claims stand in. */
        Run.Model file() {
            return statedIn.orElse(model);
        }
    }

    /** All claims of all files. */
    public List<FoundClaim> claims() {
        return models.stream().flatMap(model -> model.claims().stream()).toList();
    }
}
