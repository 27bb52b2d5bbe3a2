package vn.hocso.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.hocso.bench.Load.Operation;
import vn.hocso.shared.Sql;

/** W5: rates by cluster and by province, beside the join over all people that says the same. */
class RatesApi {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 15);
    /** Far more days than the service remembers. */
    private static final int DAYS = 1_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 4, 1);
    private static final String RAW = Sql.load(RatesApi.class, "raw_rates.sql").replace(":asOf", DAY.toString());
    private static final int JOINS = 5;

    private final People people;
    private final Service small;
    private final Service large;
    private final Report report;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    RatesApi(People people, Service small, Service large, Report report) {
        this.people = people;
        this.small = small;
        this.large = large;
        this.report = report;
    }

    void run() throws Exception {
        String token = people.monitor();
        boolean equal = same(token, "province", 0) & same(token, "cluster", 1);
        report.add("W5: rates equal to the raw join (1 = yes)", equal ? 1 : 0, "", 1, false, 0);
        String fewer = size(small);
        String more = size(large);
        var rounds = new Rounds().with("W5 by cluster, " + fewer, small, rates(small, token, "cluster"))
                .with("W5 by cluster, " + more, large, rates(large, token, "cluster"))
                .with("W5 by province, " + fewer, small, rates(small, token, "province"))
                .with("W5 by province, " + more, large, rates(large, token, "province"))
                .with("W5 by province, a day that is not remembered", large,
                        number -> get(large, token, "province", FIRST_DAY.plusDays(number % DAYS)))
                .run(report);
        double join = join();
        for (String by : List.of("cluster", "province")) {
            String many = "W5 by " + by + ", " + more;
            String few = "W5 by " + by + ", " + fewer;
            double micros = rounds.micros(many);
            report.add("W5: rates by " + by + ", us", micros, "", 1_000, true, rounds.load(many));
            report.add("W5: by " + by + ", " + more + " : " + fewer, micros / rounds.micros(few), "", 1.1, true,
                    rounds.load(many, few));
            report.add("W5: raw join : rates by " + by, join / micros, "", 1_000, false,
                    Math.max(rounds.load(many), Cpu.load()));
        }
    }

    private static String size(Service service) throws SQLException {
        return String.format(Locale.GERMANY, "%,d people", service.database().number("select count(*) from roster_entry"));
    }

    private double join() throws Exception {
        Database database = large.database();
        database.query(RAW);
        long before = Cpu.micros(database.pid());
        for (int i = 0; i < JOINS; i++) {
            database.query(RAW);
        }
        double micros = (Cpu.micros(database.pid()) - before) / (double) JOINS;
        report.detail("W5 raw join over members and completions: %,.0f us, load %.1f", micros, Cpu.load());
        return micros;
    }

    /** @param key column of the raw join by which it is added up */
    private boolean same(String token, String by, int key) throws Exception {
        Map<String, long[]> raw = new TreeMap<>();
        for (List<String> row : large.database().query(RAW)) {
            long[] sums = raw.computeIfAbsent(row.get(key), code -> new long[7]);
            Arrays.setAll(sums, i -> sums[i] + Long.parseLong(row.get(i + 2)));
        }
        var differences = new ArrayList<String>();
        JsonNode rates = new ObjectMapper().readTree(get(large, token, by, DAY)).get("rates");
        for (JsonNode rate : rates) {
            String code = rate.get("code").textValue().replaceAll(".*:", "");
            long[] read = figures(rate);
            if (!Arrays.equals(read, raw.getOrDefault(code, new long[7]))) {
                differences.add(code + " " + Arrays.toString(read) + " is not " + Arrays.toString(raw.get(code)));
            }
        }
        report.detail("W5 by %s on %s: %d groups compared with the raw join, %d differ %s", by, DAY, rates.size(),
                differences.size(), differences.stream().limit(3).toList());
        return differences.isEmpty() && rates.size() == raw.size();
    }

    private static long[] figures(JsonNode rate) {
        JsonNode numerator = rate.get("numerator");
        var figures = new long[]{numerator.get("onTime").longValue(), numerator.get("unproven").longValue(),
                numerator.get("late").longValue(), 0, 0, 0, 0};
        for (JsonNode denominator : rate.get("denominators")) {
            int at = denominator.get("kind").textValue().equals("ROSTER") ? 3 : 5;
            figures[at] = denominator.get("value").longValue();
            figures[at + 1] = denominator.get("trained").longValue();
        }
        return figures;
    }

    private Operation rates(Service service, String token, String by) {
        return number -> get(service, token, by, DAY);
    }

    private byte[] get(Service service, String token, String by, LocalDate day) throws IOException, InterruptedException {
        var request = HttpRequest
                .newBuilder(URI.create(service.url() + "/api/v1/targets/members-online-2022-11/rates?asOf=" + day
                        + "&by=" + by))
                .header("Authorization", "Bearer " + token).header("Accept", "application/json").build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("Rates: " + answer.statusCode());
        }
        return answer.body();
    }
}
