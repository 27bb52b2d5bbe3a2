package vn.hocso.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** What is held about a person, shown to that person alone, and what the person may change of it. */
@ApplicationScoped
public class OwnRecords {

    private static final String MEMBER = "select id, full_name, phone, adult_declared_at, registered_at from member"
            + " where subject = ?";
    private static final String STAY = "select role, valid_from from membership where member_id = ? and valid_from <= ?"
            + " and (valid_to is null or valid_to >= ?)";
    private static final String LISTED = "select distinct t.name from roster_entry e join roster_membership m on m.entry_id = e.id"
            + " join team t on t.id = m.team_id where e.claimed_by = ? order by t.name";
    private static final String CONSENTS = "select purpose, text_version, given_at, withdrawn_at from consent"
            + " where member_id = ? order by given_at, purpose";
    private static final String AGREES = "select 1 from consent where member_id = ? and purpose = ? and withdrawn_at is null";
    /** Two forms of one person that arrive together are taken one after the other. */
    private static final String LOCK = "select id from member where subject = ? for update";
    private static final String GIVE = """
            insert into consent (member_id, purpose, text_version, given_at) select ?, ?, ?, ? where not exists
            (select from consent where member_id = ? and purpose = ? and withdrawn_at is null)""";
    private static final String WITHDRAW = "update consent set withdrawn_at = greatest(given_at, ?)"
            + " where member_id = ? and purpose = ? and withdrawn_at is null";

    private final Jdbc jdbc;
    private final Roster roster;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;
    private final Event<MemberRenamed> renamed;

    OwnRecords(Jdbc jdbc, Roster roster, ServiceClock clock, Event<AuditEvent> audit, Event<MemberRenamed> renamed) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.clock = clock;
        this.audit = audit;
        this.renamed = renamed;
    }

    /** @return empty for somebody who has not joined: then nothing is held */
    @Transactional
    public Optional<OwnRecord> of(String subject) {
        LocalDate today = Campaign.dateOf(clock.instant());
        return jdbc.first(MEMBER, row -> new OwnRecord(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                Jdbc.instant(row, 4), Jdbc.instant(row, 5), null, null, null, List.of(), List.of()), subject)
                .map(member -> withTeam(member, today));
    }

    private OwnRecord withTeam(OwnRecord member, LocalDate today) {
        UUID id = member.id();
        List<String> lists = jdbc.list(LISTED, row -> row.getString(1), id);
        List<Consent> consents = jdbc.list(CONSENTS, row -> new Consent(ConsentPurpose.valueOf(row.getString(1)),
                row.getString(2), Jdbc.instant(row, 3), Jdbc.instant(row, 4)), id);
        Team team = roster.teamOf(id, today).orElse(null);
        return jdbc.first(STAY, row -> new OwnRecord(id, member.fullName(), member.phone(), member.adultDeclaredAt(),
                member.registeredAt(), team, TeamRole.valueOf(row.getString(1)), row.getObject(2, LocalDate.class), lists,
                consents), id, today, today)
                .orElseGet(() -> new OwnRecord(id, member.fullName(), member.phone(), member.adultDeclaredAt(),
                        member.registeredAt(), null, null, null, lists, consents));
    }

    /** @return whether the person agreed to it and has not withdrawn */
    public boolean agrees(UUID member, ConsentPurpose purpose) {
        return jdbc.first(AGREES, row -> true, member, purpose.name()).isPresent();
    }

    /**
     * @param typed the new full name
     * @throws DomainException {@code name-invalid} with the sentence for the field, {@code member-unknown}
     */
    @Transactional
    public void rename(String subject, String typed) {
        String name = FullName.clean(typed);
        FullName.problem(name).ifPresent(problem -> {
            throw DomainException.invalid("name-invalid", problem);
        });
        UUID id = locked(subject);
        if (jdbc.update("update member set full_name = ? where id = ? and full_name <> ?", name, id, name) == 1) {
            renamed.fire(new MemberRenamed(id));
            note(subject, "roster.name", id, "changed by the person");
        }
    }

    /**
     * From now on; agreed to already, nothing changes.
     *
     * @throws DomainException {@code member-unknown}
     */
    @Transactional
    public void give(String subject, ConsentPurpose purpose) {
        UUID id = locked(subject);
        Instant now = clock.instant();
        if (jdbc.update(GIVE, id, purpose.name(), ConsentPurpose.TEXT_VERSION, now, id, purpose.name()) == 1) {
            note(subject, "roster.consent", id, "given: " + purpose.name() + " " + ConsentPurpose.TEXT_VERSION);
        }
    }

    /**
     * From now on; that it was given stays on record.
     *
     * @throws DomainException {@code consent-needed} for one without which nobody learns, {@code member-unknown}
     */
    @Transactional
    public void withdraw(String subject, ConsentPurpose purpose) {
        if (purpose.isNeeded()) {
            throw DomainException.conflict("consent-needed",
                    "Không lưu kết quả học thì không học tiếp được, nên điều này không rút lại được ở đây.");
        }
        UUID id = locked(subject);
        if (jdbc.update(WITHDRAW, clock.instant(), id, purpose.name()) > 0) {
            note(subject, "roster.consent", id, "withdrawn: " + purpose.name());
        }
    }

    private UUID locked(String subject) {
        return jdbc.first(LOCK, row -> row.getObject(1, UUID.class), subject)
                .orElseThrow(() -> DomainException.notFound("member-unknown", "Bạn chưa tham gia Tổ nào."));
    }

    private void note(String subject, String action, UUID id, String detail) {
        audit.fire(new AuditEvent(subject, action, "member/" + id, detail));
    }
}
