package vn.hocso.roster.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Vietnamese;

/** The steps of a file, each asked for by a person and done behind the page's back. */
@ApplicationScoped
class Imports {

    private static final String PUT_AWAY = "update roster_upload set state = 'DISCARDED', turn = turn + 1"
            + " where id = ? and state in ('INVALID', 'READY')";

    private final Turns turns;
    private final Jobs jobs;
    private final Reverting reverting;
    private final StagedData staged;
    private final Jdbc jdbc;

    Imports(Turns turns, Jobs jobs, Reverting reverting, StagedData staged, Jdbc jdbc) {
        this.turns = turns;
        this.jobs = jobs;
        this.reverting = reverting;
        this.staged = staged;
        this.jdbc = jdbc;
    }

    /**
     * @param effectiveOn null for today
     * @param file is taken away
     * @return the upload, which is being read
     */
    UUID send(String provinceCode, Coverage coverage, LocalDate effectiveOn, String name, Path file, String by)
            throws IOException {
        ReceivedFile received = ReceivedFile.take(file);
        try {
            Turn turn = turns.begin(provinceCode, coverage, effectiveOn, ReceivedFile.name(name), received.digest(), by);
            jobs.read(turn, received.path());
            return turn.upload();
        } catch (RuntimeException e) {
            Files.deleteIfExists(received.path());
            throw e;
        }
    }

    /**
     * @param phrase what was typed, for a file that takes many people away
     * @throws DomainException {@code phrase-needed}, {@code nothing-to-apply}, or as {@link Turns#next}
     */
    void apply(Upload upload, String phrase, String by) {
        if (upload.state().isReady() && upload.changesNothing()) {
            throw DomainException.conflict("nothing-to-apply", "Tệp này không thay đổi gì so với danh sách đang dùng.");
        }
        if (upload.needsPhrase() && !Vietnamese.fold(upload.phrase()).equals(Vietnamese.fold(phrase))) {
            throw DomainException.invalid("phrase-needed", "Bạn gõ đúng “" + upload.phrase()
                    + "” để xác nhận. Nếu con số này không như bạn nghĩ, bạn đừng áp dụng tệp.");
        }
        jobs.apply(turns.next(upload, UploadState.READY, UploadState.APPLYING, by), upload.rosterVersion());
    }

    /** Compares again with the roster as it is now. */
    void compare(Upload upload, String by) {
        jobs.compare(turns.next(upload, UploadState.READY, UploadState.READING, by));
    }

    /** @throws DomainException {@code import-built-upon} with the name of the later import, or as {@link Turns#next} */
    void revert(Upload upload, String by) {
        if (upload.importId() != null) {
            reverting.check(upload.provinceCode(), upload.importId());
        }
        jobs.revert(turns.next(upload, UploadState.APPLIED, UploadState.REVERTING, by), upload.importId());
    }

    /** @throws DomainException {@code import-state} when it is past that, or somebody is at it */
    @Transactional
    void discard(Upload upload) {
        if (jdbc.update(PUT_AWAY, upload.id()) == 0) {
            throw DomainException.conflict("import-state", "Tệp này không còn ở bước đó. Bạn tải lại trang để xem.");
        }
        staged.deleteAll(upload.id());
    }
}
