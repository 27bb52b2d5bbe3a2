package vn.hocso.certificate;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import vn.hocso.web.paper.Pdf;

/** One page of paper as a PDF, and that as a picture: what is sent shows what is printed. */
final class PaperFiles {

    /** As wide as a phone's screen shows at once, in pixels. */
    static final int WIDTH = 1080;

    private PaperFiles() {}

    /** @param page well-formed, see {@link Pdf#write} */
    static byte[] pdf(String page) {
        try {
            var out = new ByteArrayOutputStream();
            Pdf.write(page, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a PNG of the first page */
    static byte[] picture(byte[] pdf) {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            // The renderer rounds down.
            float scale = (WIDTH + 0.5f) / paper.getPage(0).getMediaBox().getWidth();
            BufferedImage picture = new PDFRenderer(paper).renderImage(0, scale, ImageType.RGB);
            var bytes = new ByteArrayOutputStream();
            // Else the library keeps a file on disk meanwhile.
            try (var out = new MemoryCacheImageOutputStream(bytes)) {
                ImageIO.write(picture, "png", out);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
