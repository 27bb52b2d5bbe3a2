package vn.hocso.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;

import javax.imageio.ImageIO;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import vn.hocso.servers.RealServers;
import vn.hocso.training.People;
import vn.hocso.web.Browsing;

/** The paper says what was typed, letter by letter, and a phone that is held over it gets to the page that checks it. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaperTest {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int ZALO_BYTES = 200_000;
    private static final float A4_LONG = 841.89f;
    private static final float A4_SHORT = 595.28f;

    @Inject
    Graduates graduates;
    @Inject
    People people;

    private final Browsing browser = new Browsing();

    @Test
    @TestSecurity(user = "0912000421", roles = "member")
    void the_text_of_the_PDF_is_the_Vietnamese_that_went_in_and_its_letters_travel_inside() throws IOException {
        String name = "Nguyễn Thị Ỹ Ẵng Đượm";
        String code = certificate("0912000421", name);
        Response answer = browser.get("/certificate/" + code + "/paper.pdf");
        answer.then().statusCode(200).contentType("application/pdf").header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"giay-xac-nhan-" + code + ".pdf\"");
        try (PDDocument pdf = Loader.loadPDF(answer.asByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(A4_LONG, within(1f));
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isCloseTo(A4_SHORT, within(1f));
            String text = text(pdf);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            assertThat(text.lines()).contains(name, "GIẤY XÁC NHẬN HOÀN THÀNH",
                    "Bồi dưỡng thành viên Tổ công nghệ số cộng đồng",
                    "Kết quả: đạt đủ 25/25 bài học cốt lõi, mỗi bài đúng ít nhất 4 trên 5 câu hỏi");
            assertThat(text).contains("15/11/2022", CertificateCode.grouped(code), "không phải trang của Bộ",
                    "Dữ liệu minh họa").doesNotContain("0912000421");
            assertThat(pdf.getDocumentInformation().getTitle()).doesNotContain(name);
            PDResources resources = pdf.getPage(0).getResources();
            for (COSName font : resources.getFontNames()) {
                assertThat(resources.getFont(font).isEmbedded()).isTrue();
                assertThat(resources.getFont(font).getName()).contains("BeVietnamPro");
            }
            assertThat(decoded(new PDFRenderer(pdf).renderImageWithDPI(0, 150))).endsWith("/c/" + code);
        }
    }

    @Test
    @TestSecurity(user = "0912000422", roles = "member")
    void the_picture_is_as_wide_as_a_phone_light_and_its_code_is_read_too() throws Exception {
        String code = certificate("0912000422", "Trần Văn Ảnh");
        Response answer = browser.get("/certificate/" + code + "/picture.png");
        answer.then().statusCode(200).contentType("image/png");
        byte[] bytes = answer.asByteArray();
        keep("certificate-picture.png", bytes);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(picture.getWidth()).isEqualTo(PaperFiles.WIDTH);
        assertThat(picture.getHeight()).isBetween(760, 766);
        assertThat(bytes.length).isLessThan(ZALO_BYTES);
        assertThat(decoded(picture)).endsWith("/c/" + code);
    }

    @Test
    @TestSecurity(user = "0912000423", roles = "member")
    void the_longest_name_stands_on_one_paper() throws Exception {
        String name = "Công Tằng Tôn Nữ Thị Phương Khương Nguyễn Trường Đường Ngọc Hương Thương Giang";
        assertThat(name.length()).isBetween(76, 80);
        String code = certificate("0912000423", name);
        byte[] bytes = browser.get("/certificate/" + code + "/paper.pdf").asByteArray();
        keep("certificate-long-name.png", PaperFiles.picture(bytes));
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(text(pdf).replaceAll("\\s+", " ")).contains(name);
        }
    }

    private String certificate(String subject, String name) {
        return graduates.certificate(subject, name, people.team("42", "437", null), false);
    }

    private static String text(PDDocument pdf) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(pdf).lines().map(String::strip).reduce("", (all, line) -> all + line + "\n");
    }

    private static String decoded(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        LuminanceSource source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        try {
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)),
                    Map.of(DecodeHintType.TRY_HARDER, true)).getText();
        } catch (ReaderException e) {
            throw new AssertionError("No QR code is found", e);
        }
    }

    /** For people to look at. */
    private static void keep(String name, byte[] picture) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name), picture);
    }
}
