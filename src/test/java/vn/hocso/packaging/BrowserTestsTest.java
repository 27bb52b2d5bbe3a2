package vn.hocso.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Says in one line when the browser tests are left out, and fails where they may not be ({@code HOCSO_REQUIRE_BROWSER=true}). */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrowserTestsTest {

    @Test
    void a_run_without_a_browser_says_so() {
        boolean present = present();
        if (!present) {
            System.out.println("NOTE: no /usr/bin/chromium, so the browser tests were left out of this run.");
        }
        if (Boolean.parseBoolean(System.getenv("HOCSO_REQUIRE_BROWSER"))) {
            assertThat(present).as("browser tests on the class path").isTrue();
        }
    }

    private static boolean present() {
        try {
            Class.forName("vn.hocso.browser.WholeRoadTest", false, BrowserTestsTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
