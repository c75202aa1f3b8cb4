package io.github.leeway.cli;

import io.github.leeway.claim.Claim;
import io.github.leeway.claim.ClaimParser;
import io.github.leeway.claim.ClaimSyntaxException;
import io.github.leeway.claim.Environment;
import io.github.leeway.claim.Judge;
import io.github.leeway.claim.JudgePlan;
import io.github.leeway.claim.Judgement;
import io.github.leeway.claim.Route;
import io.github.leeway.claim.Verdict;
import io.github.leeway.format.Diagnostic;
import io.github.leeway.format.LoadedModel;
import io.github.leeway.format.ModelFile;
import io.github.leeway.format.ModelFileException;
import io.github.leeway.format.NearestName;
import io.github.leeway.mdp.Discount;
import io.github.leeway.power.Execution;
import io.github.leeway.report.FoundClaim;
import io.github.leeway.reward.RewardFitException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/**
 * The claims of a file, understood, and how to judge them.
 *
 * @param loaded the file that they stand in
 * @param claims as many as the file has
 */
record ClaimsJob(LoadedModel loaded, List<Claim> claims) {

    private static final Discount DEFAULT_DISCOUNT = Discount.of("0.9");

    /**
     * Reads the claims of a file.
     *
     * @throws ModelFileException with the faults of all claims
     */
    static ClaimsJob of(LoadedModel loaded) {
        ModelFile file = loaded.file();
        List<Claim> claims = new ArrayList<>();
        List<Diagnostic> faults = new ArrayList<>();
        for (int i = 0; i < file.claims().size(); i++) {
            try {
                claims.add(ClaimParser.parse(file.claims().get(i).text(), file.mdp(), file.rewardFunctions()));
            } catch (ClaimSyntaxException fault) {
                faults.add(
                        loaded.claimPlaces().fault(i, fault.column(), String.valueOf(fault.getMessage()), help(fault)));
            }
        }
        if (!faults.isEmpty()) {
            throw new ModelFileException(faults, faults.size());
        }
        return new ClaimsJob(loaded, claims);
    }

    private static String help(ClaimSyntaxException fault) {
        Optional<String> nearest =
                fault.unknownName().flatMap(unknown -> NearestName.question(unknown.name(), unknown.known()));
        return nearest.orElse(fault.help());
    }

    /** The discount of claims that do not say one, where the command line does not either. */
    Discount discount() {
        List<Discount> ofFile = loaded.file().discounts();
        return ofFile.size() == 1 ? ofFile.get(0) : DEFAULT_DISCOUNT;
    }

    /** Judges one claim after the other; those that a request to end leaves over are undecided. */
    List<FoundClaim> judge(Environment environment, JudgePlan plan, Execution execution, Interruption interruption) {
        Judge judge = new Judge(environment, plan, execution);
        return interruption.interrupting(() -> IntStream.range(0, claims.size())
                .mapToObj(i -> new FoundClaim(
                        judgement(judge, i, interruption),
                        loaded.file().claims().get(i).expected()))
                .toList());
    }

    private Judgement judgement(Judge judge, int claim, Interruption interruption) {
        Judgement none = new Judgement(
                claims.get(claim), Verdict.UNDECIDED, Route.SAMPLED, "not judged, because the run was interrupted");
        if (interruption.isRequested()) {
            return none;
        }
        try {
            return judge.judge(claims.get(claim));
        } catch (RewardFitException fault) {
            throw new ModelFileException(
                    List.of(loaded.claimPlaces().fault(claim, 1, String.valueOf(fault.getMessage()), "")), 1);
        } catch (CancellationException cancelled) {
            if (!interruption.isRequested()) {
                throw cancelled;
            }
            return none;
        }
    }
}
