package vn.hocso.lrs.client;

import static vn.hocso.lrs.client.StatementQuery.encode;

import java.util.UUID;

/** Where a document is kept: a state of an agent in an activity, or a profile of an activity or an agent. */
public final class DocumentAddress {

    private final String path;

    private DocumentAddress(String path) {
        this.path = path;
    }

    /**
     * @param agent JSON of the agent
     * @param registration null for the state without one
     */
    public static DocumentAddress state(String activity, String agent, UUID registration, String id) {
        return new DocumentAddress("activities/state?activityId=" + encode(activity) + "&agent=" + encode(agent)
                + (registration == null ? "" : "&registration=" + registration) + "&stateId=" + encode(id));
    }

    public static DocumentAddress activityProfile(String activity, String id) {
        return new DocumentAddress("activities/profile?activityId=" + encode(activity) + "&profileId=" + encode(id));
    }

    /** @param agent JSON of the agent */
    public static DocumentAddress agentProfile(String agent, String id) {
        return new DocumentAddress("agents/profile?agent=" + encode(agent) + "&profileId=" + encode(id));
    }

    String path() {
        return path;
    }
}
