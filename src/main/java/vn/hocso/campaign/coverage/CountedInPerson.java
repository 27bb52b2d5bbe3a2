package vn.hocso.campaign.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.campaign.CampaignMarks;
import vn.hocso.roster.Roster;
import vn.hocso.training.CountedBeside;
import vn.hocso.training.FigureMarks;
import vn.hocso.training.Step;
import vn.hocso.training.Target;
import vn.hocso.training.Within;

/** Tells the dashboard where the targets of training in person are counted. */
@ApplicationScoped
class CountedInPerson implements CountedBeside {

    private static final String LATE = "“Đúng hạn, chưa đủ căn cứ” là buổi diễn ra trước hạn nhưng được báo sau hạn quá "
            + PROVEN_DAYS + " ngày.";
    private static final Words TEAMS = new Words("Tổ", "Tổ đang hoạt động", "đã được tập huấn trực tiếp",
            Coverages.TEAMS_SOURCE,
            List.of("Một Tổ được tính khi có ít nhất một thành viên có tên trong danh sách được điểm danh ở một buổi tập huấn đã diễn ra.",
                    "Mẫu số là các Tổ đang hoạt động vào ngày được tính. Tổ đã sáp nhập được tính theo Tổ mới.", LATE));
    private static final Words COMMUNES = new Words("xã, phường, thị trấn", "xã, phường, thị trấn", "đã có điểm cầu",
            Coverages.COMMUNES_SOURCE,
            List.of("Một xã được tính khi có điểm cầu của một buổi tập huấn đã diễn ra, hoặc có Tổ ở xã đó được điểm danh.",
                    "Mẫu số là mọi xã, phường, thị trấn trong danh mục.", LATE));

    private final Coverages coverages;
    private final StepsInPerson steps;
    private final CampaignMarks marks;
    private final Roster roster;

    CountedInPerson(Coverages coverages, StepsInPerson steps, CampaignMarks marks, Roster roster) {
        this.steps = steps;
        this.marks = marks;
        this.coverages = coverages;
        this.roster = roster;
    }

    @Override
    public Set<String> targets() {
        return Set.of(Coverages.TEAMS_TARGET, Coverages.COMMUNES_TARGET);
    }

    @Override
    public String page() {
        return "/campaign/coverage";
    }

    @Override
    public List<Count> counts(List<String> provinces, LocalDate day) {
        Coverage sum = coverages.of(roster.provinces(day).stream().filter(one -> provinces.contains(one.code())).toList(), day,
                coverages.asked())
                .stream().reduce(new Coverage("", "", 0, Reach.NOTHING, Reach.NOTHING), Coverage::plus);
        return List.of(count("Tổ được tập huấn trực tiếp", sum.teams()),
                count("Xã, phường, thị trấn có điểm cầu", sum.communes()));
    }

    @Override
    public Words words(Target target) {
        return target.id().equals(Coverages.TEAMS_TARGET) ? TEAMS : COMMUNES;
    }

    @Override
    public FigureMarks.State state() {
        return marks.ofSessions();
    }

    @Override
    public List<Step> steps(Target target, Within within, LocalDate asOf, LocalDate knownOn) {
        return target.id().equals(Coverages.TEAMS_TARGET)
                ? steps.ofTeams(within, asOf, knownOn, target.lastDay())
                : steps.ofCommunes(within, asOf, knownOn, target.lastDay());
    }

    private Count count(String what, Reach reach) {
        return new Count(what, reach.reached().total(), reach.reached().onTime(), reach.all(), page());
    }
}
