package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.ModelFile;
import io.github.leeway.format.Visible;
import io.github.leeway.mdp.Discount;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Reads Cassandra's files of Markov decision processes. Of partially observable ones the states, actions, transitions and those rewards
 * that do not depend on an observation are read, and the rest is told.
 */
final class CassandraReader {

    private static final int MOST_STATES = 1_000_000;
    private static final int MOST_ACTIONS = 10_000;

    private final CassandraTokens tokens;
    private final LineScanner lines;
    private final Findings findings;
    private final ModelDraft draft;
    private final CassandraNames states = new CassandraNames("state", MOST_STATES);
    private final CassandraNames actions = new CassandraNames("action", MOST_ACTIONS);
    private final CassandraNames observations = new CassandraNames("observation", MOST_STATES);
    private final CassandraStart start;
    private Optional<CassandraTransitions> transitions = Optional.empty();
    private Optional<CassandraRewards> rewards = Optional.empty();
    private boolean isCost;

    private CassandraReader(Source source) {
        lines = source.lines();
        tokens = new CassandraTokens(lines);
        findings = source.findings();
        draft = new ModelDraft(findings);
        start = new CassandraStart(tokens, states, draft);
    }

    /** See {@link FormatReader}. */
    static ModelFile read(Source source, String name) {
        return new CassandraReader(source).file(name);
    }

    private ModelFile file(String name) {
        while (tokens.hasNext()) {
            tokens.next();
            section();
        }
        CassandraTransitions all = transitions.orElseThrow(
                () -> findings.fatal(ErrorCode.EMPTY_DOCUMENT, "the file has no transitions", "T: * : * uniform"));
        if (findings.hasErrors()) {
            throw findings.exception();
        }
        all.give(draft, rewards, isCost ? BigFraction.ONE.negate() : BigFraction.ONE);
        rewards.ifPresent(CassandraRewards::tell);
        start.take();
        draft.names(states.names());
        if (observations.count() > 0) {
            findings.warning(
                    ErrorCode.LEFT_OUT, "observations were left out, as if the agent always knew the state", "");
        }
        return draft.file(name, states.count());
    }

    private void section() {
        String keyword = lines.text();
        switch (keyword) {
            case "discount" -> {
                colon(keyword);
                tokens.next();
                discount();
            }
            case "values" -> {
                colon(keyword);
                tokens.next();
                isCost = lines.isWord("cost") || lines.isWord("costs");
                if (!isCost && !lines.isWord("reward") && !lines.isWord("rewards")) {
                    findings.error(
                            ErrorCode.FOREIGN_SYNTAX,
                            lines,
                            "values are " + Visible.quoted(lines.text()) + ", expected reward or cost",
                            "values: reward");
                }
            }
            case "states" -> {
                colon(keyword);
                states.read(tokens);
            }
            case "actions" -> {
                colon(keyword);
                actions.read(tokens);
            }
            case "observations" -> {
                colon(keyword);
                observations.read(tokens);
            }
            case "start" -> start.read();
            case "T" -> {
                colon(keyword);
                if (transitions.isEmpty()) {
                    transitions = Optional.of(new CassandraTransitions(tokens, states, actions, draft, start));
                }
                transitions.get().read();
            }
            case "R" -> {
                colon(keyword);
                if (rewards.isEmpty()) {
                    rewards = Optional.of(new CassandraRewards(tokens, states, actions, observations, draft));
                }
                rewards.get().read();
            }
            case "O" -> {
                while (!tokens.isAtSection()) {
                    tokens.next();
                }
            }
            default ->
                throw findings.fatal(
                        ErrorCode.FOREIGN_SYNTAX,
                        lines,
                        Visible.quoted(keyword) + " stands where a section begins",
                        "discount, values, states, actions, observations, start, T, O or R, with a colon");
        }
    }

    private void colon(String keyword) {
        if (!tokens.takeColon()) {
            tokens.next();
            throw findings.fatal(ErrorCode.FOREIGN_SYNTAX, lines, "a colon is missing after " + keyword, keyword + ":");
        }
    }

    private void discount() {
        try {
            draft.discount(Discount.of(lines.text()));
        } catch (IllegalArgumentException fault) {
            findings.error(ErrorCode.DISCOUNT, lines, String.valueOf(fault.getMessage()), "");
        }
    }
}
