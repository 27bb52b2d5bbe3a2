package vn.hocso.learning.reminder;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.time.ServiceClock;

/** Browsers that asked to be reminded. */
@ApplicationScoped
@Transactional
class PushSubscriptions {

    private static final int MOST_OF_MEMBER = 5;
    private static final int LONGEST = 1_000;
    private static final int SECRET = 16;
    private static final String KEEP = "insert into push_subscription (member_id, endpoint, p256dh, auth, asked_at)"
            + " values (?, ?, ?, ?, ?) on conflict on constraint push_subscription_endpoint_key do update"
            + " set member_id = excluded.member_id, p256dh = excluded.p256dh, auth = excluded.auth, asked_at = excluded.asked_at";
    /** The phone before the last five is not in use any more. */
    private static final String THIN = "delete from push_subscription where member_id = ? and endpoint not in (select endpoint"
            + " from push_subscription where member_id = ? order by asked_at desc limit " + MOST_OF_MEMBER + ")";
    private static final String COUNT = "select count(*) from push_subscription where member_id = ?";
    private static final String FORGET = "delete from push_subscription where member_id = ?";
    private static final String GONE = "delete from push_subscription where endpoint = ?";

    private final Jdbc database;
    private final PushConfig config;
    private final ServiceClock clock;

    PushSubscriptions(Jdbc database, PushConfig config, ServiceClock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param p256dh public point of the browser, base64url
     * @param auth its secret, likewise
     * @throws DomainException INVALID {@code push-unusable}
     */
    void keep(UUID member, String endpoint, String p256dh, String auth) {
        byte[] point = bytes(p256dh);
        byte[] secret = bytes(auth);
        try {
            CurvePoint.key(point);
        } catch (GeneralSecurityException e) {
            throw unusable();
        }
        if (secret.length != SECRET || endpoint == null || endpoint.length() > LONGEST || !isOfService(endpoint)) {
            throw unusable();
        }
        database.update(KEEP, member, endpoint, point, secret, clock.instant());
        database.update(THIN, member, member);
    }

    long of(UUID member) {
        return database.first(COUNT, row -> row.getLong(1), member).orElseThrow();
    }

    void forget(UUID member) {
        database.update(FORGET, member);
    }

    /** Its push service does not know it any more. */
    void gone(String endpoint) {
        database.update(GONE, endpoint);
    }

    private boolean isOfService(String endpoint) {
        try {
            URI address = URI.create(endpoint);
            String host = address.getHost();
            boolean known = host != null
                    && config.services().stream().anyMatch(one -> host.equals(one) || host.endsWith("." + one));
            // Tests name this machine; nobody else may.
            return known && address.getRawUserInfo() == null
                    && (host.equals("localhost") || "https".equals(address.getScheme()) && address.getPort() == -1);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw unusable();
        }
    }

    private static DomainException unusable() {
        return DomainException.invalid("push-unusable",
                "Trình duyệt này chưa nhận được lời nhắc. Bạn cập nhật trình duyệt rồi thử lại.");
    }
}
