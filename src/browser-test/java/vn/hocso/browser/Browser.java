package vn.hocso.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Proxy;
import com.microsoft.playwright.options.ServiceWorkerPolicy;

/** Debian's Chromium, headless, one for each walk; each person gets a context of their own. */
final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--use-fake-device-for-media-stream",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        var environment = new java.util.HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.copyOf(environment)));
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setHeadless(true)
                .setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(FLAGS));
    }

    /** A phone of 360 x 640 points. */
    Page phone() {
        return person(360, 640, true);
    }

    Page phoneWithoutScript() {
        return person(360, 640, false);
    }

    /** A phone whose browser has no service worker, as some have none. */
    Page phoneWithoutWorker() {
        return person(options(360, 640).setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    }

    /** A phone whose network can be cut. */
    Page phone(Network network) {
        return person(options(360, 640).setProxy(proxy(network)));
    }

    private static Proxy proxy(Network network) {
        return new Proxy(network.address()).setBypass("<-loopback>");
    }

    /** A desktop of 1280 x 800 points. */
    Page desktop() {
        return person(1280, 800, true);
    }

    Page desktopWithoutScript() {
        return person(1280, 800, false);
    }

    /** A phone with a profile on the disk, whose storage can be limited as on a real one, and whose network can be cut. */
    BrowserContext ownProfile(Network network) {
        try {
            BrowserContext own = playwright.chromium().launchPersistentContext(
                    Files.createTempDirectory(Path.of("target"), "profile-"),
                    new BrowserType.LaunchPersistentContextOptions().setHeadless(true)
                            .setExecutablePath(Path.of("/usr/bin/chromium")).setArgs(FLAGS).setViewportSize(360, 640)
                            .setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh").setProxy(proxy(network)));
            own.setDefaultTimeout(20_000);
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page person(int width, int height, boolean script) {
        return person(options(width, height).setJavaScriptEnabled(script));
    }

    private static NewContextOptions options(int width, int height) {
        return new NewContextOptions().setViewportSize(width, height).setLocale("vi-VN").setTimezoneId("Asia/Ho_Chi_Minh");
    }

    private Page person(NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        context.setDefaultTimeout(20_000);
        return context.newPage();
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
