package vn.hocso.campaign.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.campaign.channel.ChannelReport.Row;
import vn.hocso.campaign.channel.Follow.Grade;
import vn.hocso.campaign.channel.Follow.Source;
import vn.hocso.identity.Scope;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.training.People;

/** The report is remembered and yet never old: whoever follows, leaves or joins a team is in the next one. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChannelReportTest {

    private static final String PROVINCE = "72";
    private static final Instant AT = Instant.parse("2022-11-10T03:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2022, 11, 12);

    @Inject
    ChannelReports reports;
    @Inject
    Follows follows;
    @Inject
    People people;

    @Test
    void each_act_and_each_new_member_is_in_the_next_report() {
        Team team = people.team(PROVINCE, "703", "25456");
        Row before = row();
        UUID member = people.member(team);
        assertThat(row().people()).isEqualTo(before.people() + 1);
        add(member, Grade.DECLARED, Source.MEMBER);
        assertThat(row().declared()).isEqualTo(before.declared() + 1);
        add(member, Grade.CONFIRMED, Source.LEADER);
        assertThat(row().declared()).isEqualTo(before.declared());
        assertThat(row().byLeader()).isEqualTo(before.byLeader() + 1);
        assertThat(row()).as("asked again").isEqualTo(row());
    }

    @Test
    void what_is_taken_back_is_remembered_by_nobody() {
        UUID member = people.member(people.team(PROVINCE, "703", "25456"));
        Row before = row();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            add(member, Grade.DECLARED, Source.MEMBER);
            assertThat(row().declared()).as("within the transaction").isEqualTo(before.declared() + 1);
            throw new IllegalStateException("taken back");
        })).hasMessage("taken back");
        assertThat(row()).isEqualTo(before);
    }

    private void add(UUID member, Grade grade, Source source) {
        follows.add(member, known -> true, grade, source, AT);
    }

    private Row row() {
        return reports.of(new Scope(false, Set.of(PROVINCE)), DAY).rows().get(0);
    }
}
