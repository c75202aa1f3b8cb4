package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader does with a page that compares two models, in the browser that does it. */
class ComparisonInBrowserTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 400;

    private static Chromium chromium;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    /** Whatever a test does: no complaint, and nothing asked for but the page itself. */
    @AfterEach
    void nothingWasComplainedOfOrLoaded() {
        List<String> faults = List.copyOf(chromium.faults());
        List<String> requests = List.copyOf(chromium.requests());
        chromium.faults().clear();
        chromium.requests().clear();

        assertThat(faults).isEmpty();
        assertThat(requests).allMatch(url -> url.startsWith("file:"));
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "400, LIGHT", "400, DARK"})
    void everythingCanBeReadAndNothingCoversAnything(int width, ColorScheme colors) {
        for (ComparisonRun run : List.of(
                Comparisons.caseStudy("0.5,0.9"), Comparisons.grids(4, 5, "0.9"), Comparisons.hostile())) {
            Page page = chromium.open(run, folder, width, colors);
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

        Page wide = chromium.open(run, folder, WIDE, ColorScheme.LIGHT);
        Page narrow = chromium.open(run, folder, NARROW, ColorScheme.LIGHT);

        assertThat(place(wide, "#b-map-figure").y).isEqualTo(place(wide, "#a-map-figure").y);
        assertThat(place(wide, "#b-map-figure").x).isGreaterThan(place(wide, "#a-map-figure").x);
        assertThat(place(narrow, "#b-map-figure").x).isEqualTo(place(narrow, "#a-map-figure").x);
        assertThat(place(narrow, "#b-map-figure").y).isGreaterThan(place(narrow, "#a-map-figure").y);
    }

    @Test
    void aTableIsSortedByItsDifferencesAndBack() {
        Page page = chromium.open(Comparisons.caseStudy("0.9"), folder, WIDE, ColorScheme.LIGHT);
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
        Page page = chromium.open(Comparisons.caseStudy("0.9"), folder, WIDE, ColorScheme.LIGHT);

        page.locator("section:nth-child(4) input[type=search]").fill("higher");

        assertThat(page.locator("#actions tbody tr:visible").count()).isEqualTo(2);
        assertThat(page.locator("section:nth-child(4) output").innerText()).isEqualTo("2 of 12");
    }

    private static BoundingBox place(Page page, String selector) {
        return page.locator(selector).boundingBox();
    }
}
