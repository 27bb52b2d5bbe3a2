package vn.hocso.campaign.source;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import vn.hocso.roster.Establishment.Status;
import vn.hocso.roster.FigureKind;
import vn.hocso.roster.OfficialFigure;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.roster.source.SourceDocument;
import vn.hocso.roster.source.SourceFigure;
import vn.hocso.roster.source.Sources.Spelling;
import vn.hocso.roster.source.StatusSaid;

/**
 * Where the documents of the campaign differ from each other, as far as it can be read from what was taken from them.
 *
 * @param days what each said of a day, oldest first
 * @param statuses in which states letters put provinces, without what provinces told later
 * @param inferred names of the provinces of which no letter says anything
 * @param provinces how many there are
 * @param withoutDates clusters for which no days are printed
 * @param unnumbered documents of which the copy at hand prints no number
 */
record Contradictions(List<Day> days, List<StatusSaid> statuses, List<String> inferred, int provinces,
        List<TrainingCluster> withoutDates, List<SourceDocument> unnumbered, List<Spelling> spellings) {

    /** What one document said of one day; a column is null when it said nothing of it. */
    record Day(LocalDate asOf, String source, OfficialFigure provinces, OfficialFigure teams, OfficialFigure members) {}

    private record Key(LocalDate asOf, String source) {}

    /** @return how many provinces stand in some list of the letters */
    public int listed() {
        return statuses.stream().filter(said -> !said.inferred()).mapToInt(said -> said.provinces().size()).sum();
    }

    /** @return of how many provinces letters say so */
    public int in(String status) {
        return statuses.stream().filter(said -> !said.inferred() && said.status() == Status.valueOf(status))
                .mapToInt(said -> said.provinces().size()).sum();
    }

    /** @return the days of which figures that hold say how many teams and members there were */
    static List<Day> days(List<SourceFigure> figures) {
        var byDay = new TreeMap<Key, Map<FigureKind, OfficialFigure>>(
                Comparator.comparing(Key::asOf).thenComparing(Key::source));
        figures.stream().filter(one -> !one.isWithdrawn() && one.figure().kind() != FigureKind.MEMBERS_TRAINED)
                .forEach(one -> byDay
                        .computeIfAbsent(new Key(one.figure().asOf(), one.figure().source()), key -> new TreeMap<>())
                        .put(one.figure().kind(), one.figure()));
        return byDay.entrySet().stream().map(day -> new Day(day.getKey().asOf, day.getKey().source,
                day.getValue().get(FigureKind.PROVINCES_WITH_TEAMS), day.getValue().get(FigureKind.TEAMS),
                day.getValue().get(FigureKind.MEMBERS))).toList();
    }
}
