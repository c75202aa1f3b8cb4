package io.github.leeway.report;

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
import java.util.function.Consumer;

/** Debian's Chromium without a window, and the pages that it has opened, each in a profile of its own. */
final class Chromium implements AutoCloseable {

    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> faults = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
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

    Page open(Path file, int width, ColorScheme colors) {
        Page page = browser.newContext(new Browser.NewContextOptions()
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
        page.navigate(file.toUri().toString());
        return page;
    }

    static Path write(Run run, Path folder) {
        return write(folder, out -> new HtmlReport().write(run, out));
    }

    private static Path write(Path folder, Consumer<Writer> page) {
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

    /** What pages complained of, and dialogs that they opened. */
    List<String> faults() {
        return faults;
    }

    /** The addresses that were asked for. */
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
