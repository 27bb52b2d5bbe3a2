package vn.hocso.campaign.channel;

import java.time.Duration;
import java.time.Instant;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.common.annotation.Blocking;
import vn.hocso.campaign.CampaignConfig;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.time.ServiceClock;

/** Where the channel tells who follows it. Open to everybody, and deaf to whoever does not sign as the channel does. */
@Path("/api/v1/channel-events")
@PermitAll
@Blocking
class ChannelEventResource {

    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Channel channel;
    private final Followers followers;
    private final Forgeries forgeries;
    private final ObjectMapper json;
    private final ServiceClock clock;
    private final Duration oldest;

    ChannelEventResource(Channel channel, Followers followers, Forgeries forgeries, ObjectMapper json, ServiceClock clock,
            CampaignConfig config) {
        this.channel = channel;
        this.followers = followers;
        this.forgeries = forgeries;
        this.json = json;
        this.clock = clock;
        this.oldest = config.zaloOldestEvent();
    }

    /**
     * Answers 200 to every event that is really the channel's, also to those that concern nobody here: it would send them again for hours.
     *
     * @throws DomainException NOT_FOUND while no channel is configured; FORBIDDEN {@code event-forged}, {@code event-outdated}
     */
    @POST
    public Response hear(@HeaderParam("X-ZEvent-Signature") String signature, byte[] body) {
        if (!channel.hearsEvents()) {
            throw DomainException.notFound("channel-unknown", "Chưa có kênh nào được cấu hình.");
        }
        ChannelEvent event = ChannelEvent.read(body, json)
                .filter(one -> channel.isOfOurApplication(one.appId()) && channel.hasSigned(body, one.timestamp(), signature))
                .orElseThrow(() -> forgeries.refuse("event-forged", "Sự kiện không có chữ ký đúng của kênh."));
        Instant now = clock.instant();
        Instant at = event.at().filter(time -> !time.isBefore(now.minus(oldest)) && !time.isAfter(now.plus(AHEAD)))
                .orElseThrow(() -> forgeries.refuse("event-outdated", "Sự kiện quá cũ, hoặc có giờ chưa đến."));
        if (!event.user().isEmpty()) {
            hear(event, channel.follower(event.user()), at.isAfter(now) ? now : at);
        }
        return Response.ok().build();
    }

    private void hear(ChannelEvent event, String follower, Instant at) {
        switch (event.name()) {
            case "follow" -> followers.changed(follower, true, at);
            case "unfollow" -> followers.changed(follower, false, at);
            case "user_send_text" -> followers.wrote(follower, event.text());
            default -> {
                // Pictures, clicks and the like are none of our business.
            }
        }
    }
}
