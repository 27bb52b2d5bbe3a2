package vn.hocso.campaign.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import vn.hocso.roster.territory.Units;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;

/** Keeps where offices get letters. The audit log says that an address changed, never which one it is. */
@ApplicationScoped
class Mailboxes {

    private static final String OF_PROVINCES = "select province_code, address, wanted, told_at from office_mailbox"
            + " where province_code = any(?::text[])";
    private static final String OF = "select province_code, address, wanted, told_at from office_mailbox"
            + " where province_code is not distinct from ?";
    private static final String TELL = """
            insert into office_mailbox (code_set, province_code, address, wanted, told_at, told_by) values (?, ?, ?, ?, ?, ?)
            on conflict (code_set, province_code) do update
            set address = excluded.address, wanted = excluded.wanted, told_at = excluded.told_at, told_by = excluded.told_by""";

    private final Jdbc database;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    Mailboxes(Jdbc database, ServiceClock clock, Event<AuditEvent> audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    Mailbox of(Office office) {
        return database.first(OF, Mailboxes::mailbox, office.province()).orElse(Mailbox.none(office));
    }

    /** @return by province, those that told one */
    Map<String, Mailbox> of(Collection<String> provinces) {
        return database.list(OF_PROVINCES, Mailboxes::mailbox, (Object) provinces.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(box -> box.office().province(), Function.identity()));
    }

    /** @return the address to which a letter may go now */
    Optional<String> addressOf(Office office) {
        return Optional.of(of(office)).filter(Mailbox::isOpen).map(Mailbox::address);
    }

    /** @param address checked by {@link Address}, null to forget it */
    @Transactional
    void tell(Office office, String address, boolean wanted, String by) {
        Mailbox before = of(office);
        database.update(TELL, office.codeSet(), office.province(), address, wanted, clock.instant(), by);
        String what = Objects.equals(address, before.address())
                ? "address kept"
                : address == null ? "address removed" : "address told";
        String object = office.isCentre() ? "centre" : "province/" + Units.CODE_SET + ":" + office.province();
        audit.fire(new AuditEvent(by, "campaign.mailbox", object, what + (wanted ? ", letters wanted" : ", no letters")));
    }

    private static Mailbox mailbox(ResultSet row) throws SQLException {
        return new Mailbox(new Office(row.getString(1)), row.getString(2), row.getBoolean(3), Jdbc.instant(row, 4));
    }
}
