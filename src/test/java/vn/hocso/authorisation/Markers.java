package vn.hocso.authorisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.campaign.session.Plans;
import vn.hocso.certificate.Graduates;
import vn.hocso.roster.Audience;
import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.NewEntry;
import vn.hocso.roster.NewMember;
import vn.hocso.roster.OwnRecords;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;
import vn.hocso.training.People;

/** People whose every word is found again: their names, numbers and ids may not appear where they do not belong. */
@ApplicationScoped
class Markers {

    private static final Instant REGISTERED = Instant.parse("2022-09-05T01:00:00Z");

    private record Marker(String text, Set<Who> mayRead) {}

    private static final Set<Who> COUNTRY = Set.of(Who.MONITOR, Who.ADMIN);
    private static final Set<Who> HUE = Set.of(Who.MONITOR, Who.ADMIN, Who.PROVINCE_MONITOR);

    private final RosterIntake intake;
    private final OwnRecords records;
    private final People people;
    private final Graduates graduates;
    private final Plans plans;
    private final List<Marker> markers = new ArrayList<>();
    private final Map<String, String> samples = new HashMap<>();

    Markers(RosterIntake intake, OwnRecords records, People people, Graduates graduates, Plans plans) {
        this.intake = intake;
        this.records = records;
        this.people = people;
        this.graduates = graduates;
        this.plans = plans;
    }

    /** Seeds in each of two provinces a member, a member who agreed to be named, one with a certificate, and a person of a list. */
    void plant() {
        plant(people.team("46", "474", "19750"), "Tâm", "0987654301", "HUE", HUE, Set.of(Who.OFFICER, Who.ADMIN));
        plant(people.team("48", "490", "20194"), "Bảo", "0987654302", "DA_NANG", COUNTRY, Set.of(Who.ADMIN));
    }

    private void plant(Team team, String name, String phone, String place, Set<Who> covering,
            Set<Who> keeping) {
        String listed = "Dấu Danh Sách " + name;
        String international = "+84" + phone.substring(1);
        UUID silent = member("Dấu Thành Viên " + name, international, team);
        intake.enter(intake.openImport("Dấu", "test", REGISTERED, true), List.of(new NewEntry(listed, international, team,
                TeamRole.MEMBER, Audience.MEMBER, LocalDate.of(2022, 9, 5), null, null)));
        String graduate = "Dấu Giấy " + name;
        String certificate = graduates.certify("marker-" + member(graduate, null, team), false);
        UUID named = member("Dấu Đồng Ý " + name, null, team);
        records.give("marker-" + named, ConsentPurpose.NAMED_REPORTS);
        for (String text : List.of("Dấu Thành Viên " + name, graduate, phone, international, silent.toString(),
                "marker-" + silent,
                "marker-" + named)) {
            markers.add(new Marker(text, Set.of()));
        }
        markers.add(new Marker(listed, keeping));
        markers.add(new Marker("Dấu Đồng Ý " + name, covering));
        markers.add(new Marker(named.toString(), covering));
        samples.putAll(Map.of("TEAM_OF_" + place, team.code(), "MEMBER_OF_" + place, named.toString(), "SILENT_OF_" + place,
                silent.toString(), "CERTIFICATE_OF_" + place, certificate, "SESSION_OF_" + place,
                String.valueOf(plans.allDay(team.provinceCode(), LocalDate.of(2022, 11, 15)))));
    }

    private UUID member(String name, String phone, Team team) {
        UUID id = UUID.randomUUID();
        intake.register(List.of(new NewMember(id, "marker-" + id, name, phone, team, TeamRole.MEMBER, REGISTERED)));
        return id;
    }

    /** @return the row with the codes and ids of these people in its path */
    Cell in(Cell cell) {
        String sample = cell.sample();
        for (Map.Entry<String, String> made : samples.entrySet()) {
            sample = sample.replace(made.getKey(), made.getValue());
        }
        return new Cell(cell.route(), sample, cell.expected());
    }

    /**
     * Of people on a list, who keeps it reads the name; of people who agreed, who answers for their province reads name and random id;
     * everything else is the person's own.
     */
    Stream<String> forbiddenTo(Who who) {
        return markers.stream().filter(marker -> !marker.mayRead.contains(who)).map(Marker::text);
    }
}
