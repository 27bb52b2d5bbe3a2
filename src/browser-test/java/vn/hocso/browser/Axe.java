package vn.hocso.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;

/** Deque's axe-core, run inside a page: what a person with a screen reader, a magnifier or no mouse cannot use. */
final class Axe {

    private static final int[][] SIZES = {{360, 640}, {1280, 800}};
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
    private static final String SCRIPT = script();
    private static final String RUN = """
            async rules => {
              const only = rules.length ? { runOnly: { type: "rule", values: rules } } : {};
              const found = await axe.run(document, { resultTypes: ["violations"], ...only });
              return found.violations.filter(one => one.impact === "serious" || one.impact === "critical")
                .flatMap(one => one.nodes.map(node => `${one.impact} ${one.id}: ${node.html} ${node.any.map(a => a.message).join(" ")}`));
            }""";

    private Axe() {}

    /** @return what is serious or critical in the page that is open, on a phone and on a desktop */
    static List<String> seriousIn(Page page) {
        var found = new ArrayList<String>();
        ViewportSize before = page.viewportSize();
        bring(page);
        for (int[] size : SIZES) {
            page.setViewportSize(size[0], size[1]);
            found.addAll(serious(page));
        }
        page.setViewportSize(before.width, before.height);
        return found;
    }

    /** Brings axe into the page that is open, where it stays until another one is opened. */
    static void bring(Page page) {
        page.evaluate(SCRIPT);
    }

    /** @return what is serious or critical in the page that is open, as it is; axe has been brought there */
    static List<String> serious(Page page) {
        return serious(page, List.of());
    }

    /** @return what is serious or critical about colours alone: everything else is the same by night as by day */
    static List<String> seriousAboutColours(Page page) {
        return serious(page, COLOURS);
    }

    private static List<String> serious(Page page, List<String> rules) {
        return ((List<?>) page.evaluate(RUN, rules)).stream()
                .map(one -> page.url() + " (" + page.viewportSize().width + "): " + one).toList();
    }

    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
