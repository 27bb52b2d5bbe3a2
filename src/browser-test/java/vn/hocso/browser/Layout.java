package vn.hocso.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Page;

/** What a thumb and tired eyes cannot use in a page, as the browser has laid it out: {@code layout.js} tells what is looked for. */
final class Layout {

    private static final String HARD_TO_USE = script();
    private static final String TOO_WIDE = """
            () => {
              const width = document.documentElement.clientWidth;
              const real = document.documentElement.scrollWidth;
              const beyond = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > width + 1
                && !e.closest(".scroll, .unseen"));
              // What a picture does not show is not wide, and nobody can read it.
              const cut = [...document.querySelectorAll("svg text")].filter(text => text.ownerSVGElement.getBoundingClientRect().width
                && text.getBoundingClientRect().right > text.ownerSVGElement.getBoundingClientRect().right + 1);
              return [
                ...(real > width ? [`is ${real} wide: ${beyond.slice(0, 3).map(e => `${e.tagName}.${e.className}`).join(" ")}`] : []),
                ...cut.map(text => `cuts off “${text.textContent}”`),
              ];
            }""";

    private Layout() {}

    /** @return small targets, small letters, and more than one button that wants to be pressed, in the page that is open */
    static List<String> hardToUseIn(Page page) {
        return told(page, HARD_TO_USE);
    }

    /** @return what makes the page that is open wider than its window, and what its pictures cut off */
    static List<String> tooWideIn(Page page) {
        return told(page, TOO_WIDE);
    }

    private static List<String> told(Page page, String script) {
        return ((List<?>) page.evaluate(script)).stream()
                .map(found -> page.url() + " (" + page.viewportSize().width + ") " + found).toList();
    }

    private static String script() {
        try (InputStream script = Layout.class.getResourceAsStream("layout.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
