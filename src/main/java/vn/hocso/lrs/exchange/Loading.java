package vn.hocso.lrs.exchange;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipException;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import vn.hocso.lrs.attachment.AttachmentStore;
import vn.hocso.lrs.exchange.Load.State;
import vn.hocso.lrs.protocol.LrsLimits;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.DomainException.Kind;

/** Loads files of statements, each in portions. */
@ApplicationScoped
class Loading {

    private static final Logger LOG = Logger.getLogger(Loading.class);
    /** By which a file is known again. */
    private static final int HEAD = 65_536;
    private static final String BROKEN_OFF = "Đường truyền hoặc hệ thống bị ngắt. Bạn gửi lại chính tệp này để nạp tiếp.";

    private final Turns turns;
    private final Portions portions;
    private final ExchangeConfig config;
    private final LrsLimits limits;
    private final AttachmentStore attachments;
    private final Heartbeat heartbeat;
    private final Semaphore places;

    Loading(Turns turns, Portions portions, ExchangeConfig config, LrsLimits limits, AttachmentStore attachments,
            Heartbeat heartbeat) {
        this.heartbeat = heartbeat;
        this.attachments = attachments;
        this.limits = limits;
        this.turns = turns;
        this.portions = portions;
        this.config = config;
        this.places = new Semaphore(config.atOnce());
    }

    /** A file that is about to be loaded; takes one of the places until it is closed. */
    final class Begun implements AutoCloseable {

        private final Turn turn;
        private final InputStream content;

        private Begun(Turn turn, InputStream content) {
            this.turn = turn;
            this.content = content;
            heartbeat.begin(turn);
        }

        Turn turn() {
            return turn;
        }

        /** To the end of the file; how it ended is kept with the load. */
        void run() throws IOException {
            try {
                load(turn, new Items(content, (int) config.statement().asLongValue()));
                turns.end(turn, State.DONE, null);
            } catch (ZipException e) {
                throw stopped(turn, unreadable());
            } catch (EOFException e) {
                breakOff(e);
                throw unfinished();
            } catch (DomainException e) {
                throw stopped(turn, e);
            } catch (IOException | RuntimeException e) {
                breakOff(e);
                throw e;
            }
        }

        /** Best effort: a load that does not move counts as broken off anyway. */
        private void breakOff(Exception e) {
            LOG.warnf("Load %s was broken off: %s", turn.load(), e);
            try {
                turns.end(turn, State.BROKEN_OFF, BROKEN_OFF);
            } catch (RuntimeException again) {
                LOG.warnf("and that could not be written: %s", again.getMessage());
            }
        }

        @Override
        public void close() {
            heartbeat.end(turn);
            places.release();
        }
    }

    /**
     * Looks at the beginning of a file.
     *
     * @param authority in whose name, never the platform's own
     * @param by subject, or {@code lrs:} and a key
     * @throws DomainException CONFLICT when it is being loaded already, or too many others are
     */
    Begun begin(String authority, String name, String by, InputStream file) throws IOException {
        if (!places.tryAcquire()) {
            throw DomainException.conflict("load-busy", "Đang có tệp khác được nạp. Bạn thử lại sau ít phút nhé.");
        }
        try {
            InputStream content = Unpacked.of(file, config.expanded().asLongValue());
            byte[] head = content.readNBytes(HEAD);
            if (head.length == 0) {
                throw DomainException.invalid("load-empty", "Tệp trống.");
            }
            MessageDigest digest = Progress.sha256();
            Turn turn = turns.begin(authority, HexFormat.of().formatHex(digest.digest(head)), name, by);
            return new Begun(turn, new SequenceInputStream(new ByteArrayInputStream(head), content));
        } catch (ZipException e) {
            places.release();
            throw unreadable();
        } catch (EOFException e) {
            places.release();
            throw unfinished();
        } catch (IOException | RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private static DomainException unreadable() {
        return DomainException.invalid("load-unreadable", "Tệp nén gzip bị hỏng.");
    }

    private static DomainException unfinished() {
        return DomainException.invalid("load-incomplete", "Tệp gửi lên chưa đủ. Bạn gửi lại tệp đầy đủ để nạp tiếp.");
    }

    private void load(Turn turn, Items items) throws IOException {
        var progress = new Progress();
        try (var enclosures = new Enclosures(limits, attachments)) {
            long pieces = skip(turn, items, progress, enclosures);
            long refused = turn.refused();
            var portion = new Portion();
            for (Item item = items.next(); item != null; item = items.next()) {
                progress.add(item);
                FileLine piece = FileLine.of(item.bytes()).orElse(null);
                Trailer trailer = Trailer.of(item.bytes()).orElse(null);
                if (piece != null) {
                    // No portion ends here: after a break the pieces are needed again together with their statement.
                    enclosures.add(piece);
                    pieces++;
                    continue;
                }
                if (trailer == null) {
                    portion.add(Candidate.of(item, turn.authority(), turn.file(), limits.depth(), enclosures));
                } else if (trailer.statements() != item.number() - 1 - pieces) {
                    portion.add(incomplete(item, trailer, pieces));
                }
                if (portion.isFull()) {
                    refused = store(turn, portion, enclosures, progress, refused);
                }
            }
            if (!portion.isEmpty()) {
                store(turn, portion, enclosures, progress, refused);
            }
        }
    }

    /**
     * Goes over what earlier tries have stored.
     *
     * @return pieces of attachments in it
     */
    private static long skip(Turn turn, Items items, Progress progress, Enclosures enclosures) throws IOException {
        long pieces = 0;
        for (long i = 0; i < turn.items(); i++) {
            Item item = items.next();
            if (item == null) {
                throw changed();
            }
            progress.add(item);
            FileLine piece = FileLine.of(item.bytes()).orElse(null);
            if (piece != null) {
                enclosures.pass(piece);
                pieces++;
            }
        }
        if (turn.items() > 0 && !MessageDigest.isEqual(progress.soFar(), turn.digest())) {
            throw changed();
        }
        return pieces;
    }

    private long store(Turn turn, Portion portion, Enclosures enclosures, Progress progress, long refusedBefore) {
        long refused = refusedBefore + portions.store(turn, portion.candidates(), enclosures, progress);
        portion.candidates().forEach(candidate -> enclosures.stored(candidate.enclosed()));
        portion.clear();
        if (refused >= config.problems()) {
            throw DomainException.invalid("load-too-many-problems",
                    "Có " + refused + " bản ghi sai; việc nạp dừng ở đây. Bạn xem lại đây có đúng là tệp bản ghi xAPI không.");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The service stops");
        }
        return refused;
    }

    private static Candidate incomplete(Item item, Trailer trailer, long pieces) {
        return Candidate.refused(item, DomainException.invalid("export-incomplete",
                "Dòng cuối của tệp xuất nói có " + trailer.statements() + " bản ghi, nhưng trước nó có "
                        + (item.number() - 1 - pieces) + "."));
    }

    private static DomainException changed() {
        return new DomainException(Kind.CONFLICT, "load-file-changed",
                "Tệp này mở đầu như lần nạp bị ngắt nhưng phần đã nạp khác đi. Bạn gửi lại: tệp sẽ được nạp từ đầu.");
    }

    private DomainException stopped(Turn turn, DomainException e) {
        turns.end(turn, State.STOPPED, e.getMessage());
        return e;
    }
}
