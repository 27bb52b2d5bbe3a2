package vn.hocso.campaign.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;

/** Who said to have read what. Others learn how many, never who. */
@ApplicationScoped
public class Receipts {

    private static final String STANDING = Sql.load(Receipts.class, "standing.sql");
    private static final String AUDIENCE = Sql.load(Receipts.class, "audience.sql");
    private static final String GIVE = "insert into notice_receipt (member_id, notice_id, version) values (?, ?, ?)"
            + " on conflict on constraint notice_receipt_pkey do update set version"
            + " = greatest(notice_receipt.version, excluded.version)";
    private static final String COUNT = "select r.notice_id, count(*), count(*) filter (where r.version = (select max(t.version)"
            + " from notice_text t where t.notice_id = r.notice_id)) from notice_receipt r"
            + " where r.notice_id = any(?::bigint[]) group by 1";

    /**
     * What a member has read, and what else decides over what is for them.
     *
     * @param read version by id
     */
    record Standing(Map<Long, Integer> read, boolean leads) {

        boolean hasRead(Notice notice) {
            return read.getOrDefault(notice.id(), 0) >= notice.text().version();
        }
    }

    /**
     * @param people who said to have read it
     * @param newest those of them who read it as it is now
     */
    record Count(long people, long newest) {

        static final Count NOBODY = new Count(0, 0);
    }

    private final Jdbc jdbc;

    Receipts(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    Standing of(UUID member, Collection<Long> notices, LocalDate today) {
        Map<Long, Integer> rows = jdbc.list(STANDING, row -> Map.entry(row.getLong(1), row.getInt(2)), member,
                notices.toArray(Long[]::new), member, today, today).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Standing(rows, rows.containsKey(0L));
    }

    /** Said again it is said once. */
    public void give(UUID member, Notice notice) {
        jdbc.update(GIVE, member, notice.id(), notice.text().version());
    }

    /** @return by id; notices that nobody read are left out */
    Map<Long, Count> count(Collection<Long> notices) {
        Object ids = notices.toArray(Long[]::new);
        return jdbc.list(COUNT, row -> Map.entry(row.getLong(1), new Count(row.getLong(2), row.getLong(3))), ids).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @return people with an account in teams that the notice is for today */
    long audience(Notice notice, LocalDate today) {
        List<Area> areas = notice.areas();
        String[] provinces = areas.stream().filter(area -> area.district() == null)
                .flatMap(area -> area.provinces().stream()).toArray(String[]::new);
        String[] districts = areas.stream().filter(area -> area.district() != null).map(Area::district).toArray(String[]::new);
        return jdbc.first(AUDIENCE, row -> row.getLong(notice.leadersOnly() ? 2 : 1), today, today, today, today,
                areas.stream().anyMatch(Area::isCountry), provinces, districts).orElseThrow();
    }
}
