package io.github.leeway.format;

import io.github.leeway.reward.GivenRewards;
import io.github.leeway.reward.Numbers;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the rows of a file of reward functions. */
final class RewardRows {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final int NONE = -1;
    private static final int SHOWN = 3; // missing states

    private final String name;
    private final CsvRecords records;
    private final List<String> stateNames;
    private final long mostRewards;

    /**
     * Rows of a text.
     *
     * @param name of the file, for complaints
     * @param mostRewards states times reward functions that are read
     */
    RewardRows(String name, Reader text, List<String> stateNames, long mostRewards) {
        this.name = name;
        this.records = new CsvRecords(name, text);
        this.stateNames = List.copyOf(stateNames);
        this.mostRewards = mostRewards;
    }

    GivenRewards read() throws IOException {
        List<String> header = records.next();
        if (header.isEmpty()) {
            throw fault(
                    "the file is empty, expected a row with the names of the states and then a row for each reward function");
        }
        int[] columns = states(header);
        List<double[]> rows = new ArrayList<>();
        for (List<String> fields = records.next(); !fields.isEmpty(); fields = records.next()) {
            if ((rows.size() + 1L) * columns.length > mostRewards) {
                throw fault(
                        "too large for memory: " + (rows.size() + 1) + " reward functions or more of " + columns.length
                                + " states, expected at most " + mostRewards + " rewards in all; take fewer rows");
            }
            rows.add(row(header, fields, columns));
        }
        if (rows.size() < 2) {
            throw fault("number of reward functions below the names of the states is " + rows.size()
                    + ", expected at least 2");
        }
        return GivenRewards.of(rows);
    }

    /** The index of the state of each column. */
    private int[] states(List<String> header) {
        Map<String, Integer> indices = new HashMap<>(); // looked up only
        for (int s = 0; s < stateNames.size(); s++) {
            indices.put(stateNames.get(s), s);
        }
        int[] columnOf = new int[stateNames.size()];
        Arrays.fill(columnOf, NONE);
        int[] columns = new int[header.size()];
        for (int column = 0; column < columns.length; column++) {
            String title = header.get(column);
            Integer state = indices.get(title);
            if (state == null) {
                throw fault(
                        "column " + (column + 1) + " is " + Visible.quoted(title) + ", expected a state of the model"
                                + NearestName.question(title, stateNames)
                                        .map(question -> "; " + question)
                                        .orElse(""));
            }
            if (columnOf[state] != NONE) {
                throw fault("columns " + (columnOf[state] + 1) + " and " + (column + 1) + " are both "
                        + Visible.quoted(title) + ", expected each state once");
            }
            columnOf[state] = column;
            columns[column] = state;
        }
        List<String> missing = IntStream.range(0, columnOf.length)
                .filter(s -> columnOf[s] == NONE)
                .mapToObj(s -> Visible.quoted(stateNames.get(s)))
                .toList();
        if (!missing.isEmpty()) {
            int more = missing.size() - SHOWN;
            throw fault("no column for " + missing.stream().limit(SHOWN).collect(Collectors.joining(", "))
                    + (more > 0 ? " and " + more + " more" : "") + ", expected one for every state of the model");
        }
        return columns;
    }

    private double[] row(List<String> header, List<String> fields, int[] columns) {
        if (fields.size() != columns.length) {
            throw fault("number of fields is " + fields.size() + ", expected " + columns.length
                    + ", as many as in the first row");
        }
        double[] row = new double[columns.length];
        for (int column = 0; column < columns.length; column++) {
            row[columns[column]] = reward(fields.get(column), header.get(column));
        }
        return row;
    }

    private double reward(String text, String state) {
        String what = "reward of " + Visible.quoted(state);
        if (!NUMBER.matcher(text).matches()) {
            throw fault(what + " is " + Visible.quoted(text) + ", expected a finite number such as 0.5 or -1e-3");
        }
        try {
            return Numbers.requireSensible(Double.parseDouble(text), what);
        } catch (IllegalArgumentException outside) {
            throw fault(String.valueOf(outside.getMessage()));
        }
    }

    private RewardSamplesException fault(String message) {
        return new RewardSamplesException(name, records.line(), message);
    }
}
