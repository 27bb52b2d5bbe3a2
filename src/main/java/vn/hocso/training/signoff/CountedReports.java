package vn.hocso.training.signoff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.Sql;
import vn.hocso.training.CountedBeside;
import vn.hocso.training.FigureMarks;
import vn.hocso.training.Step;
import vn.hocso.training.Target;
import vn.hocso.training.Within;

/** Tells the dashboard where it is seen which provinces have reported. */
@ApplicationScoped
class CountedReports implements CountedBeside {

    private static final Set<String> TARGETS = Set.of("report-establishment-2022-09", "report-activity-2022-12");

    private static final String STEPS = Sql.load(CountedReports.class, "report_steps.sql");
    private static final Words WORDS = new Words("tỉnh, thành phố", "tỉnh, thành phố", "đã ký báo cáo",
            UNITS_SOURCE,
            List.of("Một tỉnh được tính từ ngày ký báo cáo của tuyến Đoàn Thanh niên, là tuyến mà kế hoạch nêu hạn. Báo cáo được mở lại thì thôi được"
                    + " tính cho đến khi ký lại, theo ngày ký lại."));

    private final Jdbc jdbc;
    private final Roster roster;

    CountedReports(Jdbc jdbc, Roster roster) {
        this.jdbc = jdbc;
        this.roster = roster;
    }

    @Override
    public Set<String> targets() {
        return TARGETS;
    }

    @Override
    public String page() {
        return "/training/reports";
    }

    @Override
    public Words words(Target target) {
        return WORDS;
    }

    /** Read each time: there are a few hundred rows. */
    @Override
    public FigureMarks.State state() {
        return new FigureMarks.State(BigDecimal.ZERO, true);
    }

    @Override
    public List<Step> steps(Target target, Within within, LocalDate asOf, LocalDate knownOn) {
        List<Step> steps = new ArrayList<>(jdbc.list(STEPS,
                row -> step(row.getString(1), row.getObject(2, LocalDate.class), 0, row.getLong(3), row.getLong(4)), asOf,
                knownOn, target.lastDay(), target.id(), within.province()));
        roster.provinces(asOf).stream().map(Province::code)
                .filter(code -> within.province() == null || within.province().equals(code))
                .forEach(code -> steps.add(step(code, target.startsOn().isAfter(asOf) ? asOf : target.startsOn(), 1, 0, 0)));
        return steps;
    }

    private static Step step(String province, LocalDate day, long all, long onTime, long late) {
        return Step.ofThings(province, null, null, null, day, all, onTime, 0, late);
    }

    /** @return nothing: a report on the year is made of these reports and tells of each itself */
    @Override
    public List<Count> counts(List<String> provinces, LocalDate day) {
        return List.of();
    }
}
