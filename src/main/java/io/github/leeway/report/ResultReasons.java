package io.github.leeway.report;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.options.ActionOptions;
import io.github.leeway.options.OpenOptions;
import io.github.leeway.options.PartialPolicy;
import io.github.leeway.options.Reasons;
import io.github.leeway.options.StateVector;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** The states of a result file that are to be explained, which {@link JsonHeadline} and {@link JsonCertificate} wrote. */
final class ResultReasons {

    private final Mdp mdp;
    private final ResultNames names;
    private final ResultCertificates certificates;

    private ResultReasons(Mdp mdp) {
        this.mdp = mdp;
        names = new ResultNames(mdp);
        certificates = new ResultCertificates(mdp);
    }

    /** Reads them, each with what is known without rewards. */
    static List<Run.Headline> read(JsonNode result, Mdp mdp) {
        ResultReasons reader = new ResultReasons(mdp);
        Map<State, Reasons> reasons = new LinkedHashMap<>();
        result.field("explanations")
                .items()
                .forEach(entry -> reasons.put(reader.names.state(entry.field("state")), reader.reasons(entry)));
        return result.field("headlines").items().stream()
                .map(entry -> reader.headline(entry, reasons))
                .toList();
    }

    private Run.Headline headline(JsonNode entry, Map<State, Reasons> reasons) {
        State state = names.state(entry.field("state"));
        List<List<State>> sets = entry.field("sets").items().stream()
                .map(set -> set.indices(mdp.states().size()).stream()
                        .map(mdp.states()::get)
                        .toList())
                .toList();
        JsonNode open = entry.field("open");
        List<OpenOptions> options =
                open.items().stream().map(each -> open(each, state, sets)).toList();
        if (options.isEmpty()
                || options.stream().map(OpenOptions::kind).distinct().count() > 1) {
            throw open.wrong("at least one class of actions, and sets of one kind");
        }
        return new Run.Headline(state, options, Optional.ofNullable(reasons.get(state)));
    }

    private OpenOptions open(JsonNode entry, State state, List<List<State>> sets) {
        Set<List<State>> kept = new LinkedHashSet<>();
        entry.field("kept").indices(sets.size()).forEach(index -> kept.add(sets.get(index)));
        return new OpenOptions(
                names.actions(state, entry.field("actions")),
                entry.field("kind").word(OpenOptions.Kind.class),
                kept);
    }

    private Reasons reasons(JsonNode entry) {
        State state = names.state(entry.field("state"));
        return new Reasons(
                entry.field("kept").items().stream()
                        .map(kept -> kept(kept, state))
                        .toList(),
                entry.field("certificates").items().stream()
                        .map(certificates::read)
                        .toList());
    }

    private ActionOptions kept(JsonNode entry, State state) {
        return new ActionOptions(
                names.actions(state, entry.field("actions")),
                entry.field("functions").items().stream().map(this::function).toList(),
                distributions(entry.field("distributions"), names));
    }

    private ActionOptions.Kept function(JsonNode entry) {
        JsonNode policy = entry.field("policy");
        return new ActionOptions.Kept(
                policy.checked(() -> new PartialPolicy(
                        policy.items().stream().map(names::actions).toList())),
                vector(entry.field("recurrent"), names));
    }

    /** What {@link JsonOptions#distributions} wrote. */
    static Set<StateVector> distributions(JsonNode array, ResultNames names) {
        Set<StateVector> distributions = new LinkedHashSet<>();
        array.items().forEach(entry -> distributions.add(vector(entry.field("distribution"), names)));
        return distributions;
    }

    private static StateVector vector(JsonNode array, ResultNames names) {
        Map<State, BigFraction> weights = new LinkedHashMap<>();
        array.items()
                .forEach(entry -> weights.put(
                        names.state(entry.field("state")), entry.field("weight").fraction()));
        return StateVector.of(weights);
    }
}
