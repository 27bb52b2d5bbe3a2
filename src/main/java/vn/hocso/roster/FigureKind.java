package vn.hocso.roster;

/** What an official figure counts, in the whole country. */
public enum FigureKind {
    PROVINCES_WITH_TEAMS, TEAMS, MEMBERS, MEMBERS_TRAINED
}
