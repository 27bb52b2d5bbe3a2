package vn.hocso.campaign.leader;

/** How far one person of a team has come, wherever the person learned. */
enum Step {
    /** Passed no lesson yet. */
    JOINED,
    /** Passed a lesson. */
    STARTED,
    /** Met the rule of the target. */
    COMPLETED
}
