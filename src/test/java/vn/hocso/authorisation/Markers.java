package vn.hocso.authorisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.Audience;
import vn.hocso.roster.NewEntry;
import vn.hocso.roster.NewMember;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;
import vn.hocso.training.People;

/** People whose every word is found again: their names, numbers and ids may not appear where they do not belong. */
@ApplicationScoped
class Markers {

    private static final Instant REGISTERED = Instant.parse("2022-09-05T01:00:00Z");

    private final RosterIntake intake;
    private final People people;
    private final List<String> markers = new ArrayList<>();

    Markers(RosterIntake intake, People people) {
        this.intake = intake;
        this.people = people;
    }

    /** Seeds a member and a person of a list in each of two provinces. */
    void plant() {
        plant(people.team("46", "474", "19750"), "Tâm", "0987654301");
        plant(people.team("48", "490", "20194"), "Bảo", "0987654302");
    }

    private void plant(Team team, String name, String phone) {
        UUID id = UUID.randomUUID();
        String member = "Dấu Thành Viên " + name;
        String listed = "Dấu Danh Sách " + name;
        String international = "+84" + phone.substring(1);
        intake.register(List.of(new NewMember(id, "marker-" + id, member, international, team, TeamRole.MEMBER, REGISTERED)));
        intake.enter(intake.openImport("Dấu", "test", REGISTERED, true), List.of(new NewEntry(listed, international, team,
                TeamRole.MEMBER, Audience.MEMBER, LocalDate.of(2022, 9, 5), null, null)));
        markers.addAll(List.of(member, listed, phone, international, id.toString(), "marker-" + id));
    }

    /** No page shows people of a roster yet, so everything is forbidden to everybody but the person. */
    Stream<String> forbiddenTo(Who who) {
        return markers.stream();
    }
}
