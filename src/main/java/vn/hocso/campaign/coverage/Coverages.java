package vn.hocso.campaign.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.campaign.CampaignMarks;
import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.roster.territory.Unit;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.training.CountedBeside;
import vn.hocso.training.FigureMarks;
import vn.hocso.training.Remembered;
import vn.hocso.training.Step;
import vn.hocso.training.Target;
import vn.hocso.training.Targets;
import vn.hocso.training.Within;

/**
 * Counts teams trained in person and communes reached by the end of a day, by province of DMHC-2022. Costs by sessions and teams, never by people.
 */
@ApplicationScoped
class Coverages {

    static final String TEAMS_TARGET = "teams-in-person-2022-09";
    static final String COMMUNES_TARGET = "communes-bridging-2022-09";
    static final String SESSIONS_SOURCE = "Sổ buổi tập huấn và điểm danh trong Học Số";
    static final String TEAMS_SOURCE = "Các Tổ đang hoạt động trong Học Số";
    static final String COMMUNES_SOURCE = CountedBeside.UNITS_SOURCE;
    private static final int MOST_REMEMBERED_ROWS = 5_000;

    /** @param state of what the figures are read from */
    record Asked(Target teams, Target communes, FigureMarks.State state) {}

    /**
     * A district with the communes that nobody reached yet.
     *
     * @param named their names, written once: a page of a province has hundreds
     */
    record Missing(Unit district, List<Unit> communes, String named) {

        private static Missing of(Unit district, List<Unit> communes) {
            return new Missing(district, communes, communes.stream().map(Unit::fullName).collect(Collectors.joining(", ")));
        }
    }

    private static final String HELD = """
            select s.province_code, count(*) from training_session s
            where s.province_code = any(?::text[]) and s.held_on <= ? and s.cancelled_at is null
              and (s.closed_at is not null or exists (select from session_team a where a.session_id = s.id and a.people > 0))
            group by 1""";

    /** Everything but sessions and teams that an answer depends on. */
    private record Question(List<Province> provinces, LocalDate day, LocalDate lastDayOfTeams, LocalDate lastDayOfCommunes) {}

    private record Place(String province, LocalDate day, LocalDate lastDay) {}

    private final Remembered<Question, List<Coverage>> remembered = new Remembered<>(MOST_REMEMBERED_ROWS,
            (question, coverages) -> coverages.size());
    private final Remembered<Place, List<Missing>> rememberedMissing = new Remembered<>(MOST_REMEMBERED_ROWS,
            (place, missing) -> missing.stream().mapToInt(one -> one.communes.size()).sum());
    private final Jdbc jdbc;
    private final StepsInPerson steps;
    private final Roster roster;
    private final Targets targets;
    private final CampaignMarks marks;

    Coverages(Jdbc jdbc, StepsInPerson steps, Roster roster, Targets targets, CampaignMarks marks) {
        this.marks = marks;
        this.steps = steps;
        this.jdbc = jdbc;
        this.roster = roster;
        this.targets = targets;
    }

    /** @return what all parts of one page have in common */
    Asked asked() {
        Map<String, Target> now = targets.now(Set.of(TEAMS_TARGET, COMMUNES_TARGET));
        return new Asked(now.get(TEAMS_TARGET), now.get(COMMUNES_TARGET), marks.ofSessions());
    }

    /** @return one for each of the provinces, in their order */
    List<Coverage> of(List<Province> provinces, LocalDate day, Asked asked) {
        var question = new Question(provinces, day, asked.teams.lastDay(), asked.communes.lastDay());
        return remembered.answer(question, asked.state, () -> read(question));
    }

    private List<Coverage> read(Question question) {
        List<Province> provinces = question.provinces;
        LocalDate day = question.day;
        Object codes = provinces.stream().map(Province::code).toArray(String[]::new);
        Within within = provinces.size() == 1
                ? new Within(provinces.get(0).code(), null, null, null)
                : Within.COUNTRY;
        Map<String, Reach> teams = sums(steps.ofTeams(within, day, null, question.lastDayOfTeams));
        Map<String, Reach> communes = sums(steps.ofCommunes(within, day, null, question.lastDayOfCommunes));
        Map<String, Long> held = held(codes, day);
        return provinces.stream().map(province -> new Coverage(Target.COUNTRY + ":" + province.code(), province.name(),
                held.getOrDefault(province.code(), 0L), teams.getOrDefault(province.code(), Reach.NOTHING),
                communes.getOrDefault(province.code(), Reach.NOTHING))).toList();
    }

    private static Map<String, Reach> sums(List<Step> steps) {
        return steps.stream().collect(Collectors.groupingBy(Step::province,
                Collectors.reducing(Reach.NOTHING, Reach::of, Reach::plus)));
    }

    Coverage of(Province province, LocalDate day) {
        return of(List.of(province), day, asked()).get(0);
    }

    /** @return districts of the province with communes that nobody reached by that day, in dictionary order */
    List<Missing> missing(String province, LocalDate day, Asked asked) {
        var place = new Place(province, day, asked.communes.lastDay());
        return rememberedMissing.answer(place, asked.state, () -> read(place));
    }

    private List<Missing> read(Place place) {
        Set<String> reached = steps.reached(place.province, place.day, place.lastDay);
        return roster.unitsIn(place.province).stream()
                .map(district -> Missing.of(district,
                        roster.unitsIn(district.code()).stream().filter(commune -> !reached.contains(commune.code()))
                                .sorted(Vietnamese.orderBy(Unit::name)).toList()))
                .filter(one -> !one.communes.isEmpty()).toList();
    }

    private Map<String, Long> held(Object provinces, LocalDate day) {
        return jdbc.list(HELD, row -> Map.entry(row.getString(1), row.getLong(2)), provinces, day).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
