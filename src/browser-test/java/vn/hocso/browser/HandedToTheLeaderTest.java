package vn.hocso.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import javax.imageio.ImageIO;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.course.Catalogue;
import vn.hocso.learning.offline.EarlierLessons;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;

/** A phone whose network is really cut hands what it learned to the leader's phone, and the member is the author. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandedToTheLeaderTest {

    private static final String LAST = "TCN-4";

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    Catalogue catalogue;
    @Inject
    People people;
    @Inject
    EarlierLessons lessons;
    @Inject
    Jdbc jdbc;

    private Browser browser;
    private Network network;
    private Page phone;
    private KeptLessons kept;
    private Page leader;
    private UUID member;

    @BeforeEach
    void aMemberWithoutNetworkAndALeaderWithOne() {
        lessons.wereThereInOctober();
        browser = new Browser();
        network = new Network();
        Team team = people.team("70", "689", null);
        leader = browser.phone();
        Steps.join(leader, address(), team);
        jdbc.update("update membership set role = 'LEADER' where team_id = ?", team.id());
        phone = browser.phone(network);
        kept = new KeptLessons(phone, catalogue, address());
        Steps.join(phone, address(), team);
        member = kept.open();
        learnWithoutNetwork();
    }

    @AfterEach
    void thePhonesArePutAway() {
        network.close();
        browser.close();
    }

    @Test
    void a_file_that_the_phone_signed_without_a_network_counts_once_and_one_byte_else_counts_nothing() throws IOException {
        byte[] parcel = saveFile();
        assertThat(new String(parcel, StandardCharsets.US_ASCII)).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(statements()).isZero();

        byte[] altered = parcel.clone();
        altered[parcel.length / 2] = (byte) (altered[parcel.length / 2] == 'A' ? 'B' : 'A');
        upload(altered);
        assertThat(leader.locator(".errors")).containsText("Gói đã bị sửa hoặc hỏng trên đường");
        Steps.phonePicture(leader, "relay-altered");
        assertThat(statements()).isZero();

        upload(parcel);
        assertThat(leader.locator("[role=status]").first()).containsText("Học Số đã nhận 1 lượt làm bài.");
        assertThat(leader.locator("main")).not().containsText("không chắc về giờ");
        Steps.phonePicture(leader, "relay-taken");
        assertThat(statements()).isEqualTo(8);
        upload(parcel);
        assertThat(leader.locator("[role=status]").first()).containsText("Không có gì bị tính hai lần");

        network.mend();
        phone.navigate(address() + "offline");
        assertThat(phone.locator("[data-field=queue]")).containsText("Không có câu trả lời nào chờ gửi");
        assertThat(phone.locator("[data-field=handed]")).containsText("Học Số đã nhận những gì trong gói bạn làm lúc");
        Steps.phonePicture(phone, "offline-handed-over");
        assertThat(statements()).as("eight once").isEqualTo(8);
        phone.navigate(address() + "my-data/phones");
        assertThat(phone.locator("main")).containsText("Học Số đã nhận 1 lượt làm bài.");
        Steps.phonePicture(phone, "my-phones");
        Steps.click(phone, AriaRole.BUTTON, phone.locator("article button").getAttribute("aria-label"));
        assertThat(phone.locator("main")).containsText("đã thu hồi lúc");
        var answers = new AtomicInteger();
        phone.waitForResponse(answer -> answer.url().endsWith("/offline/keys") && answers.incrementAndGet() == 2,
                () -> phone.navigate(address() + "offline"));
        phone.navigate(address() + "my-data/phones");
        assertThat(phone.locator("article button")).hasCount(1);
    }

    /** Another hand reads what the page shows than the one that drew it; the leader's browser gets what a camera would see. */
    @Test
    void codes_on_the_screen_are_read_although_some_are_missed_and_others_are_not_ours() throws IOException {
        phone.navigate(address() + "offline");
        phone.locator("[data-field=hand-over] summary").click();
        phone.locator("[data-field=codes]").click();
        assertThat(phone.locator("[data-field=frame]")).containsText("Mã 1/");
        Steps.phonePicture(phone, "offline-codes");
        var read = new ArrayList<String>();
        openCamera(read);
        int count = Integer.parseInt(phone.locator("[data-field=frame]").textContent().split("/")[1]);
        assertThat(count).isBetween(3, 8);
        var seen = new LinkedHashSet<String>();
        read.add("https://hocso.example/t/QD2YS8");
        for (long end = System.nanoTime() + 60_000_000_000L; seen.size() < count && System.nanoTime() < end;) {
            String code = codeOnTheScreen();
            boolean missed = seen.isEmpty() && code.contains(":2/");
            if (code.isEmpty() || missed || !seen.add(code)) {
                phone.waitForTimeout(300);
                continue;
            }
            assertThat(code.length()).isLessThan(700);
            read.add(code);
            if (seen.size() == count - 1) {
                assertThat(leader.locator("[data-field=note]")).containsText((count - 1) + "/" + count);
                Steps.phonePicture(leader, "relay-scanning");
            }
        }

        assertThat(seen).hasSize(count);
        leader.waitForURL("**/relay?done=taken");
        assertThat(leader.locator("[role=status]").first()).containsText("Học Số đã nhận 1 lượt làm bài.");
        assertThat(statements()).isEqualTo(8);
        phone.locator("[data-field=stop]").click();
        assertThat(phone.locator("canvas")).isHidden();
    }

    /** A browser without its own reader of codes, as this one, is told what to do instead. */
    private void openCamera(List<String> read) {
        leader.navigate(address() + "relay");
        assertThat(leader.locator("[data-field=cannot]")).isVisible();
        leader.context().grantPermissions(List.of("camera"));
        var at = new AtomicInteger();
        leader.exposeFunction("readCode", args -> at.get() < read.size() ? read.get(at.getAndIncrement()) : "");
        leader.addInitScript("""
                window.BarcodeDetector = class {
                  static async getSupportedFormats() { return ["qr_code"]; }
                  async detect(video) {
                    const code = video.videoWidth ? await readCode() : "";
                    return code ? [{ rawValue: code }] : [];
                  }
                };""");
        leader.reload();
        leader.locator("[data-field=start]").click();
        assertThat(leader.locator("video")).isVisible();
    }

    /** @return empty when it was drawn anew in that moment */
    private String codeOnTheScreen() throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(phone.locator("canvas").screenshot()));
        int width = picture.getWidth();
        int[] points = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        var seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, picture.getHeight(), points)));
        return read(seen, Map.of()).or(() -> read(seen, Map.of(DecodeHintType.PURE_BARCODE, true))).orElse("");
    }

    /** A camera sees a code a little otherwise each time; a picture of the screen is always the same, and some cannot be read in one way. */
    private static Optional<String> read(BinaryBitmap picture, Map<DecodeHintType, ?> hints) {
        try {
            return Optional.of(new QRCodeReader().decode(picture, hints).getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }

    private byte[] saveFile() throws IOException {
        phone.navigate(address() + "offline");
        phone.locator("[data-field=hand-over] summary").click();
        Download file = phone.waitForDownload(() -> phone.locator("[data-field=save]").click());
        assertThat(file.suggestedFilename()).matches("hoc-so-\\d{4}-\\d\\d-\\d\\d\\.txt");
        assertThat(phone.locator("[data-field=handed]")).containsText("Bạn đã làm gói gửi nhờ Tổ trưởng lúc");
        Steps.phonePicture(phone, "offline-hand-over");
        return Files.readAllBytes(file.path());
    }

    private void upload(byte[] parcel) {
        leader.navigate(address() + "relay");
        leader.locator("#file").setInputFiles(new FilePayload("hoc-so.txt", "text/plain", parcel));
        Steps.click(leader, AriaRole.BUTTON, "Gửi hộ");
        leader.waitForLoadState();
    }

    private void learnWithoutNetwork() {
        kept.download(LAST);
        network.cut();
        kept.pass(LAST);
    }

    private long statements() {
        return jdbc.first("select count(*) from statement where position(convert_to(?, 'UTF8') in body) > 0",
                row -> row.getLong(1), member.toString()).orElseThrow();
    }

    private String address() {
        return "http://localhost:" + port + "/";
    }
}
