package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What people do on every walk. */
final class Steps {

    private static final String PASSWORD = "hocso-demo";
    private static final int PHONE_WIDTH = 360;

    private Steps() {}

    /** Goes to a page that asks who one is, and arrives there. */
    static void signIn(Page page, String address, String userName) {
        page.navigate(address);
        fillIn(page, userName);
        page.waitForURL(address);
    }

    /** Says who one is on the page of Keycloak that is open. */
    static void fillIn(Page page, String userName) {
        page.locator("#username").fill(userName);
        page.locator("#password").fill(PASSWORD);
        page.locator("[type=submit]").click();
    }

    static void click(Page page, AriaRole role, String name) {
        page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
    }

    /** Nothing of a page hangs over the edge of a small phone. */
    static void phonePicture(Page page, String name) {
        Browser.screenshot(page, name + "-phone");
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).as(name)
                .isLessThanOrEqualTo(PHONE_WIDTH);
    }
}
