package vn.hocso.web.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report is read with all its marks, and fetches nothing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PdfTest {

    private static final String LETTERS = "Tổ công nghệ số cộng đồng: ẰẲẴẶ ẵặ ỀỂỄỆ ễệ ỒỔỖỘ ỗộ ỜỞỠỢ ỡợ ỪỬỮỰ ữự ỳỵỷỹ Đđ “–”";

    @TempDir
    Path folder;

    @Test
    void every_Vietnamese_letter_is_read_back_and_its_shape_travels_inside() throws IOException {
        try (PDDocument pdf = pdf("<p>" + LETTERS + "</p><p><b>" + LETTERS + "</b></p>")) {
            assertThat(new PDFTextStripper().getText(pdf).lines().filter(LETTERS::equals)).hasSize(2);
            var fonts = new ArrayList<String>();
            PDResources resources = pdf.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
                fonts.add(resources.getFont(name).getName());
            }
            assertThat(fonts).anySatisfy(name -> assertThat(name).contains("BeVietnamPro")).hasSize(2);
        }
    }

    @Test
    void nothing_is_fetched_from_the_network_or_from_disk() throws Exception {
        Path picture = Files.writeString(folder.resolve("secret.css"), "p::after { content: 'SECRET'; }");
        var calls = new AtomicInteger();
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var listening = new Thread(() -> {
                while (!server.isClosed()) {
                    try (var call = server.accept()) {
                        calls.incrementAndGet();
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            listening.start();
            String address = "http://localhost:" + server.getLocalPort();
            try (PDDocument pdf = pdf(
                    "<link rel=\"stylesheet\" href=\"" + address + "/a.css\"/><link rel=\"stylesheet\" href=\""
                            + picture.toUri() + "\"/><p>Chữ</p><img src=\"" + address + "/a.png\"/>"
                            + "<style>p { background: url(" + address + "/b.png) }</style>")) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("Chữ").doesNotContain("SECRET");
            }
            server.close();
            listening.join(5_000);
        }
        assertThat(calls).hasValue(0);
    }

    private static PDDocument pdf(String body) throws IOException {
        var out = new ByteArrayOutputStream();
        Pdf.write("<html><head><title>Thử</title><style>body { font: 8pt 'Be Vietnam Pro' }</style></head><body>" + body
                + "</body></html>", out);
        return Loader.loadPDF(out.toByteArray());
    }
}
