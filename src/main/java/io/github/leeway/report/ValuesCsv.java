package io.github.leeway.report;

import io.github.leeway.mdp.Discount;
import io.github.leeway.power.PowerValues;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * As CSV in UTF-8: a column for each state, named in the first row. With several discounts the columns {@code sample}, from 0, and {@code
 * discount} come first, and there is a row for each reward function and discount.
 *
 * @param stateNames in the order of the model
 * @param discounts in the order of the plan
 */
record ValuesCsv(List<String> stateNames, List<Discount> discounts) implements ValuesFormat {

    ValuesCsv {
        stateNames = List.copyOf(stateNames);
        discounts = List.copyOf(discounts);
    }

    @Override
    public byte[] beginning(long samples) {
        CsvRow row = isLong() ? CsvRow.of("sample", "discount") : CsvRow.of();
        for (String name : stateNames) {
            row = row.text(name);
        }
        return (row.line() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] rows(PowerValues values) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int sample = 0; sample < values.sampleCount(); sample++) {
            for (int d = 0; d < discounts.size(); d++) {
                rows.writeBytes(row(values, sample, d).getBytes(StandardCharsets.UTF_8));
            }
        }
        return rows.toByteArray();
    }

    private String row(PowerValues values, int sample, int d) {
        StringBuilder row = new StringBuilder();
        if (isLong()) {
            row.append(values.firstSample() + sample)
                    .append(',')
                    .append(discounts.get(d))
                    .append(',');
        }
        for (int s = 0; s < stateNames.size(); s++) {
            row.append(s == 0 ? "" : ",")
                    .append(Decimal.text(values.value(sample, d, s)).orElse(""));
        }
        return row.append('\n').toString();
    }

    private boolean isLong() {
        return discounts.size() > 1;
    }
}
