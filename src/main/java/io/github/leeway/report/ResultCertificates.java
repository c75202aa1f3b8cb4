package io.github.leeway.report;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.options.Certificate;
import io.github.leeway.options.Counterexample;
import io.github.leeway.options.Permutation;
import io.github.leeway.options.Statement;
import io.github.leeway.options.Witness;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The certificates of a result file, which {@link JsonCertificate#whole} wrote. That their witnesses are proofs is not checked again. */
final class ResultCertificates {

    private final Mdp mdp;
    private final ResultNames names;

    ResultCertificates(Mdp mdp) {
        this.mdp = mdp;
        names = new ResultNames(mdp);
    }

    /** Reads one. */
    Certificate read(JsonNode entry) {
        int copies = Math.toIntExact(entry.field("copies").whole(1, Integer.MAX_VALUE));
        JsonNode about = entry.field("statement");
        Statement statement = about.checked(() -> statement(about, copies));
        JsonNode verdict = entry.field("verdict");
        return switch (verdict.text()) {
            case "holds" -> new Certificate.Holds(witness(entry, statement));
            case "fails" ->
                new Certificate.Fails(new Counterexample(
                        statement,
                        entry.field("hypothesis").word(Counterexample.Kind.class),
                        entry.field("detail").text()));
            case "unknown" ->
                new Certificate.Unknown(statement, entry.field("reason").text());
            default -> throw verdict.wrong("holds or fails or unknown");
        };
    }

    private Witness witness(JsonNode entry, Statement statement) {
        return new Witness(
                statement,
                entry.field("strength").word(Statement.Strength.class),
                entry.field("images").items().stream().map(this::permutation).toList());
    }

    private Permutation permutation(JsonNode images) {
        List<Integer> indices = images.indices(mdp.states().size());
        if (indices.size() != mdp.states().size() || indices.stream().distinct().count() != indices.size()) {
            throw images.wrong("each of the " + mdp.states().size() + " states once");
        }
        return new Permutation(indices.stream().map(mdp.states()::get).toList());
    }

    private Statement statement(JsonNode about, int copies) {
        JsonNode kind = about.field("kind");
        return switch (kind.text()) {
            case "state-power" -> new Statement.StatePower(state(about, "moreState"), state(about, "lessState"));
            case "long-run-power" ->
                new Statement.LongRunPower(state(about, "moreState"), state(about, "lessState"), copies);
            case "later-power" ->
                new Statement.LaterPower(state(about, "moreState"), state(about, "lessState"), copies);
            case "action-power" ->
                new Statement.ActionPower(
                        names.actions(about.field("moreActions")), names.actions(about.field("lessActions")));
            case "action-optimality" ->
                new Statement.ActionOptimality(
                        about.field("moreActions").items().stream()
                                .map(names::actions)
                                .toList(),
                        names.actions(about.field("lessActions")),
                        copies);
            case "fork-optimality" ->
                new Statement.ForkOptimality(
                        state(about, "start"),
                        names.actions(about.field("moreActions")),
                        names.actions(about.field("lessActions")));
            case "average-optimality" ->
                new Statement.AverageOptimality(
                        state(about, "start"),
                        ResultReasons.distributions(about.field("moreEnds"), names),
                        ResultReasons.distributions(about.field("lessEnds"), names),
                        copies);
            case "avoidance" -> new Statement.Avoidance(state(about, "start"), avoided(about), copies);
            default -> throw kind.wrong("action-optimality or another kind of statement");
        };
    }

    private State state(JsonNode about, String field) {
        return names.state(about.field(field));
    }

    private Set<State> avoided(JsonNode about) {
        Set<State> avoided = new LinkedHashSet<>(names.states(about.field("avoided")));
        if (avoided.isEmpty()) {
            throw about.field("avoided").wrong("at least one state");
        }
        return avoided;
    }
}
