package io.github.leeway.report;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.options.ExactPower;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.PowerPlan;
import io.github.leeway.power.Quantity;
import io.github.leeway.power.StateEstimate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts together what a result file says of states and actions. Its entries come in the order of discounts, then of states, then of
 * actions, those of a class of equivalent ones together.
 */
final class ResultEstimate {

    private final JsonNode result;
    private final Mdp mdp;
    private final Iterator<ResultState> states;
    private final Iterator<ResultAction> actions;
    private final Set<Quantity> quantities = new HashSet<>(); // only counted
    private final List<List<Optional<ExactPower>>> exact = new ArrayList<>();

    /**
     * Nothing put together yet.
     *
     * @param result the file
     * @param mdp its model
     * @param states its entries of states
     * @param actions its entries of actions
     */
    ResultEstimate(JsonNode result, Mdp mdp, List<ResultState> states, List<ResultAction> actions) {
        this.result = result;
        this.mdp = mdp;
        this.states = states.iterator();
        this.actions = actions.iterator();
    }

    /**
     * All of the estimate.
     *
     * @param plan what was asked, without differences and sets of policies
     */
    PowerEstimate of(PowerPlan plan) {
        long samples = result.field("samples").whole(plan.sampling().groupSize(), plan.samples());
        if (samples % plan.sampling().groupSize() != 0) {
            throw result.field("samples")
                    .wrong("whole groups of " + plan.sampling().groupSize());
        }
        List<JsonNode> entries = result.field("discounts").items();
        List<DiscountEstimate> discounts = new ArrayList<>();
        for (int d = 0; d < entries.size(); d++) {
            discounts.add(
                    discount(plan, samples, d, entries.get(d).field("solver").text()));
        }
        checkEnd("states", states);
        checkEnd("actions", actions);
        ResultDifferences differences = new ResultDifferences(result, mdp, plan.discounts());
        ResultPolicySets sets = new ResultPolicySets(result, mdp, plan, samples);
        return new PowerEstimate(
                mdp,
                plan.with(differences.contrasts()).counting(sets.sets()),
                samples,
                quantities.iterator().next(),
                sets.addedTo(differences.addedTo(discounts)));
    }

    /** The exact answers by discount and state that {@link #of} has come upon. */
    List<List<Optional<ExactPower>>> exact() {
        return exact;
    }

    private void checkEnd(String field, Iterator<?> rest) {
        if (rest.hasNext()) {
            throw result.field(field)
                    .wrong("no more than one entry for each discount and " + field.replaceAll("s$", ""));
        }
    }

    private DiscountEstimate discount(PowerPlan plan, long samples, int d, String solver) {
        Discount discount = plan.discounts().get(d);
        String exactly = discount.toString();
        List<Double> varianceSaved = new ArrayList<>();
        List<StateEstimate> estimates = new ArrayList<>();
        List<Optional<ExactPower>> answers = new ArrayList<>();
        for (State state : mdp.states()) {
            ResultState row = next("states", states);
            check(row.state(), state.name());
            check(row.discount(), exactly);
            if (quantities.add(row.quantity()) && quantities.size() > 1) {
                throw row.state().wrong("a state with a value that is called as of those before");
            }
            varianceSaved.add(row.varianceSaved());
            List<ResultAction> found = new ArrayList<>();
            List<ActionEstimate> classes = classes(discount, exactly, state, samples, plan, found);
            answers.add(row.exact().map(power -> new ExactPower(power, chances(classes, found))));
            estimates.add(new StateEstimate(
                    state,
                    row.power(),
                    row.solverError(),
                    classes,
                    new ResultVerdict(state, classes, found).verdict()));
        }
        exact.add(answers);
        return new DiscountEstimate(discount, solver, varianceSaved, estimates);
    }

    /** Takes the actions of a state; the first entry of each class speaks for it. */
    private List<ActionEstimate> classes(
            Discount discount, String exactly, State state, long samples, PowerPlan plan, List<ResultAction> found) {
        Map<String, Choice> offered = new LinkedHashMap<>();
        mdp.choices(state).forEach(choice -> offered.put(choice.action(), choice));
        List<ActionEstimate> classes = new ArrayList<>();
        while (!offered.isEmpty()) {
            ResultAction row = next("actions", actions);
            List<Choice> choices = new ArrayList<>();
            choices.add(take(row, exactly, state, offered));
            for (String equivalent : row.equivalent()) {
                ResultAction other = next("actions", actions);
                check(other.action(), equivalent);
                choices.add(take(other, exactly, state, offered));
            }
            classes.add(new ActionEstimate(
                    new ActionClass(ResultNames.checkedOrder(choices, row.action())),
                    row.shares().of(samples, plan.sampling()),
                    average(discount, row).map(average -> average.of(samples, plan.sampling())),
                    row.next()));
            found.add(row);
        }
        return classes;
    }

    private static Optional<ResultShares> average(Discount discount, ResultAction row) {
        if (row.average().isPresent() != discount.isOne()) {
            throw row.action().wrong("an action with 'pAverage' with discount 1, and without it with any other");
        }
        return row.average();
    }

    private static Choice take(ResultAction row, String exactly, State state, Map<String, Choice> offered) {
        check(row.state(), state.name());
        check(row.discount(), exactly);
        return Optional.ofNullable(offered.remove(row.action().text()))
                .orElseThrow(() -> row.action().wrong("an action of the state, each once"));
    }

    private static List<ExactPower.ActionChance> chances(List<ActionEstimate> classes, List<ResultAction> found) {
        List<ExactPower.ActionChance> chances = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            chances.add(found.get(i).chance(classes.get(i).actions()));
        }
        return chances;
    }

    private <T> T next(String field, Iterator<T> rest) {
        if (!rest.hasNext()) {
            throw result.field(field).wrong("one entry for each discount and " + field.replaceAll("s$", ""));
        }
        return rest.next();
    }

    private static void check(JsonNode name, String expected) {
        if (!name.text().equals(expected)) {
            throw name.wrong("'" + expected + "', which comes next in the order of the model");
        }
    }
}
