package vn.hocso.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.hocso.bench.Load.Operation;

/** W4: every filter of the specification and the pairs that are used, first pages, deep pages, and with ten times as many statements. */
class StoreReads {

    private static final String BASE = "https://hocso.example/id";
    private static final String VERBS = "http://adlnet.gov/expapi/verbs/";
    private static final String MIDDLE = "2022-10-15T00:00:00Z";
    private static final int PAGE = 50;
    private static final int PAGES_DEEP = 100;
    private static final String BY_ID = "W4 by id";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Service service;
    private final Service grown;
    private final Report report;
    /** Queries by what they ask for; several are asked in turns. */
    private final Map<String, List<String>> filters = new LinkedHashMap<>();

    /** @param grown a service on the same statements and many more */
    StoreReads(Service service, Service grown, Report report) {
        this.service = service;
        this.grown = grown;
        this.report = report;
    }

    void run() throws Exception {
        StoreClient client = StoreClient.of(service);
        StoreClient many = StoreClient.of(grown);
        collect();
        Map<String, String> deep = deep(client);
        var rounds = new Rounds(Duration.ofSeconds(1), Duration.ofSeconds(2));
        filters.forEach((name, queries) -> {
            rounds.with(name, service, asked(client, queries)).with(grown(name), grown, asked(many, queries));
            if (deep.containsKey(name)) {
                rounds.with(deep(name), service, asked(client, List.of(deep.get(name))));
            }
        });
        rounds.run(report);
        report.add("W4: a statement by id, us", rounds.micros(BY_ID), "", 500, true, rounds.load(BY_ID));
        List<String> lists = filters.keySet().stream().filter(name -> !name.equals(BY_ID)).toList();
        String dearest = highest(lists, rounds::micros);
        report.add("W4: first page of 50, the dearest of " + lists.size() + " filters (" + dearest.substring(3) + "), us",
                rounds.micros(dearest), "", 3_000, true, rounds.load(dearest));
        String deepest = highest(List.copyOf(deep.keySet()), name -> rounds.micros(deep(name)) / rounds.micros(name));
        report.add("W4: page " + PAGES_DEEP + " : first page, the highest (" + deepest.substring(3) + ")",
                rounds.micros(deep(deepest)) / rounds.micros(deepest), "", 1.2, true, rounds.load(deepest, deep(deepest)));
        String steepest = highest(List.copyOf(filters.keySet()), name -> rounds.micros(grown(name)) / rounds.micros(name));
        report.add("W4: ten times as many statements, the highest (" + steepest.substring(3) + ")",
                rounds.micros(grown(steepest)) / rounds.micros(steepest), "", 1.3, true,
                rounds.load(steepest, grown(steepest)));
    }

    private interface Figure {
        double of(String name);
    }

    private static String highest(List<String> names, Figure figure) {
        return names.stream().max((a, b) -> Double.compare(figure.of(a), figure.of(b))).orElseThrow();
    }

    private void collect() throws Exception {
        Database database = service.database();
        List<String> ids = column(database, "select id from statement order by md5(id::text) limit 1000");
        filters.put(BY_ID, ids.stream().map(id -> "/xapi/statements?statementId=" + id).toList());
        List<String> people = column(database, "select member_id from bench.learner where kind = 'FINISHED' limit 50").stream()
                .map(StoreReads::agent).toList();
        List<String> registrations = column(database, "select attempt from attempt order by md5(attempt::text) limit 50")
                .stream()
                .map(attempt -> "registration=" + attempt).toList();
        List<String> lessons = column(database, "select code from course_lesson order by 1 limit 10").stream()
                .map(code -> activity("/lesson/" + code)).toList();
        String answered = "verb=" + encoded(VERBS + "answered");
        String passed = "&verb=" + encoded(VERBS + "passed");
        String since = "&since=" + MIDDLE;
        add("agent", people);
        add("verb", List.of(answered));
        add("activity", lessons);
        add("registration", registrations);
        add("since", List.of("since=" + MIDDLE));
        add("until", List.of("until=" + MIDDLE));
        add("ascending", List.of("ascending=true" + since));
        add("related_agents", with(people, "&related_agents=true"));
        add("related_activities", List.of(activity("/programme/core") + "&related_activities=true"));
        add("agent and verb", with(people, passed));
        add("agent and activity", with(people, "&" + lessons.get(0)));
        add("verb and activity", with(lessons, passed));
        add("verb and since", List.of(answered + since));
        add("activity and since", with(lessons, since));
        add("registration and verb", with(registrations, passed));
        add("related_agents and since", with(people, "&related_agents=true" + since));
        add("related_activities and since", List.of(activity("/programme/core") + "&related_activities=true" + since));
    }

    /** @return the page far behind the first, of those filters that have one */
    private Map<String, String> deep(StoreClient client) throws Exception {
        var deep = new LinkedHashMap<String, String>();
        String heavy = agent(column(service.database(), "select member_id from bench.learner where kind = 'HEAVY'").get(0));
        add("agent with 10.000", List.of(heavy));
        add("agent with 10.000 and verb", List.of(heavy + "&verb=" + encoded(VERBS + "answered")));
        for (String name : List.of("W4 agent with 10.000", "W4 agent with 10.000 and verb", "W4 verb", "W4 activity",
                "W4 since",
                "W4 related_activities")) {
            String more = filters.get(name).get(0);
            for (int page = 1; page < PAGES_DEEP; page++) {
                JsonNode next = JSON.readTree(client.get(more)).get("more");
                more = next == null ? "" : next.textValue();
                if (more.isEmpty()) {
                    throw new IllegalStateException(name + " has only " + page + " pages");
                }
            }
            deep.put(name, more);
        }
        return deep;
    }

    private static Operation asked(StoreClient client, List<String> queries) {
        return number -> client.get(queries.get((int) (number % queries.size())));
    }

    private void add(String name, List<String> queries) {
        filters.put("W4 " + name, with(queries.stream().map(query -> "/xapi/statements?" + query).toList(), "&limit=" + PAGE));
    }

    private static List<String> with(List<String> queries, String more) {
        return queries.stream().map(query -> query + more).toList();
    }

    private static String agent(String member) {
        return "agent=" + encoded("{\"account\":{\"homePage\":\"" + BASE + "\",\"name\":\"" + member + "\"}}");
    }

    private static String activity(String path) {
        return "activity=" + encoded(BASE + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String grown(String name) {
        return name + ", ten times as many";
    }

    private static String deep(String name) {
        return name + ", page " + PAGES_DEEP;
    }

    private static List<String> column(Database database, String sql) throws Exception {
        var values = new ArrayList<String>();
        for (List<String> row : database.query(sql)) {
            values.add(row.get(0));
        }
        return values;
    }
}
