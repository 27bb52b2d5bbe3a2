package vn.hocso.campaign.notice;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.campaign.notice.Receipts.Standing;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.learning.NoticeBoard.Posted;
import vn.hocso.roster.Member;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.DomainException.Kind;
import vn.hocso.shared.text.Numbers;

/** What is announced to the member who asks. */
@Path("/notices")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class NoticeResource {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(List<Posted> notices);

        static native TemplateInstance one(Notice notice, boolean unread);
    }

    private final Caller caller;
    private final Roster roster;
    private final Board board;
    private final Notices notices;
    private final Receipts receipts;
    private final Areas areas;

    NoticeResource(Caller caller, Roster roster, Board board, Notices notices, Receipts receipts, Areas areas) {
        this.caller = caller;
        this.roster = roster;
        this.board = board;
        this.notices = notices;
        this.receipts = receipts;
        this.areas = areas;
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        Member member = member();
        return Templates.list(board.of(member.id(), team(member)));
    }

    /** @throws DomainException GONE for one that was withdrawn or is over */
    @GET
    @Path("/{id}")
    @Transactional
    public TemplateInstance one(@RestPath long id) {
        Member member = member();
        Notice notice = of(member, id);
        return Templates.one(notice, !standing(member, notice).hasRead(notice));
    }

    @POST
    @Path("/{id}/receipt")
    @Transactional
    public Response read(@RestPath long id) {
        Member member = member();
        receipts.give(member.id(), of(member, id));
        return Response.seeOther(URI.create("/notices?done=read")).build();
    }

    private Notice of(Member member, long id) {
        Notice notice = notices.find(id).filter(one -> one.isFor(team(member)))
                .filter(one -> !one.leadersOnly() || standing(member, one).leads()).orElseThrow(NoticeResource::unknown);
        return switch (notice.state(areas.today())) {
            case SHOWN -> notice;
            case COMING -> throw unknown();
            case WITHDRAWN -> throw new DomainException(Kind.GONE, "notice-withdrawn", "Thông báo “" + notice.text().title()
                    + "” đã được rút lại lúc " + Numbers.time(notice.withdrawnAt()) + ": " + notice.withdrawnWhy());
            case OVER -> throw new DomainException(Kind.GONE, "notice-over", "Thông báo “" + notice.text().title()
                    + "” đã hết hạn sau ngày " + Numbers.date(notice.text().endsOn()) + ".");
        };
    }

    private Standing standing(Member member, Notice notice) {
        return receipts.of(member.id(), List.of(notice.id()), areas.today());
    }

    /** Whoever has not joined yet is in no team, and nothing is announced to them. */
    private Member member() {
        return roster.memberOf(caller.subject())
                .orElseThrow(() -> DomainException.notFound("member-unknown", "Bạn chưa tham gia Tổ nào."));
    }

    private Team team(Member member) {
        LocalDate today = areas.today();
        return roster.teamOf(member.id(), today).orElse(null);
    }

    private static DomainException unknown() {
        return DomainException.notFound("notice-unknown", "Không có thông báo này cho bạn.");
    }
}
