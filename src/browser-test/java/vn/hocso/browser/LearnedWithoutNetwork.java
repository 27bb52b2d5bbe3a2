package vn.hocso.browser;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.learning.offline.EarlierLessons;

/** Somebody who joins a Tổ and has a lesson on a phone whose network is really cut. */
abstract class LearnedWithoutNetwork extends PhoneInHand {

    static final String LAST = "TCN-4";

    @Inject
    EarlierLessons lessons;
    @Inject
    EntityManager database;

    String userName;
    UUID member;

    @BeforeEach
    void lessonsWereThereInOctober() {
        lessons.wereThereInOctober();
    }

    void join() {
        userName = Steps.join(phone, address(), people.team("01", "001", "00001"));
        member = kept.open();
    }

    /** Joins, downloads the subject and passes its last lesson; the network stays cut. */
    void learnWithoutNetwork() {
        join();
        kept.download(LAST);
        network.cut();
        kept.pass(LAST);
    }

    long statements() {
        return Long.parseLong(text("select cast(count(*) as text) from statement "
                + "where convert_from(body, 'UTF8') like '%' || cast(:member as text) || '%'"));
    }

    String text(String query) {
        return QuarkusTransaction.requiringNew().call(() -> (String) database.createNativeQuery(query, String.class)
                .setParameter("member", member).getSingleResult());
    }
}
