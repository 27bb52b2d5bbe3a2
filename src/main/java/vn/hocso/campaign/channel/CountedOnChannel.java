package vn.hocso.campaign.channel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.campaign.CampaignMarks;
import vn.hocso.identity.Scope;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.training.CountedBeside;
import vn.hocso.training.FigureMarks;
import vn.hocso.training.Step;
import vn.hocso.training.Target;
import vn.hocso.training.Within;

/** Tells the dashboard where the target of following the channel is counted. */
@ApplicationScoped
class CountedOnChannel implements CountedBeside {

    private static final String STEPS = Sql.load(CountedOnChannel.class, "follower_steps.sql");
    private static final Words WORDS = new Words("người", "tổ viên trong danh sách", "đã được xác nhận theo dõi kênh Zalo",
            null,
            List.of("Một người được tính khi trưởng Tổ hoặc chính kênh xác nhận; người mới tự khai chưa được tính. Ai bỏ theo dõi thì thôi"
                    + " được tính từ ngày đó.",
                    "Tỷ lệ theo danh sách: người trong danh sách Tổ đã ghép với tài khoản và đã được xác nhận, chia cho số người trong danh sách."
                            + " Tỷ lệ theo người đã đăng ký: tương tự với người có tài khoản.",
                    "“Đúng hạn, chưa đủ căn cứ” là theo dõi trước hạn nhưng được báo sau hạn quá " + PROVEN_DAYS + " ngày."));

    private final ChannelReports reports;
    private final CampaignMarks marks;
    private final Jdbc jdbc;

    CountedOnChannel(ChannelReports reports, CampaignMarks marks, Jdbc jdbc) {
        this.marks = marks;
        this.jdbc = jdbc;
        this.reports = reports;
    }

    @Override
    public Set<String> targets() {
        return Set.of(ChannelReports.TARGET);
    }

    @Override
    public String page() {
        return "/campaign/channel";
    }

    @Override
    public Words words(Target target) {
        return WORDS;
    }

    @Override
    public FigureMarks.State state() {
        return marks.ofChannel();
    }

    @Override
    public List<Step> steps(Target target, Within within, LocalDate asOf, LocalDate knownOn) {
        var values = new ArrayList<Object>();
        values.add(asOf);
        values.add(knownOn);
        values.add(target.lastDay());
        values.add(target.lastDay().plusDays(PROVEN_DAYS));
        values.addAll(within.values());
        return jdbc.list(STEPS,
                row -> new Step(row.getString(1), row.getObject(2, Long.class), row.getString(3), row.getString(4),
                        row.getObject(5, LocalDate.class), row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9),
                        row.getLong(10)),
                values.toArray());
    }

    @Override
    public List<Count> counts(List<String> provinces, LocalDate day) {
        ChannelReport.Row total = reports.of(new Scope(false, Set.copyOf(provinces)), day).total();
        return List.of(new Count("Người quan tâm kênh Zalo, đã xác nhận", total.confirmed(), null, total.people(), page()));
    }
}
