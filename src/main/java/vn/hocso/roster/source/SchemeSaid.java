package vn.hocso.roster.source;

/** Which document names a way to put provinces into clusters, and where. */
public record SchemeSaid(String sourceId, String scheme, String name, String place) {}
