package vn.hocso.learning;

import java.net.URI;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import vn.hocso.identity.Caller;
import vn.hocso.roster.Member;
import vn.hocso.roster.Roster;

/** The member behind this request. */
@RequestScoped
class Learner {

    private static final URI JOIN = URI.create("/join");

    private final Caller caller;
    private final Roster roster;

    Learner(Caller caller, Roster roster) {
        this.caller = caller;
        this.roster = roster;
    }

    /** Somebody who signed in and has not joined a team yet is led to do so. */
    Member member() {
        return roster.memberOf(caller.subject())
                .orElseThrow(() -> new WebApplicationException(Response.seeOther(JOIN).build()));
    }

    UUID id() {
        return member().id();
    }
}
