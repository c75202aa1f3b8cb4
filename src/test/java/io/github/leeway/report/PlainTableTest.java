package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTableTest {

    @Test
    void everyStateHasALineForEachDiscount() {
        List<String> lines =
                new PlainTable().toText(Runs.grid(20, 20, "0.5,0.9")).lines().toList();

        assertThat(lines).hasSize(1 + 2 * 400);
        assertThat(lines.get(0)).startsWith("discount  state  ");
        assertThat(lines).filteredOn(line -> line.contains("  r20c20  ")).hasSize(2);
    }

    @Test
    void columnsBeginAtTheSamePlaceAndHoldNoTabsOrControls() {
        String text = new PlainTable().toText(Runs.hostile());

        List<String> lines = text.lines().toList();
        int power = DisplayWidth.of(lines.get(0).substring(0, lines.get(0).indexOf("power")));
        assertThat(text.chars().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
        assertThat(lines.subList(1, lines.size())).hasSize(21).allSatisfy(line -> {
            int number = line.indexOf("  0.", 5) + 2;
            assertThat(DisplayWidth.of(line.substring(0, number))).isEqualTo(power);
        });
    }
}
