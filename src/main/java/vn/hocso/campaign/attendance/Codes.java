package vn.hocso.campaign.attendance;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.campaign.session.SessionSecrets;
import vn.hocso.campaign.session.VenuePoints;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.text.CheckedCode;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Says what a code of a session means at this moment. The clock of a phone plays no part. */
@ApplicationScoped
public class Codes {

    /** The code before the one on the screen is good too: whoever reads it needs a moment. */
    private static final int GOOD_STEPS = 1;
    /** Half an hour. Older ones are not told from invented ones. */
    private static final int KNOWN_STEPS = 60;

    private final SessionSecrets secrets;
    private final VenuePoints points;
    private final ServiceClock clock;

    Codes(SessionSecrets secrets, VenuePoints points, ServiceClock clock) {
        this.secrets = secrets;
        this.points = points;
        this.clock = clock;
    }

    /**
     * @param typed as printed or as typed: lower case, spaces and hyphens do no harm
     * @param hand whether it was typed
     * @throws DomainException NOT_FOUND {@code session-code-unknown} with a hint what is wrong with the code
     */
    public Scan read(String typed, boolean hand) {
        String code = CheckedCode.typed(typed);
        if (code.length() != RotatingCode.LENGTH || !CheckedCode.hasOnlyCharactersOfCodes(code)) {
            throw unknown("Mã điểm danh có đúng 8 chữ cái và chữ số, không có 0, O, 1, I, L. Bạn xem lại mã trên màn hình.");
        }
        if (!CheckedCode.isRight(code)) {
            throw unknown("Mã " + code + " chưa đúng: có ký tự gõ nhầm hoặc đổi chỗ. Bạn xem lại mã trên màn hình.");
        }
        Instant now = clock.instant();
        return secrets.find(Campaign.dateOf(now), all -> rotating(all, code, now, hand ? Way.TYPED : Way.SCANNED, GOOD_STEPS))
                .or(() -> printed(code, now))
                .or(() -> secrets.find(Campaign.dateOf(now),
                        all -> rotating(all, code, now, hand ? Way.TYPED : Way.SCANNED, KNOWN_STEPS)))
                .orElseThrow(() -> unknown("Mã " + code
                        + " không đúng hoặc đã hết hạn. Bạn quét hoặc gõ mã đang hiện trên màn hình của buổi tập huấn."));
    }

    /** Nearly every code is a good one; only for the others is it worth looking far back. */
    private static Optional<Scan> rotating(Map<Long, byte[]> secrets, String code, Instant now, Way way, int oldest) {
        for (Map.Entry<Long, byte[]> session : secrets.entrySet()) {
            int age = RotatingCode.age(session.getValue(), code, RotatingCode.step(now), oldest);
            if (age >= 0) {
                return Optional.of(new Scan(session.getKey(), 0, way, now, age > GOOD_STEPS));
            }
        }
        return Optional.empty();
    }

    private Optional<Scan> printed(String code, Instant now) {
        return points.byCode(code).map(point -> new Scan(point.session(), point.id(), Way.POINT, now, false));
    }

    private static DomainException unknown(String sentence) {
        return DomainException.notFound("session-code-unknown", sentence);
    }
}
