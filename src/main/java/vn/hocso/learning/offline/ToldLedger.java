package vn.hocso.learning.offline;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.hocso.learning.offline.ActsTold.AttemptTold;
import vn.hocso.shared.Jdbc;

/** What phones told as they told it: beside what was made of it, and what was refused. */
@ApplicationScoped
class ToldLedger {

    private static final String TOLD = """
            insert into attempt_told (member_id, attempt, received_at, device, ahead_ms, told_from, told_until, doubt,
                                      relayed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (member_id, attempt, received_at) do nothing""";
    private static final String REFUSED = """
            insert into sync_refused (member_id, attempt, code, received_at, device, told)
            values (?, ?, ?, ?, ?, ?) on conflict (member_id, attempt, code) do nothing""";

    private final Jdbc database;
    private final ObjectMapper json;

    ToldLedger(Jdbc database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void told(UUID member, UUID device, ToldTimes times, AttemptTold attempt, ToldTimes.Doubt doubt,
            UUID relayedBy) {
        database.update(TOLD, member, attempt.attempt(), times.receivedAt(), device, times.shown().toMillis(),
                Instant.ofEpochMilli(attempt.from()), Instant.ofEpochMilli(attempt.until()),
                doubt == null ? null : doubt.name(), relayedBy);
    }

    void refused(UUID member, UUID device, Instant receivedAt, AttemptTold attempt, String code) {
        database.update(REFUSED, member, attempt.attempt(), code, receivedAt, device, written(attempt));
    }

    private String written(AttemptTold attempt) {
        try {
            return json.writeValueAsString(attempt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read can be written", e);
        }
    }
}
