package vn.hocso.campaign.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import vn.hocso.shared.text.Numbers;
import vn.hocso.training.Target;

/**
 * Who follows the channel at the end of a day, beside what the channel counts itself.
 *
 * @param rows provinces in dictionary order
 * @param channel the channel's own count of that day or the last one before, null when none was told
 * @param target what the letter asks for
 */
record ChannelReport(LocalDate day, LocalDate today, List<Row> rows, Row total, Total channel, Target target) {

    /**
     * Of a province, or of all that are shown. A person is in one column at most.
     *
     * @param people with an account, in teams there
     * @param declared said so themselves, and nobody confirmed it
     * @param byLeader confirmed by who leads the team
     * @param byChannel confirmed by the channel
     * @param unfollowed who left, by the channel
     */
    record Row(String code, String name, long people, long declared, long byLeader, long byChannel, long unfollowed) {

        Row plus(Row other) {
            return new Row(code, name, people + other.people, declared + other.declared, byLeader + other.byLeader,
                    byChannel + other.byChannel, unfollowed + other.unfollowed);
        }

        public long confirmed() {
            return byLeader + byChannel;
        }

        /** @return of everybody with an account; in words where there is nobody */
        public String confirmedShare() {
            return people == 0 ? "chưa có mẫu số" : Numbers.percentInTable((double) confirmed() / people);
        }
    }

    /** What the channel counts. */
    record Total(LocalDate day, long total, String source, Instant toldAt) {}

    public boolean isToday() {
        return day.equals(today);
    }
}
