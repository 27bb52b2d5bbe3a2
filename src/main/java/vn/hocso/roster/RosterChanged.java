package vn.hocso.roster;

/** The lists of a province were changed by a file, or a file was taken back. Fired inside the transaction that did it. */
public record RosterChanged(String provinceCode) {}
