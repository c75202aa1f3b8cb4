package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.Models;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.reward.Sampling;
import io.github.leeway.sensitivity.Sensitivity;
import java.io.StringWriter;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Avoiding k copies of one end out of five is optimal with probability 4/(4+k), at every discount above 0. */
class SensitivitySectionTest {

    @Test
    void aConclusionStandsAboveWhatEachModelingChoiceSaysToIt() {
        Document page = page(Sensitivities.STAR);

        assertThat(page.select("#survival1-caption").text())
                .isEqualTo("From root, optimal policies avoid leaf0 more often than they reach it");
        assertThat(row(page, "as modeled").select("td:nth-child(2)").text()).isEqualTo("holds");
        assertThat(row(page, "leaf0 in 3 copies").select("td:nth-child(2)").text())
                .isEqualTo("holds");
        assertThat(row(page, "leaf0 in 4 copies").select("td:nth-child(2)").text())
                .isEqualTo("not detectable");
        assertThat(row(page, "leaf0 in 5 copies").select("td.tested").text()).isEqualTo("reversed");
        assertThat(share(row(page, "leaf0 in 2 copies"), 1)).isBetween(65.2, 68.2); // 4/6 ± 3 standard errors
        assertThat(share(row(page, "leaf0 in 2 copies"), 2)).isBetween(31.8, 34.8);
        assertThat(page.select("#survival").text()).contains("leaf0: turns between 3 copies and 5.");
    }

    @Test
    void aSignStandsForTheVerdictAtEachDiscount() {
        Document page = page(Sensitivities.STAR);

        assertThat(row(page, "as modeled").select(".signs i").eachText()).containsExactly("+", "+");
        assertThat(row(page, "leaf0 in 4 copies").select(".signs i").eachText()).containsExactly("·", "·");
        assertThat(row(page, "leaf0 in 5 copies").select(".signs i.tested").eachText())
                .containsExactly("−", "−");
        assertThat(page.select("#survival").text())
                .contains("verdicts at the discounts 0.5, 0.9: + holds, − reversed, · not detectable.");
    }

    @Test
    void onThePageOfARunItComesBeforeTheStatesAndMarksTheDiscountThatIsShown() {
        Mdp mdp = Models.star(5);
        Run run = Sensitivities.with(
                Runs.run(mdp, "star", "", "0.9,0.5", Runs.SAMPLES),
                Sensitivities.of(mdp, "root", List.of("leaf0"), "0.1,0.5,0.9", 256, Sampling.RANDOM));

        Document page = Jsoup.parse(new HtmlReport().toText(run));

        assertThat(page.select("section#survival + section h2").text()).isEqualTo("All states");
        assertThat(page.select("table.survival th[data-d]").attr("data-d")).isEqualTo("-1 1 0");
        assertThat(row(page, "as modeled").select(".signs i:nth-child(3)").hasClass("now"))
                .isTrue();
        assertThat(row(page, "as modeled").select(".signs i.now")).hasSize(1);
        assertThat(Jsoup.parse(new HtmlReport().toText(Runs.caseStudy("0.9"))).select("#survival"))
                .isEmpty();
    }

    @Test
    void whatIsMissingIsSaid() {
        SensitivityRun star = Sensitivities.STAR;
        Sensitivity cut = Sensitivities.richer(star.found());

        Document page =
                page(new SensitivityRun(star.tool(), star.model(), star.mdp(), star.reward(), cut, star.warnings()));

        assertThat(page.select("#survival").text())
                .contains("Partial: 3 modeling choices not looked at.")
                .contains("Not varied: root in 2 copies; it has a way out.")
                .contains("Not varied: pareto(1,0.5); no mean.")
                .contains("rewards on states: turns at discount 0.517, between 0.333 and 0.7.")
                .contains("? not solved to a proven precision");
        assertThat(row(page, "root paid for ever").select("td:nth-child(2)").text())
                .isEqualTo("not solved");
        assertThat(row(page, "root paid for ever").select(".signs i").eachText())
                .containsExactly("+", "?");
        assertThat(page.select("aside.notice").text()).isEqualTo("Warning: beware");
    }

    @Test
    void namesCannotLeaveTheirPlace() {
        Document page = Jsoup.parse(new HtmlReport().toText(RicherRuns.named("sensitivity in groups")));

        assertThat(page.select("#survival script, #survival img, #survival style"))
                .isEmpty();
        assertThat(page.select("#survival1-caption bdi:first-child").text()).isEqualTo("</script>");
    }

    @Test
    void thePageSaysHowToReproduceIt() {
        Document page = page(Sensitivities.STAR);

        assertThat(page.select("#reproduce").text())
                .contains("discounts 0.5, 0.9")
                .contains("reward functions 10000 reward functions for each row")
                .contains("seed 7");
        assertThat(page.select("footer").text()).contains("not about trained agents");
    }

    private static Document page(SensitivityRun run) {
        StringWriter out = new StringWriter();
        SensitivityReport.write(run, out);
        return Jsoup.parse(out.toString());
    }

    private static Element row(Document page, String choice) {
        return page.select("#survival1 tbody tr").stream()
                .filter(row -> row.select("th").text().equals(choice))
                .findFirst()
                .orElseThrow();
    }

    private static double share(Element row, int cell) {
        return Double.parseDouble(row.select("td").get(cell).text().replaceAll("%.*", ""));
    }
}
