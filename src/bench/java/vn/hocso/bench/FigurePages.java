package vn.hocso.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;

/**
 * W6: the dashboard as the ministry opens it, the teams of a province for a program, and days long past beside today. Each also right
 * after somebody was counted in that province, and when nothing of it is remembered.
 */
class FigurePages {

    private static final String COUNTRY = "W6 dashboard, country";
    private static final String PROVINCE = "W6 dashboard, province";
    private static final String OTHER_DAY = "W6 dashboard, country, a day that is not remembered";
    private static final String KNOWN_ON = "W6 dashboard, country, as known on a day that is not remembered";
    private static final String TEAMS = "W6 teams of a province";
    private static final String COUNTRY_ANEW = "W6 dashboard, country, right after somebody was counted";
    private static final String PROVINCE_ANEW = "W6 dashboard, province, right after somebody was counted";
    private static final String TEAMS_ANEW = "W6 teams of a province, right after somebody was counted";
    private static final String COUNTING = "W6 somebody is counted, without a page";
    private static final String COUNTRY_COLD = "W6 dashboard, country, of which nothing is remembered";
    private static final String TEAMS_COLD = "W6 teams of a province, of which nothing is remembered";
    private static final String TEAMS_ON = "W6 teams of a province, a day that is not remembered";
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 9, 20);
    private static final int DAYS = 56;
    private static final int MOST_BYTES = 150_000;

    private final People people;
    private final Service service;
    private final Report report;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    FigurePages(People people, Service service, Report report) {
        this.people = people;
        this.service = service;
        this.report = report;
    }

    void run() throws Exception {
        String monitor = people.signInMonitor(service.url());
        String token = people.monitor();
        String province = service.database().largestProvince();
        long teams = service.database().teamsOf(province);
        report.detail("W6: the province with most teams has %,d; a page of a program holds 1,000 of them", teams);
        long begun = Cpu.micros(service.database().pid());
        service.database().execute(Pace.WORK);
        report.detail(Pace.told(Cpu.micros(service.database().pid()) - begun));
        String within = "within=DMHC-2022%3A" + province;
        try (var counting = new Counting(service.database(), province)) {
            judge(measure(counting, monitor, token, within), monitor, within);
        }
    }

    private Rounds measure(Counting counting, String monitor, String token, String within) throws Exception {
        return new Rounds(Duration.ofSeconds(5), Duration.ofSeconds(6))
                .with(COUNTRY, service, number -> page(monitor, "/training"))
                .with(PROVINCE, service, number -> page(monitor, "/training?" + within))
                .with(TEAMS, service, number -> rates(token, "by=team&" + within))
                .with(COUNTING, service, number -> counting.next()).with(COUNTRY_ANEW, service, number -> {
                    counting.next();
                    page(monitor, "/training");
                }).with(PROVINCE_ANEW, service, number -> {
                    counting.next();
                    page(monitor, "/training?" + within);
                }).with(TEAMS_ANEW, service, number -> {
                    counting.next();
                    rates(token, "by=team&" + within);
                }).with(COUNTRY_COLD, service, number -> {
                    counting.nextOfNothing();
                    page(monitor, "/training");
                }).with(TEAMS_COLD, service, number -> {
                    counting.nextOfNothing();
                    rates(token, "by=team&" + within);
                }).with(OTHER_DAY, service, number -> {
                    counting.nextOfNothing();
                    page(monitor, "/training?asOf=" + day(number));
                }).with(KNOWN_ON, service, number -> {
                    counting.nextOfNothing();
                    page(monitor, "/training?asOf=" + day(number) + "&knownOn=" + day(number));
                }).with(TEAMS_ON, service, number -> {
                    counting.nextOfNothing();
                    rates(token, "by=team&" + within + "&asOf=" + isoDay(number));
                })
                .run(report);
    }

    private void judge(Rounds rounds, String monitor, String within) throws IOException, InterruptedException {
        limit(rounds, COUNTRY, 5_000);
        limit(rounds, PROVINCE, 5_000);
        report.add("W6: the country's dashboard, bytes before compression", page(monitor, "/training"), "", MOST_BYTES, true,
                0);
        report.add("W6: the largest province's, bytes before compression", page(monitor, "/training?" + within), "", MOST_BYTES,
                true, 0);
        limit(rounds, TEAMS, 10_000);
        // The first look after somebody was counted: what changed is read and written anew.
        anew(rounds, COUNTRY_ANEW, 5_000);
        anew(rounds, PROVINCE_ANEW, 5_000);
        anew(rounds, TEAMS_ANEW, 10_000);
        // Neither day is remembered.
        ratio(rounds, OTHER_DAY, COUNTRY_COLD);
        ratio(rounds, KNOWN_ON, COUNTRY_COLD);
        ratio(rounds, TEAMS_ON, TEAMS_COLD);
    }

    private void limit(Rounds rounds, String name, int micros) {
        report.add(name + ", us", rounds.micros(name), "", micros, true, rounds.load(name));
    }

    /** The look alone. */
    private void anew(Rounds rounds, String name, int micros) {
        report.add(name + ", less the counting, us", rounds.micros(name) - rounds.micros(COUNTING), "", micros, true,
                rounds.load(name));
    }

    private void ratio(Rounds rounds, String name, String today) {
        report.add(name + " : today, of which nothing is remembered", rounds.micros(name) / rounds.micros(today), "", 3, true,
                rounds.load(name, today));
    }

    private static String day(long number) {
        LocalDate day = FIRST_DAY.plusDays(number % DAYS);
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()).replace("/", "%2F");
    }

    private static LocalDate isoDay(long number) {
        return FIRST_DAY.plusDays(number % DAYS);
    }

    /** @return bytes of the page */
    private int page(String monitor, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(service.url() + path)).header("Cookie", monitor)
                .header("Accept", "text/html").build();
        return body(request);
    }

    private int rates(String token, String query) throws IOException, InterruptedException {
        return body(HttpRequest.newBuilder(URI.create(service.url() + "/api/v1/targets/members-online-2022-11/rates?" + query))
                .header("Authorization", "Bearer " + token).header("Accept", "application/json").build());
    }

    private int body(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200 || answer.body().length < 1_000) {
            throw new IOException(request.uri() + ": " + answer.statusCode());
        }
        return answer.body().length;
    }
}
