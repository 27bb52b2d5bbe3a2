package vn.hocso.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;

/** How a page comes to people's eyes. */
enum Look {
    LIGHT(ColorScheme.LIGHT, "100%"), DARK(ColorScheme.DARK, "100%"), LARGE(ColorScheme.LIGHT, "200%");

    private static final int[][] SCREENS = {{320, 568}, {1280, 800}};
    private static final int[][] PHONES = {{320, 568}, {360, 640}, {412, 915}};
    private static final int[][] DESKS = {{360, 640}, {1280, 800}};

    private final ColorScheme scheme;
    private final String text;

    Look(ColorScheme scheme, String text) {
        this.scheme = scheme;
        this.text = text;
    }

    /**
     * Looks at the page that is open in every way, without loading it again.
     *
     * @return what is serious for somebody who sees badly, and what makes the page wider than the screen
     */
    static List<String> at(Page page) {
        ViewportSize before = page.viewportSize();
        var wrong = new ArrayList<String>();
        Axe.bring(page);
        for (Look look : values()) {
            look.show(page);
            for (int[] screen : SCREENS) {
                page.setViewportSize(screen[0], screen[1]);
                List<String> serious = look == DARK ? Axe.seriousAboutColours(page) : Axe.serious(page);
                Stream.concat(Layout.tooWideIn(page).stream(), serious.stream())
                        .forEach(found -> wrong.add(look + " " + found));
            }
        }
        LIGHT.show(page);
        page.setViewportSize(before.width, before.height);
        return wrong;
    }

    /**
     * The same, and what a thumb finds hard on a usual phone; a picture of it on phones of three sizes.
     *
     * @param name of the pictures
     */
    static List<String> onPhones(Page page, String name) {
        ViewportSize before = page.viewportSize();
        LIGHT.show(page);
        page.setViewportSize(360, 640);
        var wrong = new ArrayList<>(Layout.hardToUseIn(page));
        picture(page, name, PHONES);
        page.setViewportSize(before.width, before.height);
        wrong.addAll(at(page));
        return wrong;
    }

    /**
     * What {@link #at} finds, and a picture on a usual phone and at a desk.
     *
     * @param name of the pictures
     */
    static List<String> atDesks(Page page, String name) {
        ViewportSize before = page.viewportSize();
        LIGHT.show(page);
        picture(page, name, DESKS);
        page.setViewportSize(before.width, before.height);
        return at(page);
    }

    private static void picture(Page page, String name, int[][] screens) {
        for (int[] screen : screens) {
            page.setViewportSize(screen[0], screen[1]);
            Browser.screenshot(page, "every-" + name + "-" + screen[0]);
        }
    }

    private void show(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.evaluate("size => { document.documentElement.style.fontSize = size; }", text);
    }
}
