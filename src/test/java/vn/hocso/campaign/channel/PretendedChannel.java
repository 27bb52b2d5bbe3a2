package vn.hocso.campaign.channel;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

import io.restassured.response.Response;

/** The server of the channel, as far as it speaks to us: it sends events and signs them as it documents. */
class PretendedChannel {

    static final String APP = "4000000000000000004";
    static final String SECRET = "secret-of-the-channel-in-tests";
    private static final String PATH = "/api/v1/channel-events";

    Response follow(String user, Instant at) {
        return send("""
                {"oa_id":"2810700000000000000","follower":{"id":"%s"},"user_id_by_app":"55","event_name":"follow",\
                "source":"oa_profile","app_id":"%s","timestamp":"%d"}""".formatted(user, APP, at.toEpochMilli()), at);
    }

    Response unfollow(String user, Instant at) {
        return send("""
                {"oa_id":"2810700000000000000","follower":{"id":"%s"},"user_id_by_app":"55","event_name":"unfollow",\
                "app_id":"%s","timestamp":"%d"}""".formatted(user, APP, at.toEpochMilli()), at);
    }

    Response write(String user, String text, Instant at) {
        return send("""
                {"app_id":"%s","user_id_by_app":"55","event_name":"user_send_text","timestamp":"%d","sender":{"id":"%s"},\
                "recipient":{"id":"2810700000000000000"},"message":{"msg_id":"96d3cdf3af150460909","text":"%s"}}"""
                .formatted(APP, at.toEpochMilli(), user, text), at);
    }

    Response send(String body, Instant at) {
        return send(body, "mac=" + signature(APP, body, String.valueOf(at.toEpochMilli()), SECRET));
    }

    /** @param signature null for none */
    static Response send(String body, String signature) {
        var request = given().contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
        return (signature == null ? request : request.header("X-ZEvent-Signature", signature)).post(PATH);
    }

    static String signature(String app, String body, String timestamp, String secret) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest((app + body + timestamp + secret).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
