package vn.hocso.bench;

/** How many statements of SQL something takes, counted by PostgreSQL. */
class Statements {

    private final Database database;

    Statements(Database database) {
        this.database = database;
    }

    void begin() throws Exception {
        database.execute("select pg_stat_statements_reset()");
    }

    /** Tells every statement, and how often it ran for one operation. @return how many statements one operation takes */
    double tell(Report report, String what, int operations) throws Exception {
        double all = database.number("select sum(calls) from pg_stat_statements "
                + "where query !~* '^(begin|commit|rollback|select pg_stat|update member set subject)'") / (double) operations;
        report.detail("%s: %.1f", what, all);
        for (var row : database.query("select calls, round(total_exec_time * 1000 / calls), query from pg_stat_statements "
                + "where calls * 2 >= " + operations
                + " and query !~* 'pg_stat|update member set subject' order by total_exec_time desc")) {
            String query = row.get(2).replaceAll("--[^\n]*\n", " ").replaceAll("\\s+", " ").strip();
            report.detail("%s times, %s us each: `%s`", row.get(0), row.get(1),
                    query.length() > 160 ? query.substring(0, 160) + " ..." : query);
        }
        return all;
    }
}
