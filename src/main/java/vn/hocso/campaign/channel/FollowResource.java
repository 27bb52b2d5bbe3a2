package vn.hocso.campaign.channel;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.campaign.channel.Follow.Grade;
import vn.hocso.campaign.channel.Follow.Source;
import vn.hocso.identity.Caller;
import vn.hocso.identity.Roles;
import vn.hocso.roster.Leading;
import vn.hocso.roster.Member;
import vn.hocso.roster.Roster;
import vn.hocso.shared.AuditEvent;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;
import vn.hocso.web.QrCode;
import vn.hocso.web.Refusals;

/** A member and the channel: how to find it, an honest question whether they follow, and a code by which the channel can confirm it. */
@Path("/channel")
@Produces(MediaType.TEXT_HTML)
@AuthorizationCodeFlow
@RolesAllowed(Roles.MEMBER)
@Blocking
class FollowResource {

    private static final int GROUP = 4;

    /**
     * @param address of the channel, null while none is configured
     * @param code to be sent to the channel, shown once; null for none
     * @param tied whether the channel told which follower the member is
     * @param leads whether there is a team to confirm for
     */
    record View(Follow follow, String address, boolean hearsEvents, String code, boolean tied, boolean leads, String problem) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance channel(View view);
    }

    private final Caller caller;
    private final Roster roster;
    private final Leading leading;
    private final Channel channel;
    private final Follows follows;
    private final Followers followers;
    private final ChannelCodes codes;
    private final ServiceClock clock;
    private final Event<AuditEvent> audit;

    FollowResource(Caller caller, Roster roster, Leading leading, Channel channel, Follows follows, Followers followers,
            ChannelCodes codes, ServiceClock clock, Event<AuditEvent> audit) {
        this.caller = caller;
        this.roster = roster;
        this.leading = leading;
        this.channel = channel;
        this.follows = follows;
        this.followers = followers;
        this.codes = codes;
        this.clock = clock;
        this.audit = audit;
    }

    @GET
    public TemplateInstance open() {
        return page(member(), null, null);
    }

    /** What is printed on every sheet, for whoever stands beside the member. */
    @GET
    @Path("/qr.svg")
    @Produces("image/svg+xml")
    public String picture() {
        return QrCode.svg(channel.address()
                .orElseThrow(() -> DomainException.notFound("channel-unknown", "Chưa có kênh nào được cấu hình.")));
    }

    @POST
    @Path("/declaration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response declare(@RestForm String follows) {
        UUID member = member();
        if (!"yes".equals(follows)) {
            return Response.status(400).type("text/html;charset=UTF-8")
                    .entity(page(member, null, Refusals.sentence("channel-not-ticked",
                            "Nếu đã bấm “Quan tâm”, bạn đánh dấu vào ô. Nếu chưa, bạn không cần khai gì."))
                            .render())
                    .build();
        }
        if (this.follows.add(member, known -> known.grade() == Grade.NONE || known.grade() == Grade.UNFOLLOWED, Grade.DECLARED,
                Source.MEMBER, clock.instant())) {
            note(member, "declared");
        }
        return done("declared");
    }

    @POST
    @Path("/declaration/withdrawal")
    @Transactional
    public Response takeBack() {
        UUID member = member();
        if (follows.add(member, known -> known.grade() == Grade.DECLARED || known.grade() == Grade.CONFIRMED, Grade.NONE,
                Source.MEMBER, clock.instant())) {
            note(member, "taken back");
        }
        followers.forget(member);
        return done("taken-back");
    }

    /** The code is in the answer and nowhere else: opened again, the page offers another one. */
    @POST
    @Path("/code")
    @Transactional
    public TemplateInstance code() {
        UUID member = member();
        if (!channel.hearsEvents()) {
            throw DomainException.notFound("channel-unknown", "Chưa có kênh nào được cấu hình.");
        }
        Instant now = clock.instant();
        return page(member, grouped(codes.draw(member, now)), null);
    }

    private TemplateInstance page(UUID member, String code, String problem) {
        boolean leads = !leading.of(member, Campaign.dateOf(clock.instant())).isEmpty();
        return Templates.channel(new View(follows.of(member), channel.address().orElse(null), channel.hearsEvents(), code,
                followers.of(member).isPresent(), leads, problem));
    }

    private UUID member() {
        return roster.memberOf(caller.subject()).map(Member::id)
                .orElseThrow(() -> DomainException.notFound("member-unknown", "Bạn chưa tham gia Tổ nào."));
    }

    private void note(UUID member, String what) {
        audit.fire(new AuditEvent(caller.subject(), "campaign.channel", "member/" + member, what));
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create("/channel?done=" + what)).build();
    }

    private static String grouped(String code) {
        return code.substring(0, GROUP) + "-" + code.substring(GROUP, 2 * GROUP) + "-" + code.substring(2 * GROUP);
    }
}
