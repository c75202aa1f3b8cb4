package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader does with a page that compares two models, in the browser that does it. */
class ComparisonInBrowserTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 400;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "400, LIGHT", "400, DARK"})
    void everythingCanBeReadAndNothingCoversAnything(int width, ColorScheme colors) {
        for (ComparisonRun run : List.of(
                Comparisons.caseStudy("0.5,0.9"), Comparisons.grids(4, 5, "0.9"), Comparisons.hostile())) {
            Page page = CHROMIUM.open(run, folder, width, colors);
            page.evaluate("() => document.querySelectorAll('details').forEach((each) => { each.open = true; })");

            assertThat(PageChecks.faintTexts(page)).isEmpty();
            assertThat(PageChecks.coveredTexts(page)).isEmpty();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        }
    }

    @Test
    void theModelsStandSideBySideWhereThereIsRoomAndElseBelowEachOther() {
        ComparisonRun run = Comparisons.caseStudy("0.9");

        Page wide = CHROMIUM.open(run, folder, WIDE, ColorScheme.LIGHT);
        Page narrow = CHROMIUM.open(run, folder, NARROW, ColorScheme.LIGHT);

        assertThat(place(wide, "#b-map-figure").y).isEqualTo(place(wide, "#a-map-figure").y);
        assertThat(place(wide, "#b-map-figure").x).isGreaterThan(place(wide, "#a-map-figure").x);
        assertThat(place(narrow, "#b-map-figure").x).isEqualTo(place(narrow, "#a-map-figure").x);
        assertThat(place(narrow, "#b-map-figure").y).isGreaterThan(place(narrow, "#a-map-figure").y);
    }

    @Test
    void aTableIsSortedByItsDifferencesAndBack() {
        Page page = CHROMIUM.open(Comparisons.caseStudy("0.9"), folder, WIDE, ColorScheme.LIGHT);
        Locator rows = page.locator("#states tbody tr");
        String asWritten = page.locator("#states tbody").innerText();
        Locator head = page.locator("#states thead th").nth(3);

        head.locator("button").click();

        assertThat(head.getAttribute("aria-sort")).isEqualTo("descending");
        assertThat(rows.last().innerText()).startsWith("★").contains("lower in B");

        head.locator("button").click();
        head.locator("button").click();

        assertThat(page.locator("#states tbody").innerText()).isEqualTo(asWritten);
    }

    @Test
    void aLongTableIsFiltered() {
        Page page = CHROMIUM.open(Comparisons.caseStudy("0.9"), folder, WIDE, ColorScheme.LIGHT);

        page.locator("section:nth-child(4) input[type=search]").fill("higher");

        assertThat(page.locator("#actions tbody tr:visible").count()).isEqualTo(2);
        assertThat(page.locator("section:nth-child(4) output").innerText()).isEqualTo("2 of 12");
    }

    private static BoundingBox place(Page page, String selector) {
        return page.locator(selector).boundingBox();
    }
}
