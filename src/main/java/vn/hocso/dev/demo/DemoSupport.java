package vn.hocso.dev.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.campaign.leader.Speaker;
import vn.hocso.campaign.leader.Suggestion;
import vn.hocso.campaign.leader.Suggestions;
import vn.hocso.campaign.leader.Support;
import vn.hocso.campaign.leader.Topic;
import vn.hocso.dev.demo.DemoAccounts.Account;
import vn.hocso.dev.demo.DemoAccounts.Book;
import vn.hocso.roster.Roster;
import vn.hocso.roster.Team;

/** What leaders tell: how many households their teams helped, and in Huế two proposals, of which one is answered. */
@ApplicationScoped
class DemoSupport {

    private static final double TELLS = 0.6;
    private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2022, 9), YearMonth.of(2022, 10));
    /** Some tell what they did so far; what they tell later holds. */
    private static final YearMonth RUNNING = YearMonth.of(2022, 11);
    private static final double TELLS_EARLY = 0.3;
    /** Households a month at most, topic by topic in their order. */
    private static final int[] MOST = {18, 6, 14, 9, 12, 5};
    private static final int TELLING_DAYS = 9;
    private static final int EVENING = 20;
    private static final int MORNING = 9;

    private static final String PROPOSED = "Nhiều cô bác ở đây dùng điện thoại đời cũ, ứng dụng dịch vụ công không cài được."
            + " Đề nghị tỉnh có máy dùng chung ở nhà sinh hoạt cộng đồng, để bà con không phải lên tận trụ sở xã.";
    private static final String ANSWERED = "Tỉnh đã ghi nhận. Từ tháng 11, mỗi xã, phường được bố trí một máy tính bảng dùng chung; Tổ trưởng"
            + " đăng ký ngày mượn với bộ phận một cửa.";
    private static final String WAITING = "Đề nghị có thêm tờ hướng dẫn in chữ to về cách nhận biết cuộc gọi lừa đảo, để Tổ phát ở chợ và"
            + " trạm y tế. Tổ tự in thì chỉ được vài chục tờ.";
    private static final LocalDate PROPOSED_ON = LocalDate.of(2022, 10, 18);
    private static final LocalDate ANSWERED_ON = LocalDate.of(2022, 10, 25);
    private static final LocalDate WAITING_SINCE = LocalDate.of(2022, 11, 10);

    private final Support support;
    private final Suggestions suggestions;
    private final Roster roster;
    private final Past past;

    DemoSupport(Support support, Suggestions suggestions, Roster roster, Past past) {
        this.support = support;
        this.suggestions = suggestions;
        this.roster = roster;
        this.past = past;
    }

    List<HistoryPart> parts(Book book, Instant until) {
        var parts = new ArrayList<HistoryPart>();
        book.leader(DemoRoster.HUE, 0).ifPresent(leader -> parts
                .add(new HistoryPart("suggestion.answered", () -> propose(leader, PROPOSED, PROPOSED_ON, ANSWERED_ON, until))));
        book.leader(DemoRoster.HUE, 1).ifPresent(leader -> parts
                .add(new HistoryPart("suggestion.waiting", () -> propose(leader, WAITING, WAITING_SINCE, null, until))));
        book.leaders().collect(Collectors.groupingBy(Account::province, TreeMap::new, Collectors.toList()))
                .forEach((province, leaders) -> parts.add(
                        new HistoryPart("support." + province, () -> leaders.forEach(leader -> tell(leader, until)))));
        return parts;
    }

    private void propose(Account leader, String body, LocalDate on, LocalDate answeredOn, Instant until) {
        Team team = roster.team(leader.team());
        past.tell(Past.of(on, EVENING), until, () -> suggestions.tell(team, body, speaker(leader)));
        if (answeredOn != null) {
            past.tell(Past.of(answeredOn, MORNING), until, () -> {
                Suggestion open = suggestions.of(team).get(0);
                suggestions.answer(open, ANSWERED, DemoRoster.account(5));
            });
        }
    }

    void tell(Account leader, Instant until) {
        var random = new Random(leader.member().getMostSignificantBits());
        if (random.nextDouble() >= TELLS && !leader.subject().equals(DemoRoster.LEADER)) {
            return;
        }
        Team team = roster.team(leader.team());
        for (YearMonth month : MONTHS) {
            Map<Topic, Integer> helped = helped(random);
            past.tell(Past.of(month.plusMonths(1).atDay(1 + random.nextInt(TELLING_DAYS)), EVENING), until,
                    () -> support.tell(team, month, helped, speaker(leader)));
        }
        if (random.nextDouble() < TELLS_EARLY) {
            Map<Topic, Integer> helped = helped(random);
            past.tell(Past.of(RUNNING.atDay(TELLING_DAYS + random.nextInt(5)), EVENING), until,
                    () -> support.tell(team, RUNNING, helped, speaker(leader)));
        }
    }

    /** Not every team does everything. */
    private static Map<Topic, Integer> helped(Random random) {
        var helped = new EnumMap<Topic, Integer>(Topic.class);
        for (Topic topic : Topic.values()) {
            int households = random.nextInt(MOST[topic.ordinal()] + 1);
            if (topic == Topic.PUBLIC_SERVICES || random.nextInt(3) > 0) {
                helped.put(topic, households);
            }
        }
        return helped;
    }

    private static Speaker speaker(Account leader) {
        return new Speaker(leader.member(), leader.subject());
    }
}
