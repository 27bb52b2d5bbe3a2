package vn.hocso.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import vn.hocso.identity.Scope;
import vn.hocso.identity.ScopeSource;
import vn.hocso.roster.territory.UnitLevel;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Which part of the country each monitor or officer answers for. Every grant begins today and is written to the log. */
@ApplicationScoped
public class ScopeGrants implements ScopeSource {

    private static final String SCOPE = """
            select national, province_code from roster_scope_of_subject
            where subject = ? and valid_from <= ? and (valid_to is null or valid_to >= ?)""";

    private record Grant(boolean national, String province) {}

    private final Session session;
    private final Jdbc jdbc;
    private final Units units;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    ScopeGrants(Session session, Jdbc jdbc, Units units, ServiceClock clock, Event<AuditEvent> audit) {
        this.session = session;
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public Scope scopeOf(String subject) {
        LocalDate day = Campaign.dateOf(clock.instant());
        List<Grant> grants = jdbc.list(SCOPE, row -> new Grant(row.getBoolean(1), row.getString(2)), subject, day, day);
        boolean national = grants.stream().anyMatch(Grant::national);
        return new Scope(national, grants.stream().map(Grant::province).filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** @param grantedBy subject of the person who grants */
    @Transactional
    public void grantCountry(String subject, String grantedBy) {
        grant(subject, "NATIONAL", null, null, null, grantedBy, "national");
    }

    /** @throws DomainException {@code cluster-unknown} */
    @Transactional
    public void grantCluster(String subject, String scheme, int no, String grantedBy) {
        boolean known = session.createNativeQuery("select exists (select from training_cluster where scheme = ?1 and no = ?2)",
                Boolean.class).setParameter(1, scheme).setParameter(2, no).getSingleResult();
        if (!known) {
            throw DomainException.notFound("cluster-unknown", "Không có cụm này.");
        }
        grant(subject, "CLUSTER", scheme, no, null, grantedBy, "cluster " + scheme + ":" + no);
    }

    /** @throws DomainException {@code unit-unknown} when the code is no province's */
    @Transactional
    public void grantProvince(String subject, String provinceCode, String grantedBy) {
        if (units.unit(provinceCode).level() != UnitLevel.PROVINCE) {
            throw DomainException.notFound("unit-unknown", "Không có tỉnh, thành phố nào mang mã này.");
        }
        grant(subject, "PROVINCE", null, null, provinceCode, grantedBy, "province " + Units.CODE_SET + ":" + provinceCode);
    }

    private void grant(String subject, String kind, String scheme, Integer no, String province, String grantedBy,
            String detail) {
        Instant now = clock.instant();
        LocalDate today = Campaign.dateOf(now);
        session.createNativeMutationQuery("insert into scope_grant (subject, kind, scheme, cluster_no, code_set, province_code,"
                + " valid_from, granted_by, granted_at) values (:subject, :kind, :scheme, cast(:no as int), :set, :province,"
                + " :day, :by, :now)").setParameter("subject", subject).setParameter("kind", kind)
                .setParameter("scheme", scheme).setParameter("no", no == null ? null : no.toString())
                .setParameter("set", province == null ? null : Units.CODE_SET).setParameter("province", province)
                .setParameter("day", today).setParameter("by", grantedBy).setParameter("now", now).executeUpdate();
        audit.fire(new AuditEvent(grantedBy, "roster.scope-grant", "subject/" + subject, detail));
    }
}
