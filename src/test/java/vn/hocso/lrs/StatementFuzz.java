package vn.hocso.lrs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import vn.hocso.lrs.View.Format;
import vn.hocso.lrs.protocol.XapiVersion;
import vn.hocso.lrs.statement.Outline;
import vn.hocso.lrs.statement.Statement;
import vn.hocso.lrs.statement.StatementReader;
import vn.hocso.shared.DomainException;

/** Reads the input as statements of both versions; what is taken must be readable and showable for ever. */
public final class StatementFuzz {

    private static final int BATCH = 100;
    private static final Presentation PRESENTATION = new Presentation(new LrsConfig(null, "https://hocso.example/id"),
            new Formatting(null));

    private StatementFuzz() {}

    public static void fuzzerTestOneInput(byte[] body) {
        for (XapiVersion version : XapiVersion.values()) {
            try {
                StatementReader.many(body, version, BATCH, StatementReader.DEEPEST).forEach(StatementFuzz::readAgain);
            } catch (DomainException refused) {
                // as it should be
            }
        }
    }

    private static void readAgain(Statement statement) {
        try {
            StatementReader.found(statement.body(), statement.given());
            if (!Arrays.equals(StatementReader.digest(statement.body()), statement.digest())) {
                throw new IllegalStateException("Another digest");
            }
            var row = new Row(UUID.randomUUID(), 1, Instant.EPOCH, Instant.EPOCH, statement.given(), statement.body(), "a\"\\");
            for (Format format : List.of(Format.EXACT, Format.IDS)) {
                byte[] shown = PRESENTATION.one(row, new View(format, false), Languages.of("vi"));
                if (!Outline.read(shown).has("authority")) {
                    throw new IllegalStateException("Shown without authority: " + new String(shown, StandardCharsets.UTF_8));
                }
            }
        } catch (DomainException refusedLater) {
            throw new IllegalStateException("Taken, and then refused", refusedLater);
        }
    }
}
