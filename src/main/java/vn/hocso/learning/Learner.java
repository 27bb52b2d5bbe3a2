package vn.hocso.learning;

import java.net.URI;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import vn.hocso.identity.Caller;
import vn.hocso.learning.LearnerLocks.AtAttempt;
import vn.hocso.roster.Member;
import vn.hocso.roster.Roster;

/** The member behind this request. */
@RequestScoped
public class Learner {

    private static final URI JOIN = URI.create("/join");

    private final Caller caller;
    private final Roster roster;
    private final Progress progress;
    private final LearnerLocks locks;

    Learner(Caller caller, Roster roster, Progress progress, LearnerLocks locks) {
        this.caller = caller;
        this.roster = roster;
        this.progress = progress;
        this.locks = locks;
    }

    /** @throws WebApplicationException that leads somebody who has not joined yet to do so */
    public Member member() {
        return roster.memberOf(caller.subject()).orElseThrow(Learner::hasToJoin);
    }

    /** The same question and this one at once: the page that is opened most asks the database as little as it can. */
    Progress.OfLesson standingIn(String lessonCode) {
        return progress.ofLesson(caller.subject(), lessonCode).orElseThrow(Learner::hasToJoin);
    }

    /** For what is recorded of the member and that attempt in this transaction. */
    AtAttempt at(UUID attempt) {
        return locks.of(caller.subject(), attempt).orElseThrow(Learner::hasToJoin);
    }

    /** @return the random name in statements */
    public UUID id() {
        return member().id();
    }

    /** Somebody who signed in and has not joined a team yet is led to do so. */
    private static WebApplicationException hasToJoin() {
        return new WebApplicationException(Response.seeOther(JOIN).build());
    }
}
