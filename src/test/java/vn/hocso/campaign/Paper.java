package vn.hocso.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;

import vn.hocso.servers.PlainHttp;
import vn.hocso.servers.WebSession;

/** A printed file, read as people and their phones do: by a library that nobody here wrote. */
public final class Paper implements AutoCloseable {

    private static final float DPI = 110;

    private final PDDocument pdf;

    public Paper(byte[] file) throws IOException {
        pdf = Loader.loadPDF(file);
    }

    public int pages() {
        return pdf.getNumberOfPages();
    }

    /** Downloads it as the person who is signed in. */
    public static Paper of(WebSession person, String address) throws Exception {
        HttpResponse<byte[]> file = PlainHttp.client().send(
                HttpRequest.newBuilder(URI.create(address)).header("Cookie", person.cookies()).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(file.statusCode()).as(address).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        return new Paper(file.body());
    }

    /** @param page counted from one */
    public List<String> lines(int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** @return what the QR codes of the page hold, in the order of the alphabet */
    public List<String> codes(int page) throws IOException, NotFoundException {
        BufferedImage picture = picture(page);
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels)));
        Result[] found = new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true));
        return Arrays.stream(found).map(Result::getText).sorted().toList();
    }

    /** To be looked at by people. */
    public void keep(int page, String name) throws IOException {
        File folder = new File("target/screenshots");
        folder.mkdirs();
        ImageIO.write(picture(page), "png", new File(folder, name + ".png"));
    }

    public PDDocument document() {
        return pdf;
    }

    private BufferedImage picture(int page) throws IOException {
        return new PDFRenderer(pdf).renderImageWithDPI(page - 1, DPI);
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
