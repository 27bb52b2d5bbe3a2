package vn.hocso.training;

/**
 * How the country is divided where it can be divided in several ways.
 *
 * @param boundary by which provinces
 * @param scheme by which clusters: {@code MIC-2022}, {@code TWD-2022}
 */
record Division(Boundary boundary, String scheme) {

    /** The 63 provinces and the ministry's training clusters. */
    static final Division USUAL = new Division(Boundary.Y2022, Areas.SCHEME);

    /**
     * @param boundary null or empty for the 63
     * @param scheme null or empty for the ministry's
     * @throws vn.hocso.shared.DomainException INVALID when there is no such version of the provinces
     */
    static Division of(String boundary, String scheme) {
        return new Division(Boundary.of(boundary), scheme == null || scheme.isBlank() ? Areas.SCHEME : scheme);
    }

    /** @return the scheme, null for the ministry's */
    String otherScheme() {
        return scheme.equals(Areas.SCHEME) ? null : scheme;
    }
}
