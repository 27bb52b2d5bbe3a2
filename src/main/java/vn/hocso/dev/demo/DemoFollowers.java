package vn.hocso.dev.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.campaign.channel.ChannelReports;
import vn.hocso.campaign.channel.Follow.Grade;
import vn.hocso.campaign.channel.Follow.Source;
import vn.hocso.campaign.channel.Follows;
import vn.hocso.dev.demo.DemoAccounts.Account;
import vn.hocso.dev.demo.DemoAccounts.Book;
import vn.hocso.shared.time.Campaign;

/** A third of the people say that they follow the channel; leaders and the channel confirm some of them, a few leave. */
@ApplicationScoped
class DemoFollowers {

    private static final double LEAST = 0.15;
    private static final double SPREAD = 0.36;
    private static final double BY_LEADER = 0.4;
    private static final double BY_CHANNEL = 0.15;
    private static final double LEAVES = 0.2;
    private static final Instant FIRST = Campaign.startOf(LocalDate.of(2022, 9, 14));
    private static final int SECONDS = 55 * 86_400;
    private static final int LONGEST_HOURS = 240;
    private static final String SOURCE = "Số minh họa của bản trình diễn, không phải số của kênh thật";

    private final Follows follows;
    private final ChannelReports reports;
    private final Past past;

    DemoFollowers(Follows follows, ChannelReports reports, Past past) {
        this.follows = follows;
        this.reports = reports;
        this.past = past;
    }

    List<HistoryPart> parts(Book book, Instant until) {
        var parts = new ArrayList<HistoryPart>();
        total(parts, LocalDate.of(2022, 9, 30), 41_280, until);
        total(parts, LocalDate.of(2022, 10, 31), 96_450, until);
        total(parts, LocalDate.of(2022, 11, 14), 118_930, until);
        long printed = book.leader(DemoRoster.HUE, 0).map(Account::team).orElse(0L);
        book.accounts().stream().filter(account -> !account.subject().equals(DemoRoster.LEADER))
                .collect(Collectors.groupingBy(Account::province, TreeMap::new, Collectors.toList()))
                .forEach((province, people) -> parts
                        .add(new HistoryPart("followers." + province, () -> follow(province, people, printed, until))));
        return parts;
    }

    private void total(List<HistoryPart> parts, LocalDate day, long total, Instant until) {
        parts.add(new HistoryPart("channel-total." + day, () -> past.tell(Campaign.startOf(day.plusDays(1)), until,
                () -> reports.tell(day, total, SOURCE, DemoRoster.account(8)))));
    }

    /** @param printed team of the printed leader, who finds people that are still to be confirmed */
    void follow(String province, List<Account> people, long printed, Instant until) {
        var random = new Random(Integer.parseInt(province) * 49_979_687L);
        double share = LEAST + SPREAD * random.nextDouble();
        for (Account account : people) {
            double lot = random.nextDouble();
            double confirmed = random.nextDouble();
            boolean leaves = random.nextDouble() < LEAVES;
            Instant declared = FIRST.plusSeconds(random.nextInt(SECONDS));
            Instant told = declared.plus(Duration.ofHours(1 + random.nextInt(LONGEST_HOURS)));
            boolean ledByPrinted = account.team() == printed;
            if (lot >= share && !ledByPrinted) {
                continue;
            }
            add(account, Grade.NONE, Grade.DECLARED, Source.MEMBER, declared, until);
            if (ledByPrinted) {
                continue;
            }
            if (confirmed < BY_LEADER && !account.leads()) {
                add(account, Grade.DECLARED, Grade.CONFIRMED, Source.LEADER, told, until);
            } else if (confirmed > 1 - BY_CHANNEL) {
                add(account, Grade.DECLARED, Grade.CONFIRMED, Source.CHANNEL, told, until);
                if (leaves) {
                    add(account, Grade.CONFIRMED, Grade.UNFOLLOWED, Source.CHANNEL,
                            told.plus(Duration.between(declared, told)), until);
                }
            }
        }
    }

    private void add(Account account, Grade from, Grade to, Source source, Instant at, Instant until) {
        past.tell(at, until, () -> follows.add(account.member(), known -> known.grade() == from, to, source, at));
    }
}
