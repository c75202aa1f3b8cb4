package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Debian's Chromium without a window for the tests of a class, and the pages that it has opened, each in a profile of its own. Whatever a
 * test does, no page may complain, and nothing may be asked for but the pages themselves.
 */
final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

    private final List<String> faults = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private Optional<Playwright> playwright = Optional.empty();
    private Optional<Browser> browser = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) {
        Playwright driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = Optional.of(driver);
        browser = Optional.of(driver.chromium().launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu"))));
    }

    /**
     * Opens a report.
     *
     * @param folder where the page may be written
     * @param width of the window in pixels
     */
    Page open(Run run, Path folder, int width, ColorScheme colors) {
        return open(write(run, folder), width, colors);
    }

    /** Opens a comparison, likewise. */
    Page open(ComparisonRun run, Path folder, int width, ColorScheme colors) {
        return open(write(folder, out -> ComparisonReport.write(run, out)), width, colors);
    }

    /** Opens an analysis of sensitivity, likewise. */
    Page open(SensitivityRun run, Path folder, int width, ColorScheme colors) {
        return open(write(folder, out -> SensitivityReport.write(run, out)), width, colors);
    }

    Page open(Path file, int width, ColorScheme colors) {
        Page page = browser.orElseThrow().newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(colors)
                        .setAcceptDownloads(true))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                faults.add(message.text());
            }
        });
        page.onPageError(faults::add);
        page.onDialog(dialog -> {
            faults.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> requests.add(request.url()));
        opened.add(file.toUri().toString());
        page.navigate(file.toUri().toString());
        return page;
    }

    static Path write(Run run, Path folder) {
        return write(folder, out -> new HtmlReport().write(run, out));
    }

    static Path write(Path folder, Consumer<Writer> page) {
        try {
            Path file = Files.createTempFile(folder, "report", ".html");
            try (Writer out = Files.newBufferedWriter(file)) {
                page.accept(out);
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What was complained of, and what was asked for; of a figure or data that a page saves that is its own. */
    @Override
    public void afterEach(ExtensionContext context) {
        List<String> complaints = List.copyOf(faults);
        List<String> others =
                requests.stream().filter(url -> !url.startsWith("blob:")).toList();
        List<String> pages = List.copyOf(opened);
        faults.clear();
        requests.clear();
        opened.clear();

        assertThat(complaints).isEmpty();
        assertThat(others).isEqualTo(pages);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        browser.ifPresent(Browser::close);
        playwright.ifPresent(Playwright::close);
    }
}
