package vn.hocso.certificate;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.ConsentPurpose;
import vn.hocso.roster.JoinRequest;
import vn.hocso.roster.Joining;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.training.People;

/** Members who completed the core programme, for tests, made through the real services. */
@ApplicationScoped
public class Graduates {

    /** On the day on which they join, early in Vietnam: who completes before joining does so without a team. */
    public static final Instant COMPLETED = Instant.parse("2022-11-14T17:30:00Z");

    private final Joining joining;
    private final Roster roster;
    private final People people;
    private final Certificates certificates;

    Graduates(Joining joining, Roster roster, People people, Certificates certificates) {
        this.joining = joining;
        this.roster = roster;
        this.people = people;
        this.certificates = certificates;
    }

    /** Lets somebody join who has learned nothing yet. */
    UUID join(String subject, String name, Team team) {
        return joining.join(subject, subject, new JoinRequest(name, true, Set.of(ConsentPurpose.LEARNING_RECORD), team.code()))
                .id();
    }

    UUID graduate(String subject, String name, Team team) {
        UUID member = join(subject, name, team);
        people.train(member, COMPLETED);
        return member;
    }

    /**
     * Lets a member who is there already learn everything, and gives the paper.
     *
     * @return its code
     */
    public String certify(String subject, boolean showName) {
        var member = roster.memberOf(subject).orElseThrow();
        people.train(member.id(), COMPLETED);
        certificates.issue(subject, member.fullName(), showName);
        return certificates.of(member.id()).get(0).code();
    }

    UUID memberOf(String subject) {
        return roster.memberOf(subject).orElseThrow().id();
    }

    /** @return code of the new paper of somebody new */
    public String certificate(String subject, String name, Team team, boolean showName) {
        join(subject, name, team);
        return certify(subject, showName);
    }
}
