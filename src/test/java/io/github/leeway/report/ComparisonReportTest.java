package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.comparison.Finding;
import io.github.leeway.mdp.State;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ComparisonReportTest {

    @Test
    void theSectionsComeInTheirOrder() {
        Document page = page(Comparisons.caseStudy("0.9"));

        assertThat(page.select("h1").text()).isEqualTo("case-study against without-up");
        assertThat(page.title()).isEqualTo("case-study against without-up");
        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "What was found",
                        "The two models",
                        "States of both",
                        "Actions of both",
                        "In one model only",
                        "Numerical checks",
                        "How to reproduce");
        assertThat(page.select("h3").eachText()).containsExactly("A: case-study", "B: without-up");
        assertThat(page.select("footer").text())
                .contains("not about trained agents")
                .contains("states of one name being the same thing in both");
    }

    /** In the theory, without up ★ has less POWER, left and right gain, and everything behind them stays. */
    @Test
    void theFindingsAreSentences() {
        String found = page(Comparisons.caseStudy("0.5,0.9"))
                .select("section:first-child")
                .text();

        assertThat(found)
                .contains("With discount 0.9, POWER differs at ★:")
                .contains("POWER is lower in B at ★ (at every discount).")
                .contains("Optimal more often in B: ★: left, ★: right (at every discount).")
                .contains("POWER is equal for every reward function, which is proven, at ℓ◁, ℓ↙, ℓ↖, r▷, r↘, r↗.")
                .doesNotContain("less often")
                .doesNotContain("No difference");
    }

    @Test
    void whatOnlyOneModelHasIsNamed() {
        assertThat(page(Comparisons.caseStudy("0.9"))
                        .select("section:nth-child(5)")
                        .text())
                .contains("Only in A: state ∅.")
                .contains("Only in A: action up at ★.");
    }

    @Test
    void bothModelsAreDrawnInTheSameColors() {
        ComparisonRun run = Comparisons.caseStudy("0.5,0.9");

        Document page = page(run);

        assertThat(page.select(".pair > div svg.map")).hasSize(2);
        assertThat(page.select("#a-map-figure .state[data-s]")).hasSize(8);
        assertThat(page.select("#b-map-figure .state[data-s]")).hasSize(7);
        assertThat(page.select("#a-map-figure .key").text().replaceAll(" The.*", ""))
                .isEqualTo(page.select("#b-map-figure .key").text().replaceAll(" The.*", ""));
        for (State state : run.second().mdp().states()) {
            if (!state.name().equals("★")) { // proven to be equal in both
                assertThat(color(page, "b", state))
                        .isEqualTo(color(
                                page, "a", run.first().mdp().state(state.name()).orElseThrow()));
            }
        }
        assertThat(page.select("section:nth-child(2) > p").text()).startsWith("Drawn at discount 0.9.");
    }

    private static String color(Document page, String model, State state) {
        return Stream.of(page.select("#" + model + "-map-figure .state[data-s=" + state.index() + "]")
                        .attr("class")
                        .split(" "))
                .filter(name -> name.matches("v\\d+"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void redIsKeptForTestedDifferencesAndHasAWordBesideIt() {
        ComparisonRun run = Comparisons.caseStudy("0.9");

        Document page = page(run);

        assertThat(page.select("table .tested").eachText()).containsExactly("lower in B", "higher in B", "higher in B");
        assertThat(page.select("#states tbody tr").stream()
                        .filter(row -> row.select(".pale").text().equals(ComparisonWords.of(Finding.EQUAL)))
                        .map(ComparisonReportTest::difference))
                .hasSize(6)
                .allMatch("0"::equals);
        assertThat(difference(page.select("#states tbody tr").get(0))).startsWith("-0.0");
        assertThat(difference(page.select("#actions tbody tr").get(0))).startsWith("+1");
    }

    @Test
    void theGreatestDiscountIsShownAndOthersAreBelow() {
        Document page = page(Comparisons.caseStudy("0.5,0.99,0.9"));

        assertThat(page.select("#states-caption").text()).endsWith("discount 0.99");
        assertThat(page.select("section:nth-child(3) summary").eachText())
                .containsExactly("With discount 0.5", "With discount 0.9");
        assertThat(page.select("section:nth-child(3) details table")).hasSize(2);
    }

    @Test
    void tablesAreReadAloudWithTheirHeadings() {
        for (ComparisonRun run : List.of(Comparisons.caseStudy("0.1,0.5,0.9"), Comparisons.grids(14, 15, "0.5,0.9"))) {
            Document page = page(run);

            assertThat(page.select("table")).isNotEmpty().allSatisfy(table -> {
                assertThat(page.getElementById(table.attr("aria-labelledby"))).isNotNull();
                assertThat(table.select("th"))
                        .allSatisfy(head -> assertThat(head.attr("scope")).isNotEmpty());
                int columns = table.select("thead th").size();
                assertThat(table.select("tbody tr"))
                        .allSatisfy(row -> assertThat(row.children()).hasSize(columns));
            });
            List<String> ids = page.select("[id]").eachAttr("id");
            assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
            assertThat(page.select("use[href]"))
                    .allSatisfy(use -> assertThat(
                                    page.getElementById(use.attr("href").substring(1)))
                            .isNotNull());
        }
    }

    @Test
    void namesCannotLeaveTheirPlace() {
        ComparisonRun run = Comparisons.hostile();

        Document page = page(run);

        assertThat(page.body().children())
                .extracting(Element::tagName)
                .containsExactly("header", "div", "main", "footer", "script", "script");
        assertThat(page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                .extracting(Attribute::getKey)
                .noneMatch(name -> name.startsWith("on"));
        assertThat(page.select("[src], [style], link, img, iframe, object, embed, form, base"))
                .isEmpty();
        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("script[type=application/json]")).hasSize(1);
        assertThat(page.select("#states tbody th bdi").eachText()).containsExactly("</script>", "=cmd|' /C calc'!A0");
        assertThat(page.select("h1").text()).endsWith(" against </h1><img src=x onerror=alert(1)>");
    }

    @Test
    void theRecipeHasBothFiles() {
        String recipe =
                page(Comparisons.caseStudy("0.9")).select("section:last-child").text();

        assertThat(recipe)
                .contains("leeway compare a.yaml b.yaml -d 0.9")
                .contains("model file (A) case-study.yaml")
                .contains("SHA-256 of the file (A) " + "a".repeat(64))
                .contains("model file (B) mine.yaml")
                .contains("SHA-256 of the file (B) " + "b".repeat(64));
    }

    @Test
    void theChecksSayWhatTheTestsShare() {
        assertThat(page(Comparisons.caseStudy("0.9"))
                        .select("section:nth-child(6)")
                        .text())
                .contains("all 3 share an error probability of 5 % (Bonferroni)")
                .contains("tests 3")
                .contains("solver's error");
    }

    @Test
    void aLargeComparisonStaysUnderAMegabyteAndSaysWhatIsLeftOut() {
        ComparisonRun run = Comparisons.grids(30, 30, "0.5,0.9");

        String html = html(run);

        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_000_000);
        assertThat(Jsoup.parse(html).text())
                .contains("100 of 900, those that differ most")
                .contains("20 of 900, those that differ most");
    }

    @Test
    void twoModelsOfFiveHundredStatesAtTwentyDiscountsStayUnder600Kilobytes() {
        String html = html(Comparisons.grids(20, 25, "0.04..0.99:20"));

        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(600_000);
    }

    @Test
    void aSingleDiscountNeedsNoSlider() {
        Document page = page(Comparisons.caseStudy("0.9"));

        assertThat(page.select("input, .still, #data")).isEmpty();
    }

    /** Without a script the page stays there. */
    @Test
    void everythingOpensAtTheGreatestDiscount() {
        Document page = page(Comparisons.caseStudy("0.5,0.95,0.1"));

        assertThat(page.select(".discount").eachText()).containsExactly("0.95", "0.95");
        assertThat(page.select("input[type=range]").attr("max")).isEqualTo("2");
        assertThat(page.select("input[type=range]").attr("value")).isEqualTo("2");
        assertThat(page.select(".slider").hasAttr("hidden")).isTrue();
        assertThat(page.select("#states-caption").text()).endsWith("discount 0.95");
        assertThat(page.select("details:has(table)")).hasSize(4).allMatch(each -> each.hasClass("still"));
    }

    @Test
    void equalRunsGiveEqualBytes() {
        assertThat(html(Comparisons.hostile())).isEqualTo(html(Comparisons.hostile()));
    }

    private static String html(ComparisonRun run) {
        StringWriter text = new StringWriter();
        ComparisonReport.write(run, text);
        return text.toString();
    }

    private static Document page(ComparisonRun run) {
        return Jsoup.parse(html(run));
    }

    /** The last number of a row. */
    private static String difference(Element row) {
        List<String> numbers = row.select("td.number").eachText();
        return numbers.get(numbers.size() - 1);
    }
}
