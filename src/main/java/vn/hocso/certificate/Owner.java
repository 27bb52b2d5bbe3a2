package vn.hocso.certificate;

import java.net.URI;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import vn.hocso.identity.Caller;
import vn.hocso.roster.OwnRecord;
import vn.hocso.roster.OwnRecords;

/** The member whose papers are asked for: always the one who asks. */
@RequestScoped
class Owner {

    private static final URI JOIN = URI.create("/join");

    private final Caller caller;
    private final OwnRecords records;

    Owner(Caller caller, OwnRecords records) {
        this.caller = caller;
        this.records = records;
    }

    String subject() {
        return caller.subject();
    }

    /** Somebody who signed in and has not joined a team yet is led to do so. */
    OwnRecord record() {
        return records.of(subject()).orElseThrow(() -> new WebApplicationException(Response.seeOther(JOIN).build()));
    }
}
