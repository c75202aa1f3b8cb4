package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.ModelFile;
import io.github.leeway.format.Visible;
import io.github.leeway.mdp.Actions;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the graphs that POWERplay keeps models in: without weights if every choice is called after the one state that it leads to, else
 * with weights, which are decimals.
 */
final class PowerplayWriter {

    private static final Pattern UNFIT = Pattern.compile("[\"\\\\:\\[\\]\\p{Cntrl}]|__|^_|_$|^\\s|\\s$");

    private final Mdp mdp;
    private final NumberTexts numbers = new NumberTexts(NumberTexts.Form.DECIMAL);

    private PowerplayWriter(Mdp mdp) {
        this.mdp = mdp;
    }

    /** See {@link FormatWriter}. */
    static void write(ModelFile model, Target target, Findings findings) throws IOException {
        Losses losses = new Losses(findings);
        losses.own(model);
        losses.discounts(model);
        losses.start(model);
        losses.labels(model);
        losses.rewards(model);
        PowerplayWriter writer = new PowerplayWriter(model.mdp());
        boolean isPlain = writer.isPlain();
        writer.refuseUnfit(
                findings,
                isPlain ? Stream.empty() : model.mdp().choices().stream().map(Choice::action));
        if (!isPlain && writer.hasFractions()) {
            losses.add("probabilities without an end as decimals, which were rounded to 34 digits");
        }
        try (TextOut out = new TextOut(target.main())) {
            out.line(isPlain ? "digraph  {" : "strict digraph  {");
            if (isPlain) {
                writer.plain(out);
            } else {
                writer.weighted(out);
            }
            out.line("}");
        }
        losses.tell();
    }

    private boolean isPlain() {
        return mdp.choices().stream()
                .allMatch(choice -> mdp.outcomes(choice).size() == 1
                        && Actions.isUnnamed(choice.action(), Actions.successors(mdp, choice)));
    }

    private boolean hasFractions() {
        NumberTexts exact = new NumberTexts(NumberTexts.Form.EXACT);
        return mdp.choices().stream()
                .flatMap(choice -> mdp.outcomes(choice).stream())
                .anyMatch(outcome -> exact.of(outcome.probability()).indexOf('/') >= 0);
    }

    private void refuseUnfit(Findings findings, Stream<String> actions) {
        Stream.concat(mdp.states().stream().map(State::name), actions)
                .filter(name -> UNFIT.matcher(name).find())
                .findFirst()
                .ifPresent(name -> {
                    throw findings.fatal(
                            ErrorCode.CANNOT_HOLD,
                            "name is " + Visible.quoted(name)
                                    + ", expected one that POWERplay takes apart rightly: without double quotes, backslashes,"
                                    + " colons, brackets, and two underscores in a row",
                            "");
                });
    }

    private void plain(TextOut out) throws IOException {
        for (State state : mdp.states()) {
            out.line(quoted(state.name()) + ";");
        }
        for (Choice choice : mdp.choices()) {
            String successor = mdp.outcomes(choice).get(0).successor().name();
            out.line(quoted(choice.state().name()) + " -> " + quoted(successor) + ";");
        }
    }

    private void weighted(TextOut out) throws IOException {
        for (State state : mdp.states()) {
            out.line(quoted(id(state)) + ";");
            for (Choice choice : mdp.choices(state)) {
                out.line(quoted(id(choice)) + ";");
                for (Outcome outcome : mdp.outcomes(choice)) {
                    out.line(quoted(id(outcome)) + ";");
                }
            }
        }
        for (State state : mdp.states()) {
            for (Choice choice : mdp.choices(state)) {
                out.line(quoted(id(state)) + " -> " + quoted(id(choice)) + ";");
            }
            for (Choice choice : mdp.choices(state)) {
                for (Outcome outcome : mdp.outcomes(choice)) {
                    out.add(quoted(id(choice)) + " -> " + quoted(id(outcome)));
                    out.line("  [weight=\"" + numbers.of(outcome.probability()) + "\"];");
                }
            }
        }
    }

    private static String id(State state) {
        return "[" + state.name() + "]";
    }

    private static String id(Choice choice) {
        return "[" + choice.action() + "]" + PowerplayGraph.SEPARATOR + id(choice.state());
    }

    private static String id(Outcome outcome) {
        return id(outcome.successor()) + PowerplayGraph.SEPARATOR + id(outcome.choice());
    }

    private static String quoted(String id) {
        return "\"" + id + "\"";
    }
}
