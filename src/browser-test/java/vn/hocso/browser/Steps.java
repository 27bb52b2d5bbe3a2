package vn.hocso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import vn.hocso.roster.Team;

/** What people do on every walk. */
final class Steps {

    private static final String OWN_PASSWORD = "mật khẩu của tôi 9";
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

    /**
     * A stranger scans the code of a team, registers and joins it.
     *
     * @return the name to sign in with
     */
    static String join(Page page, String address, Team team) {
        page.navigate(address + "t/" + team.code());
        Browser.screenshot(page, "invitation-phone");
        assertThat(page.locator("h1").textContent()).contains(team.name());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tham gia")).click();
        Browser.screenshot(page, "sign-in-phone");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đăng ký")).click();
        String userName = "09" + String.format("%08d", new Random().nextInt(100_000_000));
        page.locator("#username").fill(userName);
        page.locator("#password").fill(OWN_PASSWORD);
        page.locator("#password-confirm").fill(OWN_PASSWORD);
        Browser.screenshot(page, "registration-phone");
        page.locator("[type=submit]").click();
        page.locator("#fullName").fill("Nguyễn Thị Ánh");
        Stream.of("adult", "consent").forEach(box -> {
            assertThat(page.locator("#" + box).isChecked()).as("box " + box + " starts empty").isFalse();
            page.locator("#" + box).check();
        });
        Browser.screenshot(page, "joining-phone");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tham gia")).click();
        page.waitForURL("**/learning?done=joined");
        assertThat(page.locator("main").textContent()).contains("Bạn đã tham gia Tổ");
        Browser.screenshot(page, "member-home-phone");
        return userName;
    }

    /** Somebody who joined in a test says on Keycloak's page who they are. */
    static void comeBack(Page page, String userName) {
        page.locator("#username").fill(userName);
        page.locator("#password").fill(OWN_PASSWORD);
        page.locator("[type=submit]").click();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
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

    /** The same, and nobody is kept out who cannot see it. */
    static void usablePicture(Page page, String name) {
        phonePicture(page, name);
        assertThat(Axe.seriousIn(page)).as(name).isEmpty();
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
