package vn.hocso.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import vn.hocso.roster.Establishment;
import vn.hocso.roster.FigureKind;
import vn.hocso.roster.OfficialFigure;
import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.shared.text.Numbers;

/**
 * The page of the letters.
 *
 * @param figures of the whole country, oldest first
 * @param comparisons published results over each published number of members
 * @param states provinces by how far they had come with founding teams
 * @param clusters the ministry's training clusters
 */
record LettersView(List<OfficialFigure> figures, List<Comparison> comparisons, List<State> states,
        List<TrainingCluster> clusters) {

    /** One published figure over another: the rate depends on which letter one believes. */
    record Comparison(OfficialFigure trained, OfficialFigure members) {

        /** @return {@code 113,4%} */
        public String percent() {
            return Numbers.percentInTable((double) trained.value() / members.value());
        }

        public boolean isAboveAll() {
            return trained.value() > members.value();
        }
    }

    /**
     * Provinces in the same state.
     *
     * @param inferred follows from two letters, stands in none
     * @param names in dictionary order
     */
    record State(Establishment.Status status, boolean inferred, LocalDate asOf, String source, List<String> names) {

        static State of(Establishment.Status status, boolean inferred, List<Establishment> all, List<Province> provinces) {
            List<Establishment> these = all.stream().filter(one -> one.status() == status && one.inferred() == inferred)
                    .toList();
            return these.isEmpty()
                    ? null
                    : new State(status, inferred, these.get(0).asOf(), these.get(0).source(),
                            these.stream().map(one -> name(one.provinceCode(), provinces)).toList());
        }

        private static String name(String code, List<Province> provinces) {
            return provinces.stream().filter(province -> province.code().equals(code)).map(Province::name).findFirst()
                    .orElse(code);
        }
    }

    static LettersView of(Roster roster, LocalDate today) {
        List<OfficialFigure> figures = roster.officialFigures();
        List<OfficialFigure> members = figures.stream()
                .filter(figure -> figure.kind() == FigureKind.MEMBERS && !figure.lowerBound()).toList();
        List<Establishment> establishment = roster.establishment();
        List<Province> provinces = roster.provinces(today);
        return new LettersView(figures,
                figures.stream().filter(figure -> figure.kind() == FigureKind.MEMBERS_TRAINED)
                        .flatMap(trained -> members.stream().map(all -> new Comparison(trained, all))).toList(),
                List.of(Establishment.Status.values()).stream()
                        .flatMap(status -> Stream.of(State.of(status, false, establishment, provinces),
                                State.of(status, true, establishment, provinces)))
                        .filter(Objects::nonNull).toList(),
                roster.clusters(Areas.SCHEME, today));
    }
}
