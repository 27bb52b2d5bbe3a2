package vn.hocso.training.freeze;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;

/** The table of the last checks, so that every replica says the same. */
@ApplicationScoped
class Checks {

    private static final String FIND = "select checked_at, state, finding from frozen_value_check where target = ? and deadline = ?";
    private static final String WRITE = """
            insert into frozen_value_check (target, deadline, checked_at, state, finding) values (?, ?, ?, ?, ?)
            on conflict on constraint frozen_value_check_pkey do update
            set checked_at = excluded.checked_at, state = excluded.state, finding = excluded.finding""";

    private final Jdbc database;

    Checks(Jdbc database) {
        this.database = database;
    }

    /** @return empty when it was never looked at */
    Optional<Check> of(Frozen frozen) {
        return database.first(FIND,
                row -> new Check(Jdbc.instant(row, 1), Check.State.valueOf(row.getString(2)), row.getString(3)),
                frozen.target(), frozen.deadline());
    }

    void write(Frozen frozen, Check check) {
        database.update(WRITE, frozen.target(), frozen.deadline(), check.at(), check.state().name(), check.finding());
    }
}
