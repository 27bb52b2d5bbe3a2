package vn.hocso.campaign.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.Province;
import vn.hocso.roster.Roster;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.roster.source.Citations;
import vn.hocso.roster.source.SchemeSaid;
import vn.hocso.roster.source.SourceDocument;
import vn.hocso.roster.source.SourceFigure;
import vn.hocso.roster.source.Sources;
import vn.hocso.roster.source.StatusSaid;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.training.Target;
import vn.hocso.training.Targets;

/** Puts together what is known of the documents. */
@ApplicationScoped
class Ledger {

    /** The letters speak of the 63 provinces of these days. */
    private static final LocalDate DAY_OF_THE_LETTERS = LocalDate.of(2022, 9, 7);

    private final Sources sources;
    private final Citations citations;
    private final Roster roster;
    private final Targets targets;

    Ledger(Sources sources, Citations citations, Roster roster, Targets targets) {
        this.sources = sources;
        this.citations = citations;
        this.roster = roster;
        this.targets = targets;
    }

    List<Entry> entries() {
        List<SourceFigure> figures = sources.figures();
        List<StatusSaid> statuses = sources.statuses();
        List<SchemeSaid> schemes = sources.schemes();
        List<Target> aims = targets.now();
        return sources.documents().stream().map(document -> new Entry(document,
                figures.stream().filter(one -> one.sourceId().equals(document.id())).toList(),
                statuses.stream().filter(one -> one.sourceId().equals(document.id())).toList(),
                schemes.stream().filter(one -> one.sourceId().equals(document.id())).toList(),
                aims.stream().filter(one -> Objects.equals(citations.idOf(one.source()), document.id())).toList())).toList();
    }

    Contradictions contradictions() {
        List<Province> provinces = roster.provinces(DAY_OF_THE_LETTERS);
        List<StatusSaid> ofLetters = sources.statuses().stream().filter(said -> !said.told()).toList();
        List<String> inferred = ofLetters.stream().filter(StatusSaid::inferred).flatMap(said -> said.provinces().stream())
                .map(code -> provinces.stream().filter(one -> one.code().equals(code)).findFirst().map(Province::name)
                        .orElse(code))
                .sorted(Vietnamese.orderBy(name -> name)).toList();
        return new Contradictions(Contradictions.days(sources.figures()), ofLetters, inferred, provinces.size(),
                roster.clusters(TrainingCluster.SCHEME, DAY_OF_THE_LETTERS).stream().filter(one -> one.startsOn() == null)
                        .toList(),
                sources.documents().stream().filter(one -> one.numberPrinted() == null && !one.citations().isEmpty())
                        .toList(),
                sources.spellings());
    }

    /** @return one document with everything that was taken from it */
    Entry entry(String id) {
        SourceDocument document = sources.document(id);
        return entries().stream().filter(one -> one.document().id().equals(document.id())).findFirst().orElseThrow();
    }
}
