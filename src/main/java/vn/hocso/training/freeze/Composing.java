package vn.hocso.training.freeze;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.learning.Rule;
import vn.hocso.learning.Rules;
import vn.hocso.lrs.LrsConfig;
import vn.hocso.lrs.StatementStore;
import vn.hocso.roster.Roster;
import vn.hocso.roster.TrainingCluster;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.time.Campaign;
import vn.hocso.training.Rate;
import vn.hocso.training.Target;
import vn.hocso.training.TargetFigures;
import vn.hocso.training.manifest.CountedStatement;
import vn.hocso.training.manifest.Manifest;
import vn.hocso.training.manifest.Manifest.Denominator;
import vn.hocso.training.manifest.Manifest.Group;
import vn.hocso.training.manifest.Recount;
import vn.hocso.training.manifest.Series;

/** Puts a manifest together: numerators are counted from the statements themselves, denominators come from the sums. */
@ApplicationScoped
class Composing {

    private static final String UNITS = Units.CODE_SET;
    private static final String SCHEME = TrainingCluster.SCHEME;
    private static final String NOWHERE = UNITS + ":" + Manifest.NO_PROVINCE;
    private static final String COMPLETED = "http://adlnet.gov/expapi/verbs/completed";
    private static final String ORDER = "by id, smallest first, as unsigned numbers of 128 bits";

    private final TargetFigures figures;
    private final Roster roster;
    private final Rules rules;
    private final LrsConfig lrs;

    Composing(TargetFigures figures, Roster roster, Rules rules, LrsConfig lrs) {
        this.figures = figures;
        this.roster = roster;
        this.rules = rules;
        this.lrs = lrs;
    }

    Manifest compose(Target target, Recount recount, Instant now) {
        String deadline = target.deadline().toString();
        String lastDay = target.lastDay().toString();
        var goal = new Manifest.Goal(target.id(), target.title(), target.startsOn().toString(), target.endsOn().toString(),
                target.bound().name(), Campaign.ZONE.getId(), deadline, BigDecimal.valueOf(target.share()).toPlainString(),
                target.source());
        var query = new Manifest.Query(StatementStore.LEARNING, COMPLETED, lrs.idBase() + "/programme/core", target.rule(),
                deadline, deadline, target.province());
        var evidence = new Manifest.Evidence(recount.leaves(), recount.root(), ORDER, CountedStatement.LEAF);
        return new Manifest(Manifest.FORMAT, query.version(), goal, query, lastDay, lastDay, rule(target.rule()), lrs.idBase(),
                UNITS, SCHEME, groups(target, recount), exclusions(target), evidence, now.toString());
    }

    private Manifest.LessonRule rule(String code) {
        Rule rule = rules.rule(code);
        return new Manifest.LessonRule(rule.code(), rule.name(), rule.lessons().stream().sorted().toList());
    }

    private List<Group> groups(Target target, Recount recount) {
        Map<String, List<String>> clusters = roster.clusters(SCHEME, target.lastDay()).stream()
                .collect(Collectors.toMap(cluster -> SCHEME + ":" + cluster.no(), TrainingCluster::provinceCodes));
        var groups = new ArrayList<Group>();
        for (Rate rate : figures.atDeadline(target).values()) {
            if (!rate.code().equals(NOWHERE)) {
                groups.add(group(rate, clusters.get(rate.code()), recount));
            }
        }
        if (target.province() == null) {
            groups.add(new Group(NOWHERE, "Chưa gắn với Tổ nào", null, recount.of(Manifest.NO_PROVINCE), List.of()));
        }
        return groups;
    }

    private List<Manifest.Exclusion> exclusions(Target target) {
        return figures.excludedAtDeadline(target).entrySet().stream()
                .flatMap(group -> group.getValue().stream().map(excluded -> new Manifest.Exclusion(group.getKey(),
                        excluded.what() + ". " + excluded.reason(), excluded.completions())))
                .toList();
    }

    private static Group group(Rate rate, List<String> provinces, Recount recount) {
        String key = rate.code().substring(rate.code().indexOf(':') + 1);
        Series numerator = key.equals(Manifest.COUNTRY)
                ? recount.all()
                : recount.of(provinces == null ? List.of(key) : provinces);
        Stream<Denominator> denominators = rate.denominators().stream()
                // A letter's figure is compared with everybody who completed, as they are counted here.
                .map(d -> denominator(d, d.kind() == Rate.Kind.OFFICIAL ? numerator.all() : d.trained()));
        return new Group(rate.code(), rate.name(), provinces, numerator, denominators.toList(),
                rate.withoutExcluded() == null ? null : remaining(rate.withoutExcluded(), numerator));
    }

    /** What is excluded comes from sums, as denominators do. */
    private static Manifest.Remaining remaining(Rate.Without rest, Series all) {
        var numerator = new Series(rest.numerator().onTime(), rest.numerator().unproven(), 0);
        return new Manifest.Remaining(all.all() - numerator.all(), numerator,
                rest.denominators().stream().map(d -> denominator(d, d.trained())).toList());
    }

    private static Denominator denominator(Rate.Denominator d, long trained) {
        return new Denominator(d.kind().name(), d.value(), trained,
                d.rate() == null ? null : Denominator.share(trained, d.value()), d.source(), d.asOf().toString(), d.note());
    }
}
