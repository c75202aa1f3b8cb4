package io.github.leeway.environment;

import io.github.leeway.format.GridSpec;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.reward.Payment;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Model files of environments, which have the discount 0.9 unless asked otherwise. */
final class Documents {

    private static final List<Discount> DISCOUNT = List.of(Discount.of("0.9"));

    private static final Pattern LINE = Pattern.compile("(.{1,100})(?: |$)");

    private Documents() {}

    /** What was explored, with its own reward. */
    static ModelFile of(String name, String description, Exploration found) {
        return of(name, description, found.mdp(), List.of(found.reward()), Optional.empty());
    }

    /** A model of states and transitions without a reward of its own. */
    static ModelFile of(String name, String description, Mdp mdp) {
        return of(name, description, mdp, List.of(), Optional.empty());
    }

    /** A grid, drawn. */
    static ModelFile of(String name, String description, GridSpec grid, Mdp mdp, List<RewardFunction> rewards) {
        return of(name, description, mdp, rewards, Optional.of(grid));
    }

    private static ModelFile of(
            String name, String description, Mdp mdp, List<RewardFunction> rewards, Optional<GridSpec> grid) {
        return new ModelFile(
                name,
                wrapped(description),
                mdp,
                DISCOUNT,
                Optional.empty(),
                Payment.standard(),
                rewards,
                List.of(),
                grid);
    }

    /** In lines of about a hundred letters. */
    private static String wrapped(String text) {
        return LINE.matcher(text).results().map(line -> line.group(1)).collect(Collectors.joining("\n"));
    }
}
