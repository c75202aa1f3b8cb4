package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import io.github.leeway.power.StateEstimate;
import io.github.leeway.power.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    @Test
    void theSectionsComeInTheirOrder() {
        Document page = page(Runs.caseStudy("0.1,0.5,0.9"));

        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "What optimal policies prefer",
                        "The model",
                        "One state: ★",
                        "POWER against discount",
                        "All states",
                        "Numerical checks",
                        "How to reproduce");
        assertThat(page.select("footer").text())
                .contains("rewards drawn from this distribution, not about trained agents")
                .contains("first author");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").text()).isEqualTo("case-study");
    }

    @Test
    void thePageLoadsNothingAndRunsNothingButItsOwn() throws Exception {
        Document page = page(Runs.hostile());

        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .startsWith("default-src 'none';")
                .doesNotContain("unsafe")
                .contains("style-src 'sha256-"
                        + hash(page.select("style").dataNodes().get(0).getWholeData()) + "'")
                .contains("script-src 'sha256-"
                        + hash(page.select("script:not([type])")
                                .dataNodes()
                                .get(0)
                                .getWholeData()) + "'");
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("script[type=application/json]")).hasSize(1);
        assertThat(page.select("[src], [href], [style], link, img, iframe, object, embed, form, base"))
                .isEmpty();
    }

    @Test
    void namesCannotLeaveTheirPlace() {
        Run run = Runs.hostile();

        Document page = page(run);

        assertThat(page.select("[onerror], [onload]")).isEmpty();
        assertThat(page.select("body > *").eachAttr("class")).containsExactly("slider");
        assertThat(page.body().children())
                .extracting(Element::tagName)
                .containsExactly("header", "div", "main", "footer", "script", "script");
        assertThat(page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                .extracting(Attribute::getKey)
                .noneMatch(name -> name.startsWith("on"));
        assertThat(page.select("#states tbody th bdi").eachText())
                .containsExactlyElementsOf(run.estimate().mdp().states().stream()
                        .map(State::name)
                        .map(Names::visible)
                        .toList());
        assertThat(page.title()).startsWith("<b>\"&'</title>");
        assertThat(page.select("details pre code").text()).contains("</pre></textarea>]]>&amp;");
    }

    @Test
    void redIsKeptForTestedPreferencesAndHasAWordBesideIt() {
        Document page = page(Runs.caseStudy("0.1,0.9"));

        assertThat(page.select("span.tested").eachText()).isNotEmpty().allMatch(text -> text.equals("right preferred"));
        Element atLow = page.select("table.detail tbody tr").get(0);
        assertThat(atLow.select("th").text()).isEqualTo("0.1");
        assertThat(atLow.select(".tested")).isEmpty();
        assertThat(atLow.select(".pale").text()).isEqualTo("no detectable preference");
    }

    @Test
    void theVerdictStandsRightAfterTheDiscount() {
        Document page = page(Runs.caseStudy("0.1,0.9"));

        assertThat(page.select("table.detail thead th").eachText()).startsWith("discount", "verdict");
        assertThat(page.select("table.detail tbody tr td:nth-child(2).verdict")).hasSize(2);
    }

    /** Without a script the page stays there. */
    @Test
    void everythingOpensAtTheGreatestDiscount() {
        Document page = page(Runs.caseStudy("0.5,0.95,0.1"));

        assertThat(page.select(".discount").eachText()).hasSize(2).containsOnly("0.95");
        assertThat(page.select("#states tbody tr:first-child td.number").text())
                .isEqualTo(page.select("#chosen .power").text());
        Element slider = page.select("input[type=range]").get(0);
        assertThat(slider.attr("min")).isEqualTo("0");
        assertThat(slider.attr("max")).isEqualTo("2");
        assertThat(slider.attr("value")).isEqualTo("2");
        assertThat(page.select("label[for=" + slider.id() + "]").text()).isEqualTo("Discount");
    }

    @Test
    void barsAreAsHighAsTheirCountsAreLarge() {
        Document page = page(Runs.withDistribution(Runs.caseStudy("0.1,0.9"), 2));

        List<Element> bars = page.select("#distribution-figure .bar");
        assertThat(bars).hasSize(24);
        double tallest = Double.parseDouble(bars.get(0).attr("height")); // 24 of them
        for (int i = 0; i < 24; i++) {
            double height = Double.parseDouble(bars.get(i).attr("height"));
            assertThat(height / tallest).isCloseTo((24 - Math.min(i, 24 - i)) / 24.0, within(0.001));
        }
        assertThat(page(Runs.caseStudy("0.1,0.9")).select("#distribution-figure"))
                .isEmpty();
    }

    @Test
    void aSingleDiscountNeedsNoSlider() {
        assertThat(page(Runs.caseStudy("0.9")).select("input")).isEmpty();
    }

    @Test
    void aVeryLongNameIsCutAndItsTitleHoldsAll() {
        String name = "x".repeat(10_000);
        Mdp mdp = Mdp.builder()
                .choice("a", name, name)
                .choice("a", "b", "a")
                .terminal(name)
                .build();

        Document page = page(Runs.run(mdp, "long", "", "0.9", Runs.SAMPLES));

        assertThat(page.select("table bdi"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.text()).hasSizeLessThanOrEqualTo(100));
        assertThat(page.select("#states bdi[title]").attr("title")).isEqualTo(name);
    }

    @Test
    void ofManyStatesThoseWithATestedPreferenceComeFirst() {
        Run run = Runs.grid(6, 6, "0.9");
        for (State state :
                run.estimate().mdp().states().subList(1, 30)) { // no preference but at the start and at the end
            StateEstimate old = run.estimate().discounts().get(0).of(state);
            run = Runs.with(
                    run, new StateEstimate(state, old.power(), 0, old.actions(), new Verdict.NoDetectablePreference()));
        }
        long preferred = run.estimate().discounts().get(0).states().stream()
                .filter(VerdictWords::isPreferred)
                .count();
        assertThat(preferred).isBetween(2L, 7L);

        List<String> verdicts = page(run).select("#preferences td.verdict").eachText();

        assertThat(verdicts).hasSize(20);
        assertThat(verdicts.subList(0, (int) preferred)).allMatch(verdict -> verdict.endsWith(" preferred"));
        assertThat(verdicts.subList((int) preferred, 20)).containsOnly("no detectable preference");
    }

    @Test
    void forcedStatesShowNoShares() {
        Document page = page(Runs.caseStudy("0.9"));

        assertThat(page.select("#preferences tbody th").eachText()).containsExactly("★", "ℓ◁", "ℓ↙", "r▷", "r↘", "r↗");
    }

    @Test
    void tablesAreReadAloudWithTheirHeadings() {
        Document page = page(Runs.caseStudy("0.1,0.5,0.9"));

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
    }

    @Test
    void theChecksAndTheRecipeAreThere() {
        Document page = page(Runs.caseStudy("0.9"));

        assertThat(page.select("#checks").text())
                .contains("reward functions 10000")
                .contains("solver's error ≤ 1e-9")
                .contains("standard error of POWER ≤ 0.0015")
                .contains("sum of shares in a state 100 %");
        assertThat(page.select("section:last-child").text())
                .contains("leeway power mdps/case-study.yaml -d 0.9")
                .contains("Leeway 0.1.0")
                .contains("amd64, Java 17.0.15")
                .contains("9f86d081");
    }

    @Test
    void aLargeModelStaysUnderAMegabyteAndSaysWhatIsLeftOut() {
        String html = new HtmlReport().toText(Runs.grid(100, 100, "0.5,0.9,0.99"));

        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_000_000);
        Document page = Jsoup.parse(html);
        assertThat(page.text())
                .contains("20 of 10000 states, those of highest and lowest POWER")
                .contains("the page holds 6666 of 10000 states");
        assertThat(page.select("figcaption").text()).contains("9987 are left out");
    }

    @Test
    void fiveHundredStatesAtTwentyDiscountsStayUnder200Kilobytes() {
        String html = new HtmlReport().toText(Runs.grid(20, 25, "0.04..0.99:20"));

        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(200_000);
    }

    @Test
    void componentsTakeNoMoreThanThat() {
        String html = new HtmlReport().toText(Runs.run(Runs.rings(50), "rings", "", "0.04..0.99:20", Runs.SAMPLES));

        assertThat(Jsoup.parse(html).select("#components-figure .component")).hasSizeGreaterThan(12);
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(200_000);
    }

    @Test
    void whatIsNotANumberIsCalledNotAvailable() {
        for (String discounts : List.of("0.9", "0.5,0.9")) {
            Run run = Runs.caseStudy(discounts);
            for (State state : run.estimate().mdp().states()) {
                StateEstimate old = run.estimate().discounts().get(0).of(state);
                run = Runs.with(
                        run,
                        new StateEstimate(
                                state, Runs.mean(Double.NaN, Double.NaN), Double.NaN, old.actions(), old.verdict()));
            }
            String html = new HtmlReport().toText(run);
            assertThat(Jsoup.parse(html).body().select("main").text())
                    .contains("n/a")
                    .doesNotContain("NaN");
        }
    }

    @Test
    void anInterruptedRunSaysSoFirst() {
        Run run = Runs.run(Runs.caseStudy("0.9").estimate().mdp(), "case-study", "", "0.9", 512);

        assertThat(page(run).select("header aside").text()).contains("Partial: 512 of 10000 reward functions");
    }

    @Test
    void equalRunsGiveEqualBytes() {
        assertThat(new HtmlReport().toText(Runs.hostile())).isEqualTo(new HtmlReport().toText(Runs.hostile()));
    }

    private static Document page(Run run) {
        return Jsoup.parse(new HtmlReport().toText(run));
    }

    private static String hash(String content) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }
}
