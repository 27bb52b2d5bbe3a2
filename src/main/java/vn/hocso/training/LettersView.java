package vn.hocso.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

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
     * Provinces in the same state, by the same source.
     *
     * @param inferred follows from two letters, stands in none
     * @param names in dictionary order
     */
    record State(Establishment.Status status, boolean inferred, LocalDate asOf, String source, List<String> names) {

        /** @return one for each status, day and source, in that order */
        static List<State> of(List<Establishment> all, List<Province> provinces) {
            var states = new TreeMap<State, List<String>>(Comparator.comparing(State::status).thenComparing(State::inferred)
                    .thenComparing(State::asOf).thenComparing(State::source));
            all.forEach(one -> states.computeIfAbsent(
                    new State(one.status(), one.inferred(), one.asOf(), one.source(), List.of()), key -> new ArrayList<>())
                    .add(name(one.provinceCode(), provinces)));
            return states.entrySet().stream().map(state -> state.getKey().named(state.getValue())).toList();
        }

        private State named(List<String> all) {
            return new State(status, inferred, asOf, source, all);
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
        List<Establishment> establishment = roster.establishment(today);
        List<Province> provinces = roster.provinces(today);
        return new LettersView(figures,
                figures.stream().filter(figure -> figure.kind() == FigureKind.MEMBERS_TRAINED)
                        .flatMap(trained -> members.stream().map(all -> new Comparison(trained, all))).toList(),
                State.of(establishment, provinces),
                roster.clusters(Areas.SCHEME, today));
    }
}
