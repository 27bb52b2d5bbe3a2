package vn.hocso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.course.Catalogue;
import vn.hocso.course.Lesson;
import vn.hocso.learning.offline.EarlierLessons;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;

/** A phone whose storage is really full, without a network: no answer is lost, and what cannot be kept is said before it is gone. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FullPhoneTest {

    private static final String LAST = "TCN-4";
    private static final int ENOUGH_FOR_A_NAME = 30_000;
    private static final int SMALL = 6_000_000;
    private static final int LARGE = 60_000_000;
    /** Takes all the room that is left, as photos do. */
    private static final String FILL = """
            () => new Promise(done => {
              indexedDB.open("hocso").onsuccess = ({ target: { result: db } }) => {
                const fill = size => {
                  if (size < 100) {
                    db.close();
                    done();
                    return;
                  }
                  const bytes = new Uint8Array(size);
                  for (let from = 0; from < size; from += 65_536) {
                    crypto.getRandomValues(bytes.subarray(from, from + 65_536));
                  }
                  const writing = db.transaction("meta", "readwrite", { durability: "strict" });
                  writing.objectStore("meta").put(bytes, `photo-${crypto.randomUUID()}`);
                  writing.oncomplete = () => fill(size);
                  writing.onabort = () => fill(Math.floor(size / 2));
                };
                fill(500_000);
              };
            })""";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Catalogue catalogue;
    @Inject
    People people;
    @Inject
    Jdbc jdbc;
    @Inject
    EarlierLessons earlier;

    private Browser browser;
    private Network network;
    private BrowserContext own;
    private Page phone;
    private KeptLessons lessons;

    @BeforeEach
    void aPhoneIsThere() {
        // When a lesson was published is read once: whoever tells of it first needs it to be what later tests need.
        earlier.wereThereInOctober();
        browser = new Browser();
        network = new Network();
        own = browser.ownProfile(network);
        phone = own.pages().get(0);
        lessons = new KeptLessons(phone, catalogue, address());
    }

    @AfterEach
    void thePhoneIsPutAway() {
        own.close();
        network.close();
        browser.close();
    }

    @Test
    void a_phone_without_room_is_told_so_before_anything_is_fetched() {
        // Before the browser stores anything: it asks only now and then how much room there is.
        roomFor(ENOUGH_FOR_A_NAME);
        Steps.signIn(phone, address() + "learning", "0900000002");
        phone.navigate(address() + "offline");
        Locator pack = lessons.pack(LAST);
        pack.getByRole(AriaRole.BUTTON).first().click();

        assertThat(pack).containsText("Máy không đủ chỗ");
        Browser.screenshot(phone, "offline-no-room-phone");
        assertThat(pack.locator("[data-field=state]")).hasText("Chưa tải");
    }

    @Test
    void answers_find_room_on_a_full_phone_and_where_none_is_left_the_choice_stays_until_it_can_be_kept() {
        UUID member = download();
        Lesson lesson = catalogue.lesson(LAST);
        network.cut();
        phone.evaluate(FILL);
        phone.navigate(address() + "l/" + LAST);
        Steps.click(phone, AriaRole.BUTTON, "Làm bài kiểm tra");
        lessons.answer(lesson, 1, 2);

        phone.evaluate(FILL);
        Locator chosen = lessons.chooseRightly(lesson, 3);
        Steps.click(phone, AriaRole.BUTTON, "Trả lời");
        assertThat(phone.locator("[data-view=question] [data-field=full]")).containsText("Máy hết chỗ");
        assertThat(chosen).isChecked();
        assertThat(phone.locator("[data-view=broken]")).isHidden();
        Steps.usablePicture(phone, "offline-full");
        Steps.click(phone, AriaRole.BUTTON, "Trả lời");
        assertThat(phone.locator("[data-view=question] [data-field=full]")).isVisible();

        roomFor(LARGE);
        Steps.click(phone, AriaRole.BUTTON, "Trả lời");
        assertThat(phone.locator("[data-view=feedback]")).containsText("Đúng rồi!");
        phone.locator("[data-field=on]").click();
        assertThat(phone.locator("[data-field=full]:visible")).hasCount(0);
        lessons.answer(lesson, 4, 5);
        phone.navigate(address() + "offline");
        assertThat(phone.locator("[data-field=queue]")).containsText("Đang chờ gửi: 5 câu trả lời");
        assertThat(lessons.pack(LAST).locator("a[href]")).hasCount(4);
        network.mend();
        KeptLessons.send(phone);
        assertThat(phone.locator("[data-field=queue]")).containsText("Không có câu trả lời nào chờ gửi · gửi lần cuối lúc");
        assertThat(statements(member)).isEqualTo(8);
    }

    @Test
    void a_quiz_that_cannot_be_begun_on_a_full_phone_says_so_and_begins_when_there_is_room() {
        download();
        network.cut();
        fillAll();
        phone.navigate(address() + "l/" + LAST);
        Steps.click(phone, AriaRole.BUTTON, "Làm bài kiểm tra");
        assertThat(phone.locator("[data-view=lesson] [data-field=full]")).containsText("Máy hết chỗ");
        Steps.usablePicture(phone, "offline-full-lesson");
        roomFor(LARGE);
        Steps.click(phone, AriaRole.BUTTON, "Làm bài kiểm tra");
        assertThat(phone.locator("[data-view=question] [data-field=place]")).hasText("Câu 1/5");
    }

    @Test
    void a_full_phone_sends_what_waits() {
        UUID member = download();
        network.cut();
        lessons.pass(LAST);
        phone.navigate(address() + "offline");
        fillAll();
        network.mend();
        KeptLessons.send(phone);
        assertThat(phone.locator("[data-field=queue]")).containsText("Không có câu trả lời nào chờ gửi");
        assertThat(statements(member)).isEqualTo(8);
        phone.navigate(address() + "offline");
        assertThat(lessons.pack(LAST).locator("a[href]")).hasCount(4);
    }

    @Test
    void an_answer_on_a_page_of_the_server_stays_chosen_when_neither_network_nor_phone_takes_it() {
        UUID member = download();
        phone.navigate(address() + "l/" + LAST);
        Steps.click(phone, AriaRole.BUTTON, "Làm bài kiểm tra");
        phone.waitForURL("**/attempts/*");
        Locator chosen = phone.locator("input[name=option]").first();
        chosen.check();
        network.cut();
        fillAll();
        Steps.click(phone, AriaRole.BUTTON, "Trả lời");
        assertThat(phone.locator("form.quiz .unsent")).containsText("Máy hết chỗ");
        assertThat(chosen).isChecked();
        Steps.usablePicture(phone, "answer-on-a-full-phone");

        roomFor(LARGE);
        Steps.click(phone, AriaRole.BUTTON, "Trả lời");
        assertThat(phone.locator("main")).containsText("được giữ trên máy");
        KeptLessons.seesNoNetwork(phone);
        network.mend();
        phone.navigate(address() + "learning");
        assertThat(phone.locator("#waiting")).containsText("Đã gửi xong");
        assertThat(statements(member)).isEqualTo(2);
    }

    private UUID download() {
        roomFor(SMALL);
        Steps.join(phone, address(), people.team("87", "867", null));
        UUID member = lessons.open();
        lessons.download(LAST);
        return member;
    }

    /** Also what is set aside for answers. */
    private void fillAll() {
        phone.evaluate("""
                () => new Promise(done => {
                  indexedDB.open("hocso").onsuccess = ({ target: { result: db } }) => {
                    const writing = db.transaction("meta", "readwrite");
                    writing.objectStore("meta").delete("set-aside");
                    writing.oncomplete = () => { db.close(); done(); };
                  };
                })""");
        phone.evaluate(FILL);
    }

    private void roomFor(int bytes) {
        CDPSession devTools = own.newCDPSession(phone);
        var quota = new JsonObject();
        quota.addProperty("origin", "http://localhost:" + port);
        quota.addProperty("quotaSize", bytes);
        devTools.send("Storage.overrideQuotaForOrigin", quota);
    }

    private long statements(UUID member) {
        return jdbc.first("select count(*) from statement where position(convert_to(?, 'UTF8') in body) > 0",
                row -> row.getLong(1), member.toString()).orElseThrow();
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
