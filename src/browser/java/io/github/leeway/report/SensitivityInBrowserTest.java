package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.github.leeway.Models;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.reward.Sampling;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader does with conclusions that may not survive, in the browser that does it. */
class SensitivityInBrowserTest {

    private static final int WIDE = 1280;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private Path folder;

    @Test
    void theSliderMarksTheSignsAtItsDiscount() {
        Page page = CHROMIUM.open(run(), folder, WIDE, ColorScheme.LIGHT);
        Locator marked = page.locator("#survival1 tbody tr").first().locator(".signs .now");
        assertThat(marked.evaluate("sign => [...sign.parentNode.children].indexOf(sign)"))
                .isEqualTo(2);

        page.locator("#discount").fill("0");

        assertThat(marked.evaluate("sign => [...sign.parentNode.children].indexOf(sign)"))
                .isEqualTo(1);
    }

    @Test
    void choicesAreSortedByHowOftenTheConclusionHolds() {
        Page page = CHROMIUM.open(Sensitivities.STAR, folder, WIDE, ColorScheme.LIGHT);

        page.locator("#survival1 thead th").nth(2).locator("button").click();

        assertThat(page.locator("#survival1 tbody th").last().innerText()).isEqualTo("leaf0 in 10 copies");
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "1280, DARK", "400, LIGHT", "400, DARK"})
    void everythingCanBeReadAndNothingCoversAnything(int width, ColorScheme colors) {
        for (Page page : List.of(
                CHROMIUM.open(run(), folder, width, colors),
                CHROMIUM.open(Sensitivities.STAR, folder, width, colors))) {
            assertThat(PageChecks.faintTexts(page)).isEmpty();
            assertThat(PageChecks.coveredTexts(page)).isEmpty();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
        }
    }

    private static Run run() {
        Mdp mdp = Models.star(5);
        return Sensitivities.with(
                Runs.run(mdp, "star", "", "0.5,0.9", Runs.SAMPLES),
                Sensitivities.of(mdp, "root", List.of("leaf0"), "0.1,0.5,0.9", Runs.SAMPLES, Sampling.RANDOM));
    }
}
