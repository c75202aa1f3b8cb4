package io.github.leeway.format;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a model file says.
 *
 * @param name of the model, not empty; where the file gives none, the name of the file
 * @param description empty if the file gives none
 * @param mdp the model
 * @param discounts to be used where nobody asks for others; empty if the file gives none
 * @param reward how rewards are distributed, if the file says so
 * @param payment what rewards are paid for
 * @param rewardFunctions reward functions that the file names; POWER, which is about all of them, does not look at any
 * @param labels properties of states that the file names
 * @param claims statements about the model, as they were written
 * @param grid how the model was drawn, if it was given as a grid; {@code mdp} is the model of this grid
 */
public record ModelFile(
        String name,
        String description,
        Mdp mdp,
        List<Discount> discounts,
        Optional<RewardSpec> reward,
        Payment payment,
        List<RewardFunction> rewardFunctions,
        StateLabels labels,
        List<StatedClaim> claims,
        Optional<GridSpec> grid) {

    /** Copies the lists. */
    public ModelFile {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("name of the model is empty, expected at least one character");
        }
        discounts = List.copyOf(discounts);
        rewardFunctions = List.copyOf(rewardFunctions);
        claims = List.copyOf(claims);
        Mdp model = mdp;
        rewardFunctions.forEach(function -> function.checkFits(model));
        if (labels.stateCount() > mdp.states().size()) {
            throw new IllegalArgumentException("a label is given to state " + (labels.stateCount() - 1)
                    + ", expected an index from 0 to " + (mdp.states().size() - 1));
        }
    }

    /** A model without labels. */
    public ModelFile(
            String name,
            String description,
            Mdp mdp,
            List<Discount> discounts,
            Optional<RewardSpec> reward,
            Payment payment,
            List<RewardFunction> rewardFunctions,
            List<StatedClaim> claims,
            Optional<GridSpec> grid) {
        this(name, description, mdp, discounts, reward, payment, rewardFunctions, StateLabels.none(), claims, grid);
    }

    /** A model with rewards on states, for ever. */
    public ModelFile(
            String name,
            String description,
            Mdp mdp,
            List<Discount> discounts,
            Optional<RewardSpec> reward,
            List<StatedClaim> claims,
            Optional<GridSpec> grid) {
        this(name, description, mdp, discounts, reward, Payment.standard(), List.of(), claims, grid);
    }

    /** The same about another model, of which is taken what this one does not say. */
    ModelFile about(ModelFile model) {
        List<RewardFunction> functions = new ArrayList<>(rewardFunctions);
        model.rewardFunctions().stream()
                .filter(function ->
                        rewardFunctions.stream().noneMatch(own -> own.name().equals(function.name())))
                .forEach(functions::add);
        return new ModelFile(
                name,
                description,
                model.mdp(),
                discounts.isEmpty() ? model.discounts() : discounts,
                reward.or(model::reward),
                reward.isEmpty() ? model.payment() : payment,
                functions,
                model.labels(),
                claims,
                model.grid());
    }

    /** The same with other rewards. */
    public ModelFile withReward(RewardSpec other, Payment paidFor) {
        return new ModelFile(
                name, description, mdp, discounts, Optional.of(other), paidFor, rewardFunctions, labels, claims, grid);
    }

    /** The same in other words. */
    public ModelFile withDescription(String words) {
        return new ModelFile(name, words, mdp, discounts, reward, payment, rewardFunctions, labels, claims, grid);
    }

    /** The same with other named reward functions. */
    public ModelFile withRewardFunctions(List<RewardFunction> others) {
        return new ModelFile(name, description, mdp, discounts, reward, payment, others, labels, claims, grid);
    }

    /** A model by itself. */
    public static ModelFile of(String name, Mdp mdp) {
        return new ModelFile(name, "", mdp, List.of(), Optional.empty(), List.of(), Optional.empty());
    }

    /** The distribution of rewards that the file gives, else independent and uniform on [0, 1]. */
    public RewardSpec rewardOrUniform() {
        return reward.orElseGet(RewardSpec::uniform);
    }
}
