package vn.hocso.dev.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import vn.hocso.roster.NewTeam;
import vn.hocso.roster.Roster;
import vn.hocso.roster.RosterIntake;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.time.Campaign;
import vn.hocso.shared.time.ServiceClock;

/** Makes up a roster over the real country, by the roster's own way in. One transaction: all of it is there or nothing. */
@ApplicationScoped
public class DemoRoster {

    private static final Logger LOG = Logger.getLogger(DemoRoster.class);
    private static final Duration LONGEST = Duration.ofHours(1);
    /** Before anybody learns: a look at what was known on an early day of the campaign finds the lists. */
    private static final Instant KNOWN_SINCE = Campaign.startOf(LocalDate.of(2022, 7, 1));
    private static final int BATCH = 5_000;
    private static final int SMALLEST_TEAM = 3;
    private static final int LARGEST_TEAM = 9;
    static final String MAKER = "demonstration";
    static final String HUE = "46";
    private static final String ACCOUNT = "00000000-0000-4000-8000-0000000000%02d";
    /** Subject of 0900000002. */
    static final String LEADER = account(2);

    private final Roster roster;
    private final RosterIntake intake;
    private final ScopeGrants scopes;
    private final Units units;
    private final ServiceClock clock;

    DemoRoster(Roster roster, RosterIntake intake, ScopeGrants scopes, Units units, ServiceClock clock) {
        this.roster = roster;
        this.intake = intake;
        this.scopes = scopes;
        this.units = units;
        this.clock = clock;
    }

    /** @return what was stored: exactly the plan's people and teams */
    public DemoSummary load(DemoPlan plan) {
        return clock.at(KNOWN_SINCE,
                () -> QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).call(() -> store(plan)));
    }

    private DemoSummary store(DemoPlan plan) {
        long started = System.nanoTime();
        var random = new Random(plan.seed());
        List<NewTeam> newTeams = new DemoTeams(units, random).plan(roster.establishment(), plan.teams());
        List<Team> teams = found(newTeams);
        int[] sizes = sizes(plan, random);
        var people = new DemoPeople(random, plan.subjectPrefix(), plan.seed());
        long list = intake.openImport("Danh sách minh họa", MAKER, clock.instant(), true);
        boolean accounts = plan.accounts();
        int members = 0;
        for (int i = 0; i < teams.size(); i++) {
            int size = sizes[i];
            if (accounts && size >= 2 && teams.get(i).provinceCode().equals(HUE)) {
                addAccounts(people, teams.get(i), newTeams.get(i));
                size -= 2;
                accounts = false;
            }
            people.fill(teams.get(i), newTeams.get(i).foundedOn(), size);
            if (people.entries.size() >= BATCH || i == teams.size() - 1) {
                members += people.members.size();
                send(people, list);
            }
        }
        if (plan.accounts()) {
            grantScopes();
        }
        LOG.infof("Demonstration: %d people in %d teams, %d with an account, in %d ms", plan.members(), teams.size(), members,
                Duration.ofNanos(System.nanoTime() - started).toMillis());
        return new DemoSummary(list, teams.size(), plan.members(), members);
    }

    private List<Team> found(List<NewTeam> newTeams) {
        var teams = new ArrayList<Team>(newTeams.size());
        for (int from = 0; from < newTeams.size(); from += BATCH) {
            teams.addAll(intake.foundTeams(newTeams.subList(from, Math.min(newTeams.size(), from + BATCH))));
        }
        return teams;
    }

    /** Three to nine people to a team, as the provinces report, as long as the plan's average allows. */
    private static int[] sizes(DemoPlan plan, Random random) {
        int[] sizes = new int[plan.teams()];
        int least = Math.min(SMALLEST_TEAM, plan.members() / plan.teams());
        int most = Math.max(LARGEST_TEAM, plan.members() / plan.teams() + 1);
        Arrays.fill(sizes, least);
        for (int left = plan.members() - least * plan.teams(); left > 0;) {
            int team = random.nextInt(sizes.length);
            if (sizes[team] < most) {
                sizes[team]++;
                left--;
            }
        }
        return sizes;
    }

    private void send(DemoPeople people, long list) {
        intake.register(people.members);
        intake.enter(list, people.entries);
        people.members.clear();
        people.entries.clear();
    }

    /** 0900000002 leads the team in which 0900000001 is a member. */
    private static void addAccounts(DemoPeople people, Team team, NewTeam founded) {
        people.add(team, founded.foundedOn(), TeamRole.LEADER, "Trần Thị Minh Hạnh", "+84900000002", LEADER);
        people.add(team, founded.foundedOn(), TeamRole.MEMBER, "Nguyễn Văn Bình", "+84900000001", account(1));
    }

    private void grantScopes() {
        scopes.grantProvince(account(5), HUE, MAKER);
        scopes.grantCountry(account(6), MAKER);
        scopes.grantProvince(account(7), HUE, MAKER);
        scopes.grantCountry(account(8), MAKER);
    }

    static String account(int number) {
        return String.format(ACCOUNT, number);
    }
}
