package vn.hocso.campaign;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

import org.jboss.logging.Logger;

import vn.hocso.roster.InvitationOpened;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.Campaign;

/**
 * Counts how often printed codes are opened, by code and day. The page that was opened waits for none of it: what cannot be counted at once is not
 * counted.
 */
@ApplicationScoped
class Scans {

    private static final Logger LOG = Logger.getLogger(Scans.class);
    private static final String COUNT = "insert into campaign_scan as s (code, day, team_id, scans) values (?, ?, ?::bigint, 1)"
            + " on conflict on constraint campaign_scan_pkey do update set scans = s.scans + 1";
    private static final String OF_TEAMS = "select team_id, sum(scans) from campaign_scan where team_id = any(?::bigint[])"
            + " group by 1";
    private static final String OF_CODES = "select code, sum(scans) from campaign_scan where team_id = ? group by 1";
    private static final String OF_CODE = "select coalesce(sum(scans), 0) from campaign_scan where code = ?";

    private final Jdbc jdbc;
    private final Semaphore places;

    Scans(Jdbc jdbc, CampaignConfig config) {
        this.jdbc = jdbc;
        this.places = new Semaphore(config.countedAtOnce());
    }

    void count(@ObservesAsync InvitationOpened opened) {
        if (!places.tryAcquire()) {
            return;
        }
        try {
            jdbc.update(COUNT, opened.code(), Campaign.dateOf(opened.at()), opened.teamId());
        } catch (RuntimeException e) {
            LOG.warnf("An opened invitation was not counted: %s", e.getMessage());
        } finally {
            places.release();
        }
    }

    /** @return by id of the team; teams whose codes nobody opened are left out */
    Map<Long, Long> of(Collection<Long> teams) {
        Object ids = teams.toArray(Long[]::new);
        return jdbc.list(OF_TEAMS, row -> Map.entry(row.getLong(1), row.getLong(2)), ids).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @return for each code of the team that was opened, how often */
    Map<String, Long> byCode(long team) {
        return jdbc.list(OF_CODES, row -> Map.entry(row.getString(1), row.getLong(2)), team).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    long of(String code) {
        return jdbc.first(OF_CODE, row -> row.getLong(1), code).orElseThrow();
    }
}
