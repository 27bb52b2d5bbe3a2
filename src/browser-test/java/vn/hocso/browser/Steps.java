package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

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

    /** Nothing of a page hangs over the edge of a small phone, and no table has to be pushed sideways to be read. */
    static void phonePicture(Page page, String name) {
        Browser.screenshot(page, name + "-phone");
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue()).as(name)
                .isLessThanOrEqualTo(PHONE_WIDTH);
        assertThat(page.evaluate("[...document.querySelectorAll('.scroll > table')]"
                + ".filter(table => table.scrollWidth > table.parentElement.clientWidth).map(table => table.innerText)"))
                .as(name + ": tables wider than the phone").isEqualTo(List.of());
    }

    /** However many lines a cell has, the first words of a row of a table stand side by side. */
    static void rowsBeginOnOneLine(Page page) {
        assertThat(page.evaluate("""
                () => {
                  const first = cell => {
                    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                    let text = texts.nextNode();
                    while (!text.data.trim()) {
                      text = texts.nextNode();
                    }
                    const words = document.createRange();
                    words.selectNodeContents(text);
                    return words.getClientRects()[0].top;
                  };
                  const rows = [...document.querySelectorAll("tbody tr")];
                  const uneven = row => {
                    const tops = [...row.cells].map(first);
                    return Math.max(...tops) - Math.min(...tops) > 8;
                  };
                  return rows.length === 0 ? ["no rows"] : rows.filter(uneven).map(row => row.innerText);
                }""")).isEqualTo(List.of());
    }
}
