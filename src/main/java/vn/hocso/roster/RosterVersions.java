package vn.hocso.roster;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.territory.Units;
import vn.hocso.shared.Jdbc;

/** Who changes the roster of a province holds its version; whoever compares with it remembers which. */
@ApplicationScoped
public class RosterVersions {

    private static final String FIRST = "insert into roster_scope (code_set, province_code) values (?, ?) on conflict do nothing";
    private static final String SHARE = "select version from roster_scope where code_set = ? and province_code = ? for share";
    private static final String HOLD = "select version from roster_scope where code_set = ? and province_code = ? for update";
    private static final String RAISE = "update roster_scope set version = version + 1 where code_set = ? and province_code = ?";

    private final Jdbc jdbc;

    RosterVersions(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the version, which does not change before the transaction ends */
    public long share(String provinceCode) {
        return take(SHARE, provinceCode);
    }

    /** @return the version; until the transaction ends nobody else can change the roster */
    public long hold(String provinceCode) {
        return take(HOLD, provinceCode);
    }

    /** What was compared with an earlier version is no longer true. */
    public void raise(String provinceCode) {
        jdbc.update(RAISE, Units.CODE_SET, provinceCode);
    }

    private long take(String sql, String provinceCode) {
        jdbc.update(FIRST, Units.CODE_SET, provinceCode);
        return jdbc.first(sql, row -> row.getLong(1), Units.CODE_SET, provinceCode).orElseThrow();
    }
}
