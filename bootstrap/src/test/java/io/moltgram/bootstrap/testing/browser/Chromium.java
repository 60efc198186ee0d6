package io.moltgram.bootstrap.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The machine's own Chromium, started at first use and shared by all tests; it ends with the last of them. */
final class Chromium implements ExecutionCondition, BeforeAllCallback {

    private static final String MISSING = "there is no Chromium; on Debian: apt-get install chromium";

    /** The running browser and what drives it. */
    private record Running(Playwright driver, Browser browser) implements AutoCloseable {

        @Override
        public void close() {
            browser.close();
            driver.close();
        }
    }

    private static Optional<Browser> shared = Optional.empty();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return program().isPresent()
                ? ConditionEvaluationResult.enabled("Chromium is there")
                : ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(Namespace.create(Chromium.class))
                .computeIfAbsent(Running.class, key -> start(), Running.class);
        shared = Optional.of(running.browser());
    }

    static Browser browser() {
        return shared.orElseThrow(() -> new IllegalStateException("the test class lacks @InChromium"));
    }

    private static Running start() {
        Playwright driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = driver.chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program().orElseThrow())
                        .setChromiumSandbox(!isRoot())
                        .setTimeout(120_000)
                        .setArgs(List.of("--disable-gpu", "--disable-quic", "--force-color-profile=srgb")));
        return new Running(driver, browser);
    }

    private static Optional<Path> program() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(Stream.of("/usr/bin"), Stream.of(path.split(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Chromium refuses to put root into its sandbox. */
    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (UnsupportedOperationException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
