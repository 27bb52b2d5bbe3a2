package vn.hocso.training.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.hocso.shared.text.Numbers;

/**
 * {@code java -jar quarkus-run.jar verify MANIFEST --statements FILE --keys JWKS}: says whether a frozen value is true, without
 * the service, its database or the network. Whoever does not trust the service keeps its public keys from an earlier day.
 */
public final class VerifyCommand {

    /** Its first argument. */
    public static final String NAME = "verify";

    private static final String USAGE = """
            Cách dùng: verify MANIFEST --statements TỆP --keys KHÓA
              MANIFEST      bản kê số liệu chốt, tải từ trang “Số liệu chốt”
              --statements  các bản ghi được đếm, tải từ trang đó (NDJSON)
              --keys        khóa công khai, tải từ /.well-known/jwks.json""";
    private static final int TRUE = 0;
    private static final int NOT_TRUE = 1;
    private static final int NOT_DONE = 2;

    private VerifyCommand() {}

    /** @return 0 when everything holds, 1 when something does not, 2 when it could not be looked at */
    public static int run(String[] arguments, PrintStream out) {
        Map<String, String> options = options(arguments);
        if (options.size() != 3 || !options.keySet().containsAll(List.of("", "--statements", "--keys"))) {
            out.println(USAGE);
            return NOT_DONE;
        }
        try {
            SignedManifest signed = read(options.get(""), SignedManifest::read, "bản kê số liệu chốt");
            PublicKeys keys = read(options.get("--keys"), text -> PublicKeys.of(new String(text, UTF_8)),
                    "bộ khóa công khai (JWKS)");
            heading(signed.manifest(), out);
            try (InputStream statements = Files.newInputStream(Path.of(options.get("--statements")))) {
                return told(Verification.of(signed, keys, statements), out);
            }
        } catch (NoSuchFileException e) {
            out.println("Không có tệp " + e.getFile());
        } catch (IOException e) {
            out.println("Không đọc được: " + e.getMessage());
        } catch (IllegalArgumentException | DateTimeException e) {
            out.println("Không kiểm tra được: " + e.getMessage());
        }
        return NOT_DONE;
    }

    private static void heading(Manifest manifest, PrintStream out) {
        out.println(manifest.target().title());
        out.println("Đến hết ngày " + Numbers.date(LocalDate.parse(manifest.asOf())) + ", quy tắc " + manifest.rule().code()
                + " (" + manifest.rule().lessons().size() + " bài), chốt lúc "
                + Numbers.time(Instant.parse(manifest.frozenAt())));
        manifest.whole().ifPresent(whole -> out.println(whole.name() + ": "
                + Numbers.whole(whole.numerator().onTime()) + " đúng hạn, "
                + Numbers.whole(whole.numerator().unproven()) + " đúng hạn nhưng chưa đủ căn cứ"));
    }

    private static int told(List<Finding> findings, PrintStream out) {
        findings.forEach(finding -> out.println((finding.holds() ? "[đúng] " : "[SAI]  ") + finding.sentence()));
        boolean all = findings.stream().allMatch(Finding::holds);
        out.println(all
                ? "Bản kê đúng với các bản ghi."
                : "Bản kê KHÔNG đúng với các bản ghi: xem các dòng [SAI].");
        return all ? TRUE : NOT_TRUE;
    }

    private interface Reader<T> {
        T read(byte[] text);
    }

    private static <T> T read(String file, Reader<T> reader, String what) throws IOException {
        byte[] text = Files.readAllBytes(Path.of(file));
        try {
            return reader.read(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " không phải là " + what);
        }
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (int i = 1; i < arguments.length; i++) {
            boolean option = arguments[i].startsWith("--") && i + 1 < arguments.length;
            options.put(option ? arguments[i] : "", option ? arguments[++i] : arguments[i]);
        }
        return options;
    }
}
