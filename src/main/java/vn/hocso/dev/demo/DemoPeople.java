package vn.hocso.dev.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import vn.hocso.roster.Audience;
import vn.hocso.roster.NewEntry;
import vn.hocso.roster.NewMember;
import vn.hocso.roster.Team;
import vn.hocso.roster.TeamRole;

/** Fills teams with people; something more than half of them have an account. */
class DemoPeople {

    private static final double WITH_ACCOUNT = 0.55;
    /** Accounts are made in the days before the first training, so that whoever learns is in a team already. */
    private static final Instant FIRST_REGISTERED = Instant.parse("2022-09-08T01:00:00Z");
    private static final int SECONDS = 3 * 86_400;
    private static final int SMALLEST_WITH_DEPUTY = 5;
    /** 030 is no mobile prefix in use: nobody's phone rings. */
    private static final String PHONE = "+8430%07d";
    private static final long PHONES = 10_000_000;
    private static final long SCATTER = 7_368_787;

    private final Random random;
    private final DemoNames names;
    private final String subjectPrefix;
    private final long firstPhone;
    private int people;

    final List<NewMember> members = new ArrayList<>();
    final List<NewEntry> entries = new ArrayList<>();

    DemoPeople(Random random, String subjectPrefix, long seed) {
        this.random = random;
        this.names = new DemoNames(random);
        this.subjectPrefix = subjectPrefix;
        this.firstPhone = seed;
    }

    void fill(Team team, LocalDate foundedOn, int size) {
        for (int i = 0; i < size; i++) {
            TeamRole role = i == 0
                    ? TeamRole.LEADER
                    : i == 1 && size >= SMALLEST_WITH_DEPUTY ? TeamRole.DEPUTY : TeamRole.MEMBER;
            String phone = String.format(PHONE, ((people + firstPhone) * SCATTER) % PHONES);
            boolean account = random.nextDouble() < WITH_ACCOUNT;
            add(team, foundedOn, role, names.next(), phone, account ? String.format("%s%06d", subjectPrefix, people) : null);
        }
    }

    /** @param subject of the person's account, null for none */
    void add(Team team, LocalDate foundedOn, TeamRole role, String name, String phone, String subject) {
        UUID id = subject == null ? null : randomId();
        Instant at = subject == null ? null : FIRST_REGISTERED.plusSeconds(random.nextInt(SECONDS));
        if (id != null) {
            // Every second one agrees to be named, without a throw of the dice: the plan goes on making the same people.
            members.add(new NewMember(id, subject, name, phone, team, role, at, people % 2 == 0));
        }
        entries.add(new NewEntry(name, phone, team, role, Audience.MEMBER, foundedOn, id, at));
        people++;
    }

    /** A version 4 UUID from the plan's own randomness, so that the same plan makes the same people. */
    private UUID randomId() {
        long high = random.nextLong() & 0xffff_ffff_ffff_0fffL | 0x4000L;
        long low = random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
