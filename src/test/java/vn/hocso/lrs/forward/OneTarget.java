package vn.hocso.lrs.forward;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import vn.hocso.lrs.StatementStore;
import vn.hocso.servers.FarStore;

/** A far store and the target that leads there, new for each test. */
abstract class OneTarget {

    static final String LEARNING = StatementStore.LEARNING;

    @Inject
    Outbox outbox;

    final FarStore far = new FarStore();
    String target;

    @BeforeEach
    void add() {
        target = outbox.target(far);
    }

    @AfterEach
    void end() {
        outbox.end(target);
        far.close();
    }
}
