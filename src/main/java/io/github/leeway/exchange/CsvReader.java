package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Limits;
import io.github.leeway.format.ModelFile;
import io.github.leeway.format.Visible;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Reads tables of transitions: those of CRAAM and MDPs.jl, with a head and columns in any order, and those of mdpsolver, without a
 * head. Lines may come in any order.
 */
final class CsvReader {

    private static final String REWARD = "reward";

    private final LineScanner lines;
    private final Findings findings;
    private final ModelDraft draft;
    private final TransitionTable table;
    private final Map<Integer, String> stateNames = new HashMap<>(); // only looked up
    private final Map<Long, String> actionNames = new HashMap<>(); // only looked up
    private List<CsvColumn> columns = List.of();
    private int stateCount;
    private int from;
    private int action;
    private int to;
    private int model;
    private int probability;
    private BigFraction reward = BigFraction.ZERO;
    private boolean isWrong;

    private CsvReader(Source source) {
        lines = source.lines();
        findings = source.findings();
        draft = new ModelDraft(findings);
        table = new TransitionTable(lines.file());
    }

    /** See {@link FormatReader}. */
    static ModelFile read(Source source, String name) {
        return new CsvReader(source).file(name);
    }

    private ModelFile file(String name) {
        if (!nextLine()) {
            throw findings.fatal(ErrorCode.EMPTY_DOCUMENT, "the file has no transitions", "");
        }
        columns = CsvColumn.head(lines);
        while (nextLine()) {
            line();
        }
        if (findings.hasErrors()) {
            throw findings.exception();
        }
        RewardDraft rewards = new RewardDraft(REWARD);
        table.give(new TableChoices(draft, this::actionName, rewards));
        draft.keep(rewards);
        if (!stateNames.isEmpty()) {
            List<String> names = new ArrayList<>();
            for (int s = 0; s < stateCount; s++) {
                names.add(stateNames.getOrDefault(s, Integer.toString(s)));
            }
            draft.names(names);
        }
        return draft.file(name, stateCount);
    }

    private String actionName(int state, int number) {
        return actionNames.getOrDefault(key(state, number), Integer.toString(number));
    }

    private boolean nextLine() {
        while (lines.nextLine()) {
            if (!lines.isAtEnd()) {
                return true;
            }
        }
        return false;
    }

    private void line() {
        isWrong = false;
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0 && !lines.take(',')) {
                lines.field();
                findings.error(
                        ErrorCode.FOREIGN_SYNTAX, lines, "line has " + i + " fields, expected " + columns.size(), "");
                return;
            }
            lines.field();
            field(columns.get(i));
        }
        if (!lines.isAtEnd()) {
            lines.word();
            findings.error(ErrorCode.FOREIGN_SYNTAX, lines, "line goes on after " + columns.size() + " fields", "");
        } else if (!isWrong) {
            table.add(from, action, model, to, probability, reward, lines.line());
        }
    }

    private void field(CsvColumn column) {
        switch (column) {
            case FROM -> {
                from = index("state", Limits.FOREIGN_STATES);
                stateCount = Math.max(stateCount, from + 1);
            }
            case TO -> {
                to = index("successor", Limits.FOREIGN_STATES);
                stateCount = Math.max(stateCount, to + 1);
            }
            case ACTION -> action = index("action", Integer.MAX_VALUE);
            case MODEL -> model = index("outcome", Integer.MAX_VALUE);
            case PROBABILITY -> {
                probability = draft.numbers().probability(lines);
                isWrong |= probability < 0;
            }
            case REWARD -> {
                Optional<BigFraction> value = draft.numbers().real(lines, REWARD);
                isWrong |= value.isEmpty();
                reward = value.orElse(BigFraction.ZERO);
            }
            case FROM_NAME -> name(stateNames, from);
            case TO_NAME -> name(stateNames, to);
            case ACTION_NAME -> name(actionNames, key(from, action));
            case OTHER -> {}
        }
    }

    private int index(String what, int most) {
        long index = lines.whole();
        if (index >= 0 && index < most) {
            return (int) index;
        }
        findings.error(
                index < 0 ? ErrorCode.FOREIGN_SYNTAX : ErrorCode.MODEL_TOO_LARGE,
                lines,
                what + " is " + Visible.quoted(lines.text()) + ", expected an index from 0 on"
                        + (index < 0 ? "" : " below " + most),
                "");
        isWrong = true;
        return 0;
    }

    private <K> void name(Map<K, String> names, K key) {
        String name = lines.unquoted().replace("\"\"", "\"");
        if (isWrong || name.isEmpty()) {
            return;
        }
        String first = names.putIfAbsent(key, name);
        if (first != null && !first.equals(name)) {
            findings.error(
                    ErrorCode.TWO_NAMES,
                    lines,
                    "name is " + Visible.quoted(name) + " here and " + Visible.quoted(first) + " above",
                    "");
        }
    }

    private static long key(int state, int number) {
        return (long) state << Integer.SIZE | number;
    }
}
