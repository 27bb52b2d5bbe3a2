package vn.hocso.course.revision;

/** Where a revision came from. */
public enum Origin {
    /** The files of the course, at some start of the service. */
    FILES,
    /** The trainer's desk. */
    DESK
}
