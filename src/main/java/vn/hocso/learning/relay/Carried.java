package vn.hocso.learning.relay;

import java.time.Instant;

import vn.hocso.learning.offline.CarriedActs.Tally;
import vn.hocso.shared.text.Numbers;

/**
 * A parcel that was carried.
 *
 * @param receivedAt by our clock
 */
record Carried(String parcel, String keyId, Instant receivedAt, Tally tally) {

    /** @return quizzes that the server keeps as taken */
    public int taken() {
        return tally.attempts() - tally.refused();
    }

    /** @return what became of it, for people */
    public String sentence() {
        var words = new StringBuilder(
                "Học Số đã nhận " + Numbers.whole(taken()) + " lượt làm bài.");
        if (tally.doubtful() > 0) {
            words.append(" ").append(Numbers.whole(tally.doubtful()))
                    .append(" lượt không chắc về giờ; chỗ nào có hạn thì được tính riêng hoặc theo ngày nhận.");
        }
        if (tally.refused() > 0) {
            words.append(" ").append(Numbers.whole(tally.refused())).append(" lượt không ghi được, giữ lại để xem.");
        }
        return words.toString();
    }
}
