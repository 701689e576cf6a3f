package org.imrlang.pages;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser without a window: Chromium, from {@code IMR_BROWSER} or the path. Where there is none, a test that asks
 * for it is skipped and says so.
 */
public final class Browser {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final int SECONDS = 120;

    private final String program;

    private Browser(String program) {
        this.program = program;
    }

    /** How large the window is, in CSS pixels. */
    public enum Window {
        DESKTOP(1280, 900),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Window(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** The browser of this machine; skips the test where there is none. */
    public static Browser here() {
        Optional<String> program = Optional.ofNullable(System.getenv("IMR_BROWSER"))
                .or(() -> NAMES.stream().filter(Browser::isOnThePath).findFirst());
        Assumptions.assumeTrue(
                program.isPresent(), "no Chromium on the path and none named by IMR_BROWSER: pages are not looked at");
        return new Browser(program.orElseThrow());
    }

    private static boolean isOnThePath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** The page's document after its scripts have run and their timers have passed, as HTML. */
    public String document(Path page, Window window) {
        return run(page, window, "--virtual-time-budget=20000", "--dump-dom");
    }

    /** A picture of the page as the window shows it, as PNG. */
    public void picture(Path page, Window window, Path png) {
        run(page, window, "--hide-scrollbars", "--screenshot=" + png.toAbsolutePath());
    }

    /** The page as it is printed, as PDF. */
    public void print(Path page, Path pdf) {
        run(page, Window.DESKTOP, "--no-pdf-header-footer", "--print-to-pdf=" + pdf.toAbsolutePath());
    }

    private String run(Path page, Window window, String... more) {
        try {
            Path profile = Files.createTempDirectory("imr-browser");
            try {
                return run(page, window, profile, more);
            } finally {
                remove(profile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(Path page, Window window, Path profile, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                program,
                "--headless=new",
                // a browser that is run by root, as in a container, starts in no other way
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--allow-file-access-from-files",
                "--user-data-dir=" + profile,
                "--window-size=" + window.width + "," + window.height));
        command.addAll(Arrays.asList(more));
        command.add(page.toUri().toString());
        Path errors = Files.createTempFile("imr-browser", ".txt");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        try (InputStream out = process.getInputStream()) {
            String answer = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("the browser failed: " + Files.readString(errors));
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the browser ran", e);
        } finally {
            process.destroyForcibly();
            Files.delete(errors);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
