package vn.hocso.web.paper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Pattern;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import vn.hocso.shared.text.Vietnamese;

/** Makes a PDF of a page. Nothing is fetched for it, from the network or from disk; its letters come with the service. */
public final class Pdf {

    /** Else a line may end within it. */
    private static final Pattern DATE = Pattern.compile("(?<![\\w/=-])\\d{1,2}/\\d{1,2}/\\d{4}(?![\\w/])");
    /** How a page names the letters. */
    private static final String FAMILY = "Be Vietnam Pro";

    static {
        // It tells the log how long each page took; what is wrong with a page is thrown.
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /**
     * @param xhtml a well-formed page with its style inside; dates (dd/MM/yyyy) stand in its text alone; a QR code as
     *        {@link QrPictures} reads it
     * @param out stays open
     * @throws IOException when the page is not well-formed, or the stream breaks
     */
    public static void write(String xhtml, OutputStream out) throws IOException {
        var buffer = new BufferedOutputStream(out);
        new PdfRendererBuilder()
                .useFont(() -> letters("BeVietnamPro_400Regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(() -> letters("BeVietnamPro_700Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl((uri, type) -> false,
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl((uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useObjectDrawerFactory(new QrPictures()).withProducer("Học Số").withHtmlContent(whole(xhtml), null)
                .toStream(buffer).run();
        buffer.flush();
    }

    private static String whole(String xhtml) {
        return DATE.matcher(Vietnamese.nfc(xhtml)).replaceAll("<span style=\"white-space: nowrap\">$0</span>");
    }

    private static InputStream letters(String file) {
        return Pdf.class.getResourceAsStream(file);
    }
}
