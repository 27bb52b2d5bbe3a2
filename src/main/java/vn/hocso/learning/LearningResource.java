package vn.hocso.learning;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.course.inquiry.Inquiries;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.learning.NoticeBoard.Posted;
import vn.hocso.learning.reminder.Reminder;
import vn.hocso.learning.reminder.Reminders;
import vn.hocso.roster.Member;
import vn.hocso.roster.OwnRecords;
import vn.hocso.roster.claim.Listing;
import vn.hocso.roster.claim.Listings;

/** A member's home: the programme, what is done, one next step. */
@Path("/learning")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class LearningResource {

    @CheckedTemplate
    static class Templates {
        /**
         * @param notices what is announced to the member, what is to be read first
         * @param answers to the member's questions that are new
         * @param waiting of how many quizzes a leader brought what the member has to answer for
         * @param reminder null for none
         * @param listing whom of a list the member was matched with and did not say yet to be, null for nobody
         */
        static native TemplateInstance programme(ProgrammeView programme, List<Posted> notices, long answers, int waiting,
                Reminder reminder, Listing listing);
    }

    private final Learner learner;
    private final Programmes programmes;
    private final NoticeBoard board;
    private final Inquiries inquiries;
    private final ParcelsWaiting parcels;
    private final Reminders reminders;
    private final OwnRecords records;
    private final Listings listings;
    private final Caller caller;

    LearningResource(Learner learner, Programmes programmes, NoticeBoard board, Inquiries inquiries,
            ParcelsWaiting parcels, Reminders reminders, OwnRecords records, Listings listings, Caller caller) {
        this.learner = learner;
        this.programmes = programmes;
        this.board = board;
        this.inquiries = inquiries;
        this.parcels = parcels;
        this.reminders = reminders;
        this.records = records;
        this.listings = listings;
        this.caller = caller;
    }

    @GET
    @Transactional
    public TemplateInstance home() {
        Member member = learner.member();
        ProgrammeView programme = programmes.of(member);
        return Templates.programme(programme, board.of(member.id(), programme.team()),
                inquiries.unread(member.id()), parcels.attemptsOf(member.id()), reminder(member, programme),
                listings.asked(member.id()).orElse(null));
    }

    private Reminder reminder(Member member, ProgrammeView programme) {
        return programme.trained() || programme.left() == 0
                ? null
                : reminders.show(member.id(), () -> records.of(caller.subject()).orElseThrow().registeredAt()).orElse(null);
    }
}
