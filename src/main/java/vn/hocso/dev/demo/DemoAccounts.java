package vn.hocso.dev.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.roster.TeamRole;
import vn.hocso.shared.Jdbc;

/** Who of the made-up roster has an account, and in which team. */
@ApplicationScoped
class DemoAccounts {

    /** Those who only look are left as they are: 0900000001 finds everything still to do. */
    private static final String ACCOUNTS = """
            select m.member_id, p.subject, m.team_id, t.province_code, m.role
            from membership m join team t on t.id = m.team_id join member p on p.id = m.member_id
            where m.valid_to is null and (p.subject like 'demo-%' or p.subject = ?) order by t.id, m.role, m.member_id""";

    /** Somebody with an account. */
    record Account(UUID member, String subject, long team, String province, TeamRole role) {

        boolean leads() {
            return role == TeamRole.LEADER;
        }
    }

    /** All of them, by team in the order of founding. */
    record Book(List<Account> accounts, Map<Long, List<Account>> byTeam) {

        static Book of(List<Account> accounts) {
            return new Book(accounts, accounts.stream().collect(Collectors.groupingBy(Account::team)));
        }

        List<Account> of(long team) {
            return byTeam.getOrDefault(team, List.of());
        }

        Stream<Account> leaders() {
            return accounts.stream().filter(Account::leads);
        }

        /** @return the leader of a team of the province, first the printed one; empty when so many have no account */
        Optional<Account> leader(String province, int no) {
            return leaders().filter(one -> one.province().equals(province))
                    .sorted((a, b) -> Boolean.compare(isPrinted(b), isPrinted(a))).skip(no).findFirst();
        }

        private static boolean isPrinted(Account account) {
            return account.subject().equals(DemoRoster.LEADER);
        }
    }

    private final Jdbc database;

    DemoAccounts(Jdbc database) {
        this.database = database;
    }

    Book book() {
        return Book.of(database.list(ACCOUNTS, row -> new Account(row.getObject(1, UUID.class), row.getString(2),
                row.getLong(3), row.getString(4), TeamRole.valueOf(row.getString(5))), DemoRoster.LEADER));
    }
}
