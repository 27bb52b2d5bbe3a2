package vn.hocso.roster;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Unremovable;
import vn.hocso.identity.NameSource;

/** Names as members gave them when they joined. */
@Unremovable
@ApplicationScoped
class MemberNames implements NameSource {

    private final Roster roster;

    MemberNames(Roster roster) {
        this.roster = roster;
    }

    @Override
    public Optional<String> nameOf(String subject) {
        return roster.memberOf(subject).map(Member::fullName);
    }
}
