package vn.hocso.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.identity.Scope;
import vn.hocso.lrs.retention.Past;
import vn.hocso.roster.Team;
import vn.hocso.servers.RealServers;
import vn.hocso.shared.Sql;
import vn.hocso.training.Rate.Numerator;

/** What is dropped of the record store changes no published figure, and each can still be counted again. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RetainedFiguresTest {

    private static final String VERBS = "http://adlnet.gov/expapi/verbs/";

    @Inject
    Past past;
    @Inject
    People people;
    @Inject
    Rates rates;
    @Inject
    Targets targets;
    @Inject
    EntityManager database;

    @Test
    void figures_and_their_recount_are_the_same_after_the_answers_were_dropped() {
        YearMonth month = past.begin();
        Team team = people.team("93", "930", "31318");
        for (int day = 10; day < 13; day++) {
            people.train(people.member(team), month.atDay(day).atTime(5, 0).toInstant(ZoneOffset.UTC));
        }
        past.seal(month);
        LocalDate asOf = month.atEndOfMonth();
        Map<String, Numerator> recounted = recount(asOf);
        Map<String, Numerator> before = rates(asOf);
        assertThat(recounted.get("93").late()).isEqualTo(3);
        assertThat(answersOf(month)).isPositive();

        past.drop(month, VERBS + "answered");
        past.drop(month, VERBS + "initialized");
        past.drop(month, VERBS + "failed");
        assertThat(answersOf(month)).isZero();
        assertThat(recount(asOf)).isEqualTo(recounted);
        assertThat(rates(asOf)).isEqualTo(before);

        // A member who goes on learning afterwards is counted as ever.
        people.train(people.member(team), month.atDay(28).atTime(5, 0).toInstant(ZoneOffset.UTC));
        assertThat(rates(asOf).get("93").late()).isEqualTo(before.get("93").late() + 1);
    }

    private Map<String, Numerator> rates(LocalDate asOf) {
        return rates.of(targets.target(Target.MEMBERS_ONLINE), Cut.PROVINCE, asOf, new Scope(true, Set.of())).stream()
                .collect(Collectors.toMap(rate -> RateView.of(rate).key(), Rate::numerator));
    }

    @Transactional
    Map<String, Numerator> recount(LocalDate asOf) {
        List<Object[]> rows = database.createNativeQuery(Sql.load(RecountTest.class, "recount.sql"), Object[].class)
                .setParameter("asOf", Date.valueOf(asOf)).getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0],
                row -> new Numerator(((Number) row[1]).longValue(), ((Number) row[2]).longValue(),
                        ((Number) row[3]).longValue())));
    }

    private long answersOf(YearMonth month) {
        return (Long) database.createNativeQuery("select count(*) from statement s join lrs_verb v on v.id = s.verb_id "
                + "where v.iri = ?1 and s.stored >= ?2 and s.stored < ?3", Long.class).setParameter(1, VERBS + "answered")
                .setParameter(2, month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                .setParameter(3, month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC)).getSingleResult();
    }
}
