package vn.hocso.campaign.coverage;

/**
 * How far training in person came in a part of the country.
 *
 * @param code {@code DMHC-2022} for the country, {@code MIC-2022:6}, {@code DMHC-2022:58}
 * @param sessions that took place
 */
record Coverage(String code, String name, long sessions, Reach teams, Reach communes) {

    /** @return code of the province alone */
    public String province() {
        return code.substring(code.indexOf(':') + 1);
    }

    Coverage plus(Coverage other) {
        return new Coverage(code, name, sessions + other.sessions, teams.plus(other.teams), communes.plus(other.communes));
    }
}
