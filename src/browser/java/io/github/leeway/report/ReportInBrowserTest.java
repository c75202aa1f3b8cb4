package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.power.DiscountEstimate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader does with a page, in the browser that does it. */
class ReportInBrowserTest {

    private static final int WIDE = 1280;
    private static final int NARROW = 400;
    private static final double MILLISECONDS_FOR_A_LARGE_PAGE = 5_000; // 1,000 on a machine with nothing else to do

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private Path folder;

    @Test
    void theSliderMovesEverythingAndBack() {
        Page page = open(caseStudy());
        String before = page.locator("main").innerText();

        slideTo(page, 0);

        assertThat(page.locator("output.discount").innerText()).isEqualTo("0.1");
        assertThat(page.locator("#discount").getAttribute("aria-valuetext")).isEqualTo("discount 0.1");
        assertThat(page.locator("#chosen .lead").innerText())
                .contains("with discount 0.1:")
                .contains("no detectable preference");
        assertThat(page.locator("#states tbody tr").first().innerText())
                .contains(text(caseStudy(), 0))
                .contains("no detectable preference");
        assertThat(page.locator("#preferences tbody tr").first().innerText()).contains("no detectable preference");

        slideTo(page, 2);

        assertThat(page.locator("main").innerText()).isEqualTo(before);
        assertThat(page.locator("#states tbody tr").first().innerText())
                .contains(text(caseStudy(), 2))
                .contains("right preferred");
    }

    @Test
    void aTableStaysSortedAndFilteredWhileTheSliderMoves() {
        Page page = open(caseStudy());
        page.locator("#states thead th.number button").click();
        page.locator("input[type=search]").fill("preferred");

        slideTo(page, 0);

        assertThat(page.locator("#states tbody tr:visible").count()).isZero();
        assertThat(page.locator("#states tbody td.number").allInnerTexts()).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void arrowKeysMoveTheSlider() {
        Page page = open(caseStudy());
        page.locator("#discount").focus();

        page.keyboard().press("ArrowLeft");

        assertThat(page.locator("output.discount").innerText()).isEqualTo("0.5");
    }

    @Test
    void aHeadingSortsItsTableDownUpAndBack() {
        Page page = open(caseStudy());
        Locator heading = page.locator("#states thead th.number");
        List<String> asWritten = names(page);

        heading.locator("button").click();
        assertThat(heading.getAttribute("aria-sort")).isEqualTo("descending");
        assertThat(names(page)).startsWith("★");
        heading.locator("button").click();
        assertThat(heading.getAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(names(page)).startsWith("∅").endsWith("★");
        heading.locator("button").click();
        assertThat(heading.getAttribute("aria-sort")).isNull();
        assertThat(names(page)).isEqualTo(asWritten);
    }

    @Test
    void aFilterShowsTheRowsThatHoldItsText() {
        Page page = open(caseStudy());
        Locator filter = page.locator("input[type=search]");

        filter.fill("preferred");

        assertThat(page.locator("#states tbody tr:visible").count()).isEqualTo(1);
        assertThat(page.locator(".filter output").innerText()).isEqualTo("1 of 8");
        filter.fill("");
        assertThat(page.locator("#states tbody tr:visible").count()).isEqualTo(8);
    }

    @Test
    void theNameOfAStateInATableChoosesIt() {
        Page page = open(caseStudy());

        page.locator("#states tbody tr:nth-child(3) button").click();

        assertThat(page.locator("#chosen h2").innerText()).isEqualTo("One state: ℓ◁");
        assertThat(page.locator("#chosen tbody th").allInnerTexts()).containsExactly("→\u00a0ℓ↙", "→\u00a0ℓ↖");
        assertThat(page.locator("#chosen .series polyline").count()).isEqualTo(2);
        assertThat(page.locator("#choose").inputValue()).isEqualTo("2");
    }

    @Test
    void aClickOnTheMapChoosesAState() {
        Page page = open(caseStudy());

        page.locator("#map-figure .state[data-s='5']").click();

        assertThat(page.locator("#chosen h2").innerText()).isEqualTo("One state: r▷");
        assertThat(page.locator("#map-figure .state.chosen").getAttribute("data-s")).isEqualTo("5");
    }

    /** One stop for Tab; arrow keys go to the nearest state that way, and Enter chooses it. */
    @Test
    void theKeyboardWalksOverTheMap() {
        Page page = open(Runs.grid(3, 4, "0.5,0.9"));
        Locator map = page.locator("#map-figure");
        assertThat(map.locator("[tabindex='0'].state").count()).isEqualTo(1);
        map.locator("[tabindex='0'].state").focus();

        for (String key : List.of("ArrowRight", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowDown", "ArrowUp")) {
            page.keyboard().press(key);
        }
        page.keyboard().press("Enter");

        assertThat(page.locator("#chosen h2").innerText()).isEqualTo("One state: r2c2");
        assertThat(map.locator(".state[tabindex='0']").getAttribute("aria-label")).isEqualTo("state r2c2");
    }

    @Test
    void theMapFollowsTheSlider() {
        Run run = caseStudy();
        Page page = open(run);
        Locator start = page.locator("#map-figure .state[data-s='0']");
        Locator right = page.locator("#map-figure .act[data-s='0'][data-a='2']");
        assertThat(right.getAttribute("class")).contains("tested");
        assertThat(right.locator(".word").textContent()).isEqualTo("\u00a0preferred");

        slideTo(page, 0);

        Rounded power = Rounded.of(run.estimate().discounts().get(1).states().get(0));
        assertThat(start.locator(".power").textContent()).isEqualTo(power.value());
        assertThat(start.locator("title").textContent()).contains("★").endsWith(": POWER " + power + ", start");
        assertThat(right.getAttribute("class")).doesNotContain("tested");
        assertThat(right.locator(".word").textContent()).isEmpty();
        assertThat(right.locator("title").textContent()).contains("r▷").doesNotContain("preferred");
    }

    static Stream<Run> runsWithComponents() {
        String many = "0.02..0.98:25"; // so many that the page does not hold POWER of all states
        return Stream.of(
                Runs.run(Runs.rings(6), "rings", "", "0.9,0.1,0.5", Runs.SAMPLES),
                Runs.exactAt(Runs.run(Runs.rings(50), "rings", "", "0.1,0.5,0.9", Runs.SAMPLES), 1),
                Runs.run(ComponentGroupsTest.chain(1000), "chain", "", many, Runs.SAMPLES));
    }

    /** Boxes, numbers, colors and titles are those of the drawing that is made at that discount. */
    @ParameterizedTest
    @MethodSource("runsWithComponents")
    void componentsAreAsIfDrawnAtTheDiscountOfTheSlider(Run run) {
        Page page = open(run);
        List<DiscountEstimate> ascending = run.estimate().discounts().stream()
                .sorted(Comparator.comparing(DiscountEstimate::discount))
                .toList();
        Page other = CHROMIUM.open(Chromium.write(run, folder), WIDE, ColorScheme.LIGHT);

        for (int place : List.of(0, 1, ascending.size() - 1)) {
            slideTo(page, place);

            Drawing drawn = ModelMap.of(run.estimate(), ascending.get(place)).figures().get(0);
            other.evaluate(
                    "(html) => { document.getElementById('components-figure').outerHTML = html; }",
                    html(Figure.of(drawn)));
            assertThat(components(page)).isEqualTo(components(other));
            assertThat(textsThatLeaveTheirBox(page)).isEmpty();
        }
        assertThat(page.locator("#components-figure .component").count()).isPositive();
    }

    private static String html(Element element) {
        try {
            StringBuilder html = new StringBuilder();
            element.writeTo(html);
            return html.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every shape with its place and color, every text and the caption; which state is chosen is no matter of discounts. */
    private static Object components(Page page) {
        return page.evaluate("() => [...document.querySelectorAll('#components-figure :is(svg *, figcaption)')].map((part) =>"
                + " [part.tagName, [...part.classList].filter((css) => css !== 'chosen').sort().join(' '),"
                + " ...['x', 'y', 'width', 'height', 'd', 'points'].map((name) => part.getAttribute(name)),"
                + " part.children.length ? '' : part.textContent])");
    }

    private static List<?> textsThatLeaveTheirBox(Page page) {
        return (List<?>) page.evaluate("() => [...document.querySelectorAll('#components-figure .power')].filter((text) => {"
                + " const box = text.parentNode.querySelector('rect').getBoundingClientRect();"
                + " const inner = text.getBoundingClientRect();"
                + " return inner.left < box.left || inner.right > box.right; }).map((text) => text.textContent)");
    }

    /** Of 500 states and 20 discounts: a second to be read, and less to be moved. */
    @Test
    void aLargePageIsThereInASecond() {
        Page page = open(Runs.grid(20, 25, "0.04..0.99:20"));

        double ready = ((Number) page.evaluate("performance.getEntriesByType('navigation')[0].domComplete")).doubleValue();
        double moved = ((Number) page.evaluate("(() => { const slider = document.getElementById('discount');"
                        + " const from = performance.now(); slider.value = 3; slider.dispatchEvent(new Event('input'));"
                        + " document.body.getBoundingClientRect(); return performance.now() - from; })()"))
                .doubleValue();

        assertThat(page.locator("#states tbody tr").count()).isEqualTo(500);
        assertThat(page.locator("#map-figure .row text").count()).isEqualTo(500);
        assertThat(page.locator("output.discount").innerText()).isEqualTo("0.19");
        System.out.printf("500 states at 20 discounts: ready after %.0f ms, moved in %.0f ms%n", ready, moved);
        assertThat(ready).isLessThan(MILLISECONDS_FOR_A_LARGE_PAGE);
        assertThat(moved).isLessThan(MILLISECONDS_FOR_A_LARGE_PAGE);
    }

    @Test
    void aStateIsChosenFromTheList() {
        Page page = open(caseStudy());

        page.locator("#choose").selectOption("1");

        assertThat(page.locator("#chosen h2").innerText()).isEqualTo("One state: ∅");
        assertThat(page.locator("#chosen .lead").innerText()).contains("terminal");
    }

    @Test
    void barsFollowTheChosenState() {
        Page page = open(Runs.withDistribution(caseStudy(), 2));
        assertThat(tallestBar(page)).isZero();

        page.locator("#choose").selectOption("1");
        assertThat(tallestBar(page)).isEqualTo(1);
        page.locator("#choose").selectOption("2");
        assertThat(page.locator("#distribution-figure").isVisible()).isFalse();
    }

    @Test
    void figuresAndDataAreSaved() throws IOException {
        Page page = open(caseStudy());
        slideTo(page, 0);

        String svg = saved(page, page.locator("#power-figure button"), "case-study-power-figure.svg");
        String csv = saved(page, page.getByText("Save this table as CSV"), "case-study-states.csv");
        String json = saved(page, page.getByText("Save all numbers as JSON"), "case-study.json");

        assertThat(svg).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"").contains("<style", "polyline");
        assertThat(csv.lines().limit(2)).containsExactly(
                "state,discount,power,error", "★,0.1," + text(caseStudy(), 0).replace(" ±", ","));
        assertThat(csv.lines()).hasSize(9);
        assertThat(json).isEqualTo(new PageData(caseStudy(), PageScope.of(caseStudy())).json());
        Page drawing = CHROMIUM.open(Files.writeString(folder.resolve("alone.svg"), svg), WIDE, ColorScheme.LIGHT);
        assertThat(drawing.locator("svg").count()).isEqualTo(1);
    }

    @Test
    void namesThatTryToBreakOutAreOnlyShown() {
        Run run = Runs.hostile();
        Page page = open(run);

        for (int state = 0; state < run.estimate().mdp().states().size(); state++) {
            page.locator("#choose").selectOption(Integer.toString(state));
            slideTo(page, state % 3);
        }

        assertThat(page.locator("#choose option").allTextContents())
                .isEqualTo(run.estimate().mdp().states().stream()
                        .map(state -> Names.visible(state.name()))
                        .toList());
        assertThat(page.locator("img, iframe, [onerror], [onload]").count()).isZero();
        assertThat(page.title()).startsWith("<b>\"&'</title>");
    }

    /** Everything that a mouse reaches is reached by Tab, and shows that it is. */
    @Test
    void theKeyboardAloneReachesEverything() {
        assertThat(PageChecks.unreachedControls(open(caseStudy()))).isEmpty();
    }

    @Test
    void everyControlHasAName() {
        Page page = open(caseStudy());

        assertThat(page.evaluate("[...document.querySelectorAll('button, input, select')].filter((control) =>"
                        + " !(control.textContent.trim() || control.labels?.length || control.ariaLabel))"
                        + ".map((control) => control.outerHTML)"))
                .isEqualTo(List.of());
        assertThat(page.evaluate("[...document.querySelectorAll('svg:not([aria-hidden]), [role=region]')].filter((part) =>"
                        + " !(part.getAttribute('aria-label') || document.getElementById(part.getAttribute('aria-labelledby'))))"
                        + ".map((part) => part.outerHTML.slice(0, 100))"))
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void allTextHasEnoughContrast(ColorScheme colors) {
        Page page = CHROMIUM.open(Runs.withDistribution(caseStudy(), 2), folder, WIDE, colors);

        assertThat(PageChecks.faintTexts(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "400, LIGHT", "400, DARK"})
    void nothingIsWiderThanTheWindowOrCoversAnother(int width, ColorScheme colors) {
        Page page = CHROMIUM.open(Runs.withDistribution(caseStudy(), 2), folder, width, colors);

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        assertThat(PageChecks.coveredTexts(page)).isEmpty();
    }

    @Test
    void longNamesStayInTheirCells() {
        Mdp mdp = Mdp.builder()
                .choice("the room with a vase", "break the vase", "the room without a vase")
                .choice("the room with a vase", "wait", "the room with a vase")
                .choice("averyveryverylongnamewithoutaspace", "go", "the room with a vase")
                .terminal("the room without a vase")
                .start("the room with a vase")
                .build();

        Page page = CHROMIUM.open(Runs.run(mdp, "vase", "", "0.5,0.9", Runs.SAMPLES), folder, NARROW, ColorScheme.LIGHT);

        assertThat(PageChecks.coveredTexts(page)).isEmpty();
    }

    /** On a narrow screen, which does not have room for all of it. */
    @Test
    void aWideDrawingOpensAtItsStart() {
        Mdp mdp = Runs.rings(50);

        Page page = CHROMIUM.open(Runs.run(mdp, "rings", "", "0.9", Runs.SAMPLES), folder, NARROW, ColorScheme.LIGHT);

        for (String figure : List.of("#components-figure", "#neighborhood-figure")) {
            Locator start = page.locator(figure + " .start").first();
            assertThat(start.boundingBox().x).isGreaterThan(0);
            assertThat(start.boundingBox().x + start.boundingBox().width).isLessThan(NARROW);
        }
    }

    @Test
    void aPrintHasNoControls() {
        Page page = open(caseStudy());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("button.save:visible, select:visible, input:visible").count())
                .isZero();
        assertThat(page.locator("output.discount").isVisible()).isTrue();
        assertThat(page.locator("#states").isVisible()).isTrue();
    }

    @Test
    void withoutAScriptThePageStillSaysItAll() throws IOException {
        String html = new HtmlReport().toText(caseStudy());
        Path file = Files.writeString(
                folder.resolve("plain.html"), html.substring(0, html.lastIndexOf("<script>")) + "</body></html>");
        Page page = CHROMIUM.open(file, NARROW, ColorScheme.LIGHT);

        assertThat(page.locator("#discount").isVisible()).isFalse();
        assertThat(page.locator("#states tbody tr").count()).isEqualTo(8);
        assertThat(page.locator("#chosen .lead").innerText()).contains("right preferred");
    }

    private Page open(Run run) {
        return CHROMIUM.open(run, folder, WIDE, ColorScheme.LIGHT);
    }

    private static Run caseStudy() {
        return Runs.caseStudy("0.9,0.1,0.5"); // in no order
    }

    /** POWER of the first state as pages show it; places are those of the slider, from low to high. */
    private static String text(Run run, int place) {
        return PowerColumn.of(
                        run.estimate().discounts().get(List.of(1, 2, 0).get(place)),
                        run.estimate().mdp().states())
                .text(0)
                .toString();
    }

    private static void slideTo(Page page, int place) {
        page.locator("#discount").fill(Integer.toString(place));
    }

    private static List<String> names(Page page) {
        return page.locator("#states tbody th").allInnerTexts();
    }

    private static int tallestBar(Page page) {
        return ((Number) page.evaluate("(() => { const heights = [...document.querySelectorAll('.bar')].map((bar) =>"
                        + " Number(bar.getAttribute('height'))); return heights.indexOf(Math.max(...heights)); })()"))
                .intValue();
    }

    private static String saved(Page page, Locator button, String name) throws IOException {
        Download download = page.waitForDownload(button::click);
        assertThat(download.suggestedFilename()).isEqualTo(name);
        return Files.readString(download.path());
    }
}
