package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.github.leeway.comparison.PowerGap;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.StateEstimate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Comparator;
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

    /** A page whose greatest discount is that one is written there without a script, but for its colors, which mean other numbers. */
    @ParameterizedTest
    @CsvSource({"0, 0.1", "1, 0.5"})
    void theTablesAreThoseOfAPageThatOpensAtTheDiscountOfTheSlider(int place, String discount) {
        Page page = open(Comparisons.caseStudy("0.5,0.1,0.9")); // in no order
        Page there = CHROMIUM.open(withoutScript(Comparisons.caseStudy(discount)), WIDE, ColorScheme.LIGHT);
        List<String> atFirst = cells(page);

        slideTo(page, place);

        assertThat(page.locator("output.discount").innerText()).isEqualTo(discount);
        assertThat(page.locator("#discount").getAttribute("aria-valuetext")).isEqualTo("discount " + discount);
        assertThat(numbers(page)).isEqualTo(numbers(there)).hasSize(5 * (7 + 12));
        assertThat(page.locator("#states-caption").innerText()).endsWith("discount " + discount);
        assertThat(page.locator("section:nth-child(2) > p").innerText()).startsWith("Drawn at discount " + discount + ".");

        slideTo(page, 2);

        assertThat(cells(page)).isEqualTo(atFirst);
    }

    /** What the script writes at the discount at which a page opens is what stands there without one, colors and all. */
    @Test
    void theScriptWritesTablesAsTheyAreWrittenWithoutIt() {
        for (ComparisonRun run : List.of(
                Comparisons.caseStudy("0.1,0.9"), Comparisons.grids(12, 12, "0.5,0.9"), Comparisons.hostile())) {
            Page still = CHROMIUM.open(withoutScript(run), WIDE, ColorScheme.LIGHT);

            assertThat(cells(open(run))).isEqualTo(cells(still)).isNotEmpty();
        }
    }

    @Test
    void bothDrawingsFollowTheSlider() {
        ComparisonRun run = Comparisons.caseStudy("0.1,0.9");
        Page page = open(run);
        Object drawn = drawings(page);

        slideTo(page, 0);

        for (String model : List.of("a", "b")) {
            PowerEstimate estimate = model.equals("a") ? run.found().ofFirst() : run.found().ofSecond();
            Locator map = page.locator("#" + model + "-map-figure");
            assertThat(map.locator("svg > title").textContent()).endsWith("discount 0.1");
            for (StateEstimate state : estimate.discounts().get(0).states()) {
                Locator node = map.locator(".state[data-s='" + state.state().index() + "']");
                String power = node.locator(".power").textContent();
                assertThat(Double.parseDouble(power)).isCloseTo(state.power().value(), within(0.006));
                assertThat(node.locator("title").textContent()).contains(": POWER " + power);
                assertThat(node.getAttribute("class").split(" "))
                        .contains(ColorRange.of(run.found().estimate()).cell(state.power().value()));
                for (int action = 0; action < state.actions().size() && state.actions().size() > 1; action++) {
                    Locator arrow = map.locator(".act[data-s='" + state.state().index() + "'][data-a='" + action + "']");
                    ActionMark mark = new ActionMark(estimate, state, action);
                    assertThat(arrow.getAttribute("class").split(" "))
                            .contains("w" + Math.round(8 * mark.action().optimal().value()));
                    assertThat(arrow.getAttribute("class").contains("tested")).isEqualTo(mark.isTested());
                }
            }
        }

        slideTo(page, 1);

        assertThat(drawings(page)).isEqualTo(drawn);
    }

    /** A large grid has its numbers in the page, and states that follow on each other are not numbered in it. */
    @Test
    void everyCellOfLargeGridsFollowsTheSlider() {
        ComparisonRun run = Comparisons.grids(14, 15, "0.1,0.9");
        Page page = open(run);

        slideTo(page, 0);

        assertThat(page.locator("#a-map-figure .row text").count()).isEqualTo(210);
        assertThat(page.locator("#b-map-figure .row text").count()).isEqualTo(224);
        List<String> numbers = page.locator("#b-map-figure .row text").allTextContents();
        List<StateEstimate> states = run.found().ofSecond().discounts().get(0).states();
        for (StateEstimate state : states) {
            assertThat(Double.parseDouble(numbers.get(state.state().index())))
                    .isCloseTo(state.power().value(), within(0.006));
        }
    }

    /** Of 144 states the 100 that differ most at that discount are listed, in the order of the model. */
    @Test
    void theRowsThatDifferMostAreListedAtEachDiscount() {
        ComparisonRun run = Comparisons.grids(12, 12, "0.1,0.9");
        Page page = open(run);

        slideTo(page, 0);

        List<PowerGap> powers = run.found().discounts().get(0).powers();
        List<String> most = powers.stream()
                .sorted(Comparator.comparingDouble(
                        each -> -Math.abs(each.gap().difference().value())))
                .limit(100)
                .sorted(Comparator.comparingInt(each -> each.state().first().index()))
                .map(each -> each.state().name())
                .toList();
        assertThat(page.locator("#states tbody th").allInnerTexts()).isEqualTo(most);
        assertThat(page.locator("section:nth-child(3) .some").innerText()).startsWith("100 of 144, those that differ most");
    }

    /** So that the page stays small: a thousand rows of all discounts together, and how many of how many are listed is said. */
    @Test
    void atManyDiscountsFewerRowsAreListedAwayFromTheOneItOpensAt() {
        Page page = open(Comparisons.grids(6, 12, "0.04..0.99:20"));
        Locator some = page.locator("section:nth-child(3) .some");
        assertThat(some.isVisible()).isFalse();
        assertThat(page.locator("#states tbody tr").count()).isEqualTo(72);

        slideTo(page, 3);

        assertThat(some.innerText()).startsWith("50 of 72, those that differ most");
        assertThat(page.locator("#states tbody tr").count()).isEqualTo(50);

        slideTo(page, 19);

        assertThat(some.isVisible()).isFalse();
        assertThat(page.locator("#states tbody tr").count()).isEqualTo(72);
    }

    @Test
    void aTableStaysSortedAndFilteredWhileTheSliderMoves() {
        Page page = open(Comparisons.caseStudy("0.1,0.9"));
        page.locator("#actions thead th").nth(3).locator("button").click();
        page.locator("section:nth-child(4) input[type=search]").fill("★");

        slideTo(page, 0);

        List<Double> differences = page.locator("#actions tbody td:nth-child(4)").allInnerTexts().stream()
                .map(text -> Double.parseDouble(text.replaceFirst(" .*", "")))
                .toList();
        assertThat(differences).isSortedAccordingTo(Comparator.reverseOrder()).hasSize(12);
        assertThat(page.locator("#actions tbody tr:visible").count()).isEqualTo(2);
        assertThat(page.locator("section:nth-child(4) .filter output").innerText()).isEqualTo("2 of 12");
    }

    @Test
    void tablesAtOtherDiscountsAreForReadersWithoutScripts() {
        ComparisonRun run = Comparisons.caseStudy("0.1,0.5,0.9");

        assertThat(open(run).locator("details:has(table)").count()).isZero();
        Page still = CHROMIUM.open(withoutScript(run), NARROW, ColorScheme.LIGHT);
        assertThat(still.locator("details:has(table):visible").count()).isEqualTo(4);
        assertThat(still.locator("#discount").isVisible()).isFalse();
    }

    @Test
    void arrowKeysMoveTheSlider() {
        Page page = open(Comparisons.caseStudy("0.1,0.5,0.9"));
        page.locator("#discount").focus();

        page.keyboard().press("ArrowLeft");

        assertThat(page.locator("output.discount").innerText()).isEqualTo("0.5");
        assertThat(page.locator("#discount").getAttribute("aria-valuetext")).isEqualTo("discount 0.5");
    }

    @Test
    void theKeyboardAloneReachesEverything() {
        assertThat(PageChecks.unreachedControls(open(Comparisons.caseStudy("0.1,0.5,0.9"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "400, LIGHT", "400, DARK"})
    void everythingCanBeReadWhereverTheSliderStands(int width, ColorScheme colors) {
        Page page = CHROMIUM.open(Comparisons.caseStudy("0.1,0.9"), folder, width, colors);

        slideTo(page, 0);

        assertThat(PageChecks.faintTexts(page)).isEmpty();
        assertThat(PageChecks.coveredTexts(page)).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    @Test
    void aPrintHasNoControlsAndSaysItsDiscount() {
        Page page = open(Comparisons.caseStudy("0.1,0.9"));
        slideTo(page, 0);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("input:visible").count()).isZero();
        assertThat(page.locator("output.discount").innerText()).isEqualTo("0.1");
        assertThat(page.locator("#states").isVisible()).isTrue();
    }

    private Page open(ComparisonRun run) {
        return CHROMIUM.open(run, folder, WIDE, ColorScheme.LIGHT);
    }

    private Path withoutScript(ComparisonRun run) {
        return Chromium.write(folder, out -> {
            StringWriter page = new StringWriter();
            ComparisonReport.write(run, page);
            String html = page.toString();
            try {
                out.write(html.substring(0, html.lastIndexOf("<script>")) + "</body></html>");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static void slideTo(Page page, int place) {
        page.locator("#discount").fill(Integer.toString(place));
    }

    /** What both tables hold, names, numbers and findings, with classes. */
    private static List<String> cells(Page page) {
        return texts(page, "(cell) => cell.outerHTML.replace(/ title=\".*?\"/, '')");
    }

    private static List<String> numbers(Page page) {
        return texts(page, "(cell) => cell.textContent");
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Page page, String text) {
        return (List<String>) page.evaluate(
                "() => [...document.querySelectorAll(':is(#states, #actions) tbody :is(th, td)')].map(" + text + ")");
    }

    /** Every part of both with its classes and its text. */
    private static Object drawings(Page page) {
        return page.evaluate("() => [...document.querySelectorAll('section:nth-child(2) *')].map((part) =>"
                + " [part.tagName, [...part.classList].sort().join(' '), part.children.length ? '' : part.textContent])");
    }

    private static BoundingBox place(Page page, String selector) {
        return page.locator(selector).boundingBox();
    }
}
