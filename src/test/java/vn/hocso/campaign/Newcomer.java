package vn.hocso.campaign;

import java.util.Map;
import java.util.Random;
import java.util.UUID;

import vn.hocso.roster.Team;
import vn.hocso.servers.WebSession;
import vn.hocso.shared.Jdbc;

/** Somebody with an account of their own, who joined a team through the front door. */
public record Newcomer(WebSession browser, UUID member, String subject, String name) {

    private static final String PASSWORD = "mật khẩu của tôi 9";

    /** @param port of the service */
    public static Newcomer join(int port, Team team, Jdbc jdbc) {
        String number = "03" + String.format("%08d", new Random().nextInt(100_000_000));
        String name = "Hồ Thị Mới " + words(number);
        var browser = new WebSession("http://localhost:" + port);
        browser.follow("/t/" + team.code());
        browser.follow("/join?team=" + team.code());
        browser.openRegistration();
        browser.fillIn(Map.of("username", number, "password", PASSWORD, "password-confirm", PASSWORD));
        browser.postAndFollow("/join/membership",
                Map.of("fullName", name, "adult", "yes", "consent", "LEARNING_RECORD", "team", team.code()));
        return jdbc.first("select id, subject from member where full_name = ?",
                row -> new Newcomer(browser, row.getObject(1, UUID.class), row.getString(2), name), name).orElseThrow();
    }

    /** Letters for digits: nobody else's, and no number. */
    private static String words(String number) {
        var letters = new StringBuilder();
        number.chars().forEach(digit -> letters.append((char) (digit - '0' + 'a')));
        return letters.toString();
    }

    public Newcomer leads(Jdbc jdbc) {
        jdbc.update("update membership set role = 'LEADER' where member_id = ?", member);
        return this;
    }
}
