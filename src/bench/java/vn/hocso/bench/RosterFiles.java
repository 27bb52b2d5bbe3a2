package vn.hocso.bench;

import java.net.URI;
import java.util.List;

import vn.hocso.roster.intake.Desk;

/**
 * A list of the letter's size in one file: from sending it to what it would change, from there to the sums of every rate, and back. In the heap
 * that the service has here, under half a gigabyte. The lists are what they were afterwards.
 */
class RosterFiles {

    private static final String OFFICER = "00000000-0000-4000-8000-000000000005";
    private static final String USER = "0900000005";
    private static final int PEOPLE = 225_417;
    private static final int TEAMS = 48_538;
    private static final int LONGEST_SECONDS = 60;
    private static final int MOST_MEGABYTES = 700;
    private static final String PROVINCE = "01";

    private interface Step {
        void run() throws Exception;
    }

    private final Service service;
    private final Report report;
    private double load;

    RosterFiles(Service service, Report report) {
        this.service = service;
        this.report = report;
    }

    void run() throws Exception {
        Database database = service.database();
        database.execute(
                "insert into scope_grant (subject, kind, code_set, province_code, valid_from, granted_by, granted_at) values ('"
                        + OFFICER + "', 'PROVINCE', 'DMHC-2022', '" + PROVINCE + "', '2022-01-01', 'bench', now())");
        String before = rosters(database);
        var desk = new Desk(URI.create(service.url()).getPort(), USER);
        String file = file(database);
        report.detail("Lists: a file of %,d people in %,d new teams, %,d bytes; %s people were on lists", PEOPLE, TEAMS,
                file.length(), before);
        var page = new String[1];
        double read = seconds(() -> page[0] = desk.read(PROVINCE, "ADDITION", "", file));
        if (!desk.page(page[0]).contains("chờ áp dụng")) {
            throw new IllegalStateException("The file was not accepted: " + desk.page(page[0]));
        }
        double applied = seconds(() -> step(desk, page[0], "application"));
        long added = Long.parseLong(rosters(database)) - Long.parseLong(before);
        double back = seconds(() -> step(desk, page[0], "reversal"));
        report.detail("Lists: taken back in %.1f s", back);
        report.add("Lists: people added by the file", added, "", PEOPLE, false, load);
        report.add("Lists: people whom taking back left behind", Long.parseLong(rosters(database)) - Long.parseLong(before), "",
                0,
                true, load);
        report.add("Lists: read, checked and compared, s", read, "", LONGEST_SECONDS, true, load);
        report.add("Lists: applied with all sums, s", applied, "", LONGEST_SECONDS, true, load);
        report.add("Lists: both, s", read + applied, "", LONGEST_SECONDS, true, load);
        report.add("Lists: memory of the service afterwards, MB", Cpu.memory(service.pid(), "VmHWM"), "", MOST_MEGABYTES, true,
                load);
    }

    private double seconds(Step step) throws Exception {
        long begun = System.nanoTime();
        step.run();
        load = Math.max(load, Cpu.load());
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void step(Desk desk, String page, String step) {
        int status = desk.step(page, step);
        if (status != 303) {
            throw new IllegalStateException(step + ": " + status + " " + desk.page(page));
        }
    }

    /** What rates are read from, not the lists themselves. */
    private static String rosters(Database database) throws Exception {
        return database
                .query("select coalesce(sum(people_roster), 0) from province_period where rule = 'core-v1' and grain = 'MONTH'"
                        + " and province_code = '" + PROVINCE + "'")
                .get(0).get(0);
    }

    private static String file(Database database) throws Exception {
        List<List<String>> communes = database
                .query("select code from admin_unit where code_set = 'DMHC-2022' and level = 'COMMUNE' and parent_code in"
                        + " (select code from admin_unit where code_set = 'DMHC-2022' and parent_code = '" + PROVINCE
                        + "') order by code");
        var file = new StringBuilder("Họ và tên;Số điện thoại;Vai trò;Tên Tổ;Mã xã;Thôn\n");
        for (int i = 0; i < PEOPLE; i++) {
            int team = i % TEAMS;
            file.append("Nguyễn Thị ").append(word(i)).append(";09%08d;".formatted(10_000_000 + i))
                    .append(i < TEAMS ? "Tổ trưởng" : "").append(";Tổ thử ").append(team).append(';')
                    .append(communes.get(team % communes.size()).get(0)).append(";Thôn ").append(team).append('\n');
        }
        return file.toString();
    }

    /** A name has no digits: the number written with letters. */
    private static String word(int number) {
        var word = new StringBuilder("Người");
        for (char digit : Integer.toString(number).toCharArray()) {
            word.append((char) ('a' + digit - '0'));
        }
        return word.toString();
    }
}
