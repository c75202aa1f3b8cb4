package io.github.leeway.report;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.State;
import io.github.leeway.options.OrbitAnswer;
import io.github.leeway.options.OrbitCount;
import io.github.leeway.options.Statement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What an orbit says of a state, for a person at a terminal.
 *
 * @param table how to draw
 */
record OrbitSection(TextTable table) {

    private static final int LONGEST_COUNT = 9; // digits
    private static final int DIGITS = 4; // of odds and of counts that are longer
    private static final List<String> COLUMNS = List.of("first", "second", "tied", "odds", "for most");
    private static final List<Integer> EXPENDABLE = List.of(4, 3); // the odds, and how often both are equal

    List<String> lines(OptionsRun.Orbit orbit) {
        List<String> lines = new ArrayList<>();
        lines.addAll(table.prose(Phrase.of("Orbit of rewards " + orbit.rewards() + ": " + size(orbit) + ". From ")
                .name(orbit.state().name())
                .words(":")));
        Map<String, List<OrbitAnswer>> groups = new LinkedHashMap<>();
        orbit.answers()
                .forEach(answer -> groups.computeIfAbsent(heading(answer), key -> new ArrayList<>())
                        .add(answer));
        if (!groups.isEmpty()) {
            lines.addAll(rows(groups));
            lines.addAll(table.prose(legend(orbit.answers())));
        } else if (orbit.obstacle().isEmpty()) {
            lines.addAll(table.prose("It has one action and one end: there is nothing to compare."));
        }
        orbit.obstacle().ifPresent(obstacle -> lines.addAll(table.prose("Not done: " + Names.visible(obstacle) + ".")));
        return lines;
    }

    private static String size(OptionsRun.Orbit orbit) {
        return orbit.answers().stream()
                .map(answer -> answer.count() instanceof OrbitCount.Sampled sampled
                        ? sampled.orbitSize()
                        : answer.count().total())
                .findFirst()
                .map(size -> size.equals(BigInteger.ONE)
                        ? "one element, as exchanging states changes nothing"
                        : text(size) + " elements, each another way to give them to the states")
                .orElse("not counted");
    }

    private List<String> rows(Map<String, List<OrbitAnswer>> groups) {
        List<List<String>> cells = new ArrayList<>();
        groups.forEach((heading, answers) -> {
            List<String> heads = new ArrayList<>(List.of(heading));
            heads.addAll(
                    cells.isEmpty()
                            ? COLUMNS
                            : COLUMNS.stream().map(column -> "").toList());
            cells.add(heads);
            answers.forEach(answer -> cells.add(row(answer)));
        });
        AlignedRows aligned = new AlignedRows(table, AlignedRows.Alignment.RIGHT);
        List<List<String>> fitting = aligned.fitting(cells, EXPENDABLE);
        List<String> lines = new ArrayList<>(aligned.lines(fitting));
        if (!fitting.equals(cells)) {
            lines.addAll(table.prose(AlignedRows.noRoom("--format json")));
        }
        return lines;
    }

    private static List<String> row(OrbitAnswer answer) {
        OrbitCount count = answer.count();
        return List.of(
                "  " + compared(answer.statement()),
                text(count.more()),
                text(count.less()),
                text(count.tied()),
                odds(count),
                meaning(answer));
    }

    private static String heading(OrbitAnswer answer) {
        String at = answer.discount().map(Discount::toString).orElse("");
        if (answer.statement() instanceof Statement.ActionOptimality) {
            return "optimal at " + at;
        }
        return answer.statement() instanceof Statement.ActionPower ? "POWER after, at " + at : "best on average";
    }

    private static String compared(Statement statement) {
        if (statement instanceof Statement.ActionOptimality actions) {
            return plain(VerdictWords.names(actions.moreActions(), " or ")
                    .words(" : ")
                    .phrase(VerdictWords.name(actions.lessActions())));
        }
        if (statement instanceof Statement.ActionPower actions) {
            return plain(VerdictWords.name(actions.moreActions())
                    .words(" : ")
                    .phrase(VerdictWords.name(actions.lessActions())));
        }
        if (statement instanceof Statement.Avoidance avoidance) {
            return "avoid : end in "
                    + avoidance.avoided().stream()
                            .map(State::name)
                            .map(Names::visible)
                            .collect(Collectors.joining(", "));
        }
        return Names.visible(statement.more() + " : " + statement.less());
    }

    private static String plain(Phrase phrase) {
        return phrase.toText().replace('\u00a0', ' ');
    }

    private static String text(BigInteger count) {
        String text = count.toString();
        return text.length() <= LONGEST_COUNT ? text : Rounded.significant(count.doubleValue(), DIGITS);
    }

    private static String odds(OrbitCount count) {
        int order = count.more().compareTo(count.less());
        if (count.more().signum() == 0 || count.less().signum() == 0) {
            return Integer.signum(count.more().signum()) + ":"
                    + Integer.signum(count.less().signum());
        }
        return order >= 0 ? ratio(count.more(), count.less()) + ":1" : "1:" + ratio(count.less(), count.more());
    }

    private static String ratio(BigInteger greater, BigInteger smaller) {
        return Rounded.significant(BigFraction.of(greater, smaller).doubleValue(), DIGITS);
    }

    private static String meaning(OrbitAnswer answer) {
        if (answer.count() instanceof OrbitCount.Sampled) {
            return "sampled";
        }
        List<String> meanings = new ArrayList<>();
        proved("≥", answer.proved()).ifPresent(meanings::add);
        proved("≤", answer.converse()).ifPresent(meanings::add);
        if (answer.refutes()) {
            meanings.add("not ≥");
        }
        if (answer.refutesConverse()) {
            meanings.add("not ≤");
        }
        return String.join(", ", meanings);
    }

    private static Optional<String> proved(String sign, int copies) {
        return switch (copies) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(sign + " proved");
            default -> Optional.of(sign + " " + copies + ":1 proved");
        };
    }

    private static String legend(List<OrbitAnswer> answers) {
        String legend = "first: elements that make the first optimal and not the second, or leave more POWER after it;"
                + " second: the other way round; tied: neither. not ≥: the orbit refutes that the first is at least the"
                + " second for most of every orbit. No orbit proves that it is; proved is by a theorem above, and the"
                + " count agrees. Other values have other odds, within what is proved.";
        return answers.stream()
                .map(OrbitAnswer::count)
                .filter(OrbitCount.Sampled.class::isInstance)
                .map(OrbitCount.Sampled.class::cast)
                .findFirst()
                .map(sampled -> legend + " sampled: " + sampled.total() + " elements drawn at random (seed "
                        + sampled.seed() + "), an estimate that refutes nothing.")
                .orElse(legend);
    }
}
