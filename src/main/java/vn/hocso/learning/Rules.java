package vn.hocso.learning;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import vn.hocso.shared.DomainException;

/** The rules of "trained". They are rows that never change once written, so each replica reads them once. */
@ApplicationScoped
public class Rules {

    /** The rule that the ministry's target counts by. */
    public static final String CORE = "core-v1";

    private static final String ALL = """
            select r.code, r.name, l.lesson_code, r.valid_months, r.renews
            from trained_rule r join trained_rule_lesson l on l.rule = r.code order by r.code""";

    private final EntityManager database;
    private volatile Map<String, Rule> known;

    Rules(EntityManager database) {
        this.database = database;
    }

    /** @return all rules, by code */
    public List<Rule> all() {
        return List.copyOf(read().values());
    }

    /** @throws DomainException NOT_FOUND when there is no rule of that code */
    public Rule rule(String code) {
        Rule rule = read().get(code);
        if (rule == null) {
            throw DomainException.notFound("rule-unknown", "Không có quy tắc hoàn thành này.");
        }
        return rule;
    }

    @Transactional
    Map<String, Rule> read() {
        if (known == null) {
            var rules = new TreeMap<String, Rule>();
            List<Object[]> rows = database.createNativeQuery(ALL, Object[].class).getResultList();
            for (Object[] row : rows) {
                rules.computeIfAbsent((String) row[0], code -> new Rule(code, (String) row[1], new TreeSet<>(),
                        (Integer) row[3], (String) row[4]))
                        .lessons().add((String) row[2]);
            }
            known = rules;
        }
        return known;
    }
}
