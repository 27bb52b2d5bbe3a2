package vn.hocso.lrs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

import vn.hocso.lrs.statement.Statement;

/** The statements a transaction has claimed. They are numbered and written when everything else of it is done. */
class PendingStatements implements Synchronization {

    /** @param moment when the platform replays the past, else null */
    record Entry(String authority, Statement statement, Instant moment) {}

    private final StatementAppender appender;
    private final List<Entry> entries = new ArrayList<>();
    private Runnable afterCommit = () -> {
    };

    PendingStatements(StatementAppender appender) {
        this.appender = appender;
    }

    void add(String authority, Statement statement, Instant moment) {
        entries.add(new Entry(authority, statement, moment));
    }

    @Override
    public void beforeCompletion() {
        if (!entries.isEmpty()) {
            afterCommit = appender.append(entries);
        }
    }

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
            afterCommit.run();
        }
    }
}
