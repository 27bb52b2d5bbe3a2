package vn.hocso.lrs.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import vn.hocso.lrs.forward.Setback.Stop;

/** What is asked before each request to a far store. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GateTest {

    private static final Instant START = Instant.parse("2022-11-15T01:00:00Z");
    private static final Duration REQUEST = Duration.ofSeconds(30);

    private final List<Instant> renewals = new ArrayList<>();
    private Instant now = START;
    private boolean inward;
    private boolean lost;
    private final Gate gate = new Gate(this::address, new Now(), START.plusSeconds(60), this::renew);

    @Test
    void the_lease_is_renewed_when_it_does_not_cover_the_request() throws Stop {
        gate.ask(REQUEST);
        assertThat(renewals).isEmpty();
        now = START.plusSeconds(25); // whatever took so long: the name, what the store says of itself, the database
        gate.ask(REQUEST);
        assertThat(renewals).containsExactly(now.plus(REQUEST).plus(Gate.SPARE).plus(Gate.SPARE));
        gate.ask(REQUEST);
        assertThat(renewals).hasSize(1);
    }

    @Test
    void a_large_body_needs_a_longer_lease() throws Stop {
        gate.ask(Duration.ofMinutes(5));
        assertThat(renewals.get(0)).isAfter(START.plusSeconds(300));
    }

    @Test
    void whose_lease_is_lost_sends_nothing_more() {
        lost = true;
        now = START.plusSeconds(59);
        assertThatThrownBy(() -> gate.ask(REQUEST)).isInstanceOf(Stop.class);
    }

    @Test
    void the_address_is_looked_at_before_each_request_and_first() throws Stop {
        gate.ask(REQUEST);
        inward = true;
        now = START.plusSeconds(59);
        assertThatThrownBy(() -> gate.ask(REQUEST)).isInstanceOf(Stop.class).hasMessageContaining("mạng nội bộ");
        assertThat(renewals).isEmpty();
    }

    private void address() throws Stop {
        if (inward) {
            throw new Stop(Setback.denied("Địa chỉ dẫn vào mạng nội bộ."));
        }
    }

    private boolean renew(Instant end) {
        renewals.add(end);
        return !lost;
    }

    private final class Now extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
