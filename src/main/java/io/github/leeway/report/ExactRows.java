package io.github.leeway.report;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.options.ExactPower;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * POWER of a state and the chances of its actions as fractions, for a terminal.
 *
 * @param table how to draw
 */
record ExactRows(TextTable table) {

    /** A line for each, and a head. */
    List<String> lines(Discount discount, ExactPower exact) {
        boolean hasTies =
                exact.actions().stream().anyMatch(chance -> !chance.optimal().equals(chance.unique()));
        List<List<String>> cells = new ArrayList<>();
        cells.add(row("discount " + discount, "exactly", "about", hasTies ? "alone" : ""));
        BigFraction power = exact.power();
        cells.add(row("POWER", Fractions.text(power), about(power), ""));
        for (ExactPower.ActionChance chance : exact.actions()) {
            cells.add(row(
                    "P(" + VerdictWords.name(chance.actions()).toText().replace('\u00a0', ' ') + ")",
                    Fractions.text(chance.optimal()),
                    about(chance.optimal()),
                    hasTies ? Fractions.text(chance.unique()) : ""));
        }
        return new AlignedRows(table, AlignedRows.Alignment.RIGHT).lines(cells);
    }

    private static List<String> row(String head, String exactly, String about, String alone) {
        return List.of(head, exactly, about, alone);
    }

    private static String about(BigFraction fraction) {
        return Rounded.significant(fraction.doubleValue(), 6);
    }
}
