package vn.hocso.training.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.roster.territory.Unit;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Jdbc;
import vn.hocso.training.People;

/** If this fails, one person who clicks for a village goes unseen, or a village that shares a phone is suspected. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BurstsTest {

    private static final String PROVINCE = "33";
    private static final Instant LEARNED = Instant.parse("2022-11-10T03:00:00Z");
    private static final LocalDate AS_OF = LocalDate.of(2022, 11, 15);

    @Inject
    People people;
    @Inject
    Roster roster;
    @Inject
    Flagging flagging;
    @Inject
    Quality quality;
    @Inject
    BurstConfig bursts;
    @Inject
    Jdbc database;

    private final Random random = new Random();
    private Team team;

    @BeforeEach
    void aTeamOfItsOwn() {
        Unit district = roster.unitsIn(PROVINCE).get(0);
        team = people.team(PROVINCE, district.code(), roster.unitsIn(district.code()).get(0).code());
    }

    @Test
    void six_people_on_one_device_within_half_an_hour_are_flagged_and_five_are_not() {
        byte[] device = hash();
        told(bursts.devicePeople() - 1, Duration.ofMinutes(6), device, hash());
        assertThat(flagged()).isZero();
        told(1, Duration.ZERO, device, hash());
        assertThat(flagged()).isEqualTo(bursts.devicePeople());
    }

    @Test
    void a_village_that_hands_one_phone_round_the_whole_day_is_no_burst() {
        told(12, Duration.ofMinutes(10), hash(), hash());
        assertThat(flagged()).isZero();
    }

    @Test
    void more_than_a_class_at_one_address_is_a_burst_and_a_class_is_not() {
        byte[] address = hash();
        for (int i = 1; i < bursts.addressPeople(); i++) {
            told(1, Duration.ZERO, hash(), address);
        }
        assertThat(flagged()).isZero();
        told(1, Duration.ZERO, hash(), address);
        assertThat(flagged()).isEqualTo(bursts.addressPeople());
    }

    @Test
    void a_flag_stays_when_the_hashes_that_it_rests_on_are_deleted() {
        told(bursts.devicePeople(), Duration.ofMinutes(1), hash(), hash());
        assertThat(flagged()).isEqualTo(bursts.devicePeople());
        database.update("delete from completion_origin");
        told(1, Duration.ZERO, hash(), hash());
        assertThat(flagged()).isEqualTo(bursts.devicePeople());
    }

    /** Some people, one after the other. */
    private void told(int count, Duration apart, byte[] device, byte[] address) {
        for (int i = 0; i < count; i++) {
            UUID member = people.member(team);
            people.train(member, LEARNED.plus(apart.multipliedBy(i)));
            database.update("insert into completion_origin (member_id, rule, received_at, device, address) "
                    + "values (?, 'core-v1', ?, ?, ?)", member, LEARNED, device, address);
        }
    }

    private byte[] hash() {
        var hash = new byte[16];
        random.nextBytes(hash);
        return hash;
    }

    private long flagged() {
        flagging.run();
        return quality.flagged("core-v1", AS_OF, new String[]{PROVINCE}, null, null, team.id()).count(Flag.BURST);
    }
}
