package vn.hocso.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import vn.hocso.roster.territory.CodeSets;
import vn.hocso.roster.territory.Merger;
import vn.hocso.roster.territory.Unit;
import vn.hocso.roster.territory.Units;
import vn.hocso.shared.DomainException;
import vn.hocso.shared.Jdbc;
import vn.hocso.shared.text.Vietnamese;

/** Answers about people, teams and the country, always as of a day (Vietnam's date). */
@ApplicationScoped
public class Roster {

    private static final String MEMBER_OF = "select id, full_name from member where subject = ?";

    private final Jdbc jdbc;
    private final MemberRepository members;
    private final TeamRepository teams;
    private final ReferenceFigures reference;
    private final Units units;
    private final CodeSets codeSets;

    Roster(Jdbc jdbc, MemberRepository members, TeamRepository teams, ReferenceFigures reference, Units units,
            CodeSets codeSets) {
        this.jdbc = jdbc;
        this.members = members;
        this.teams = teams;
        this.reference = reference;
        this.units = units;
        this.codeSets = codeSets;
    }

    /** @return the member with that subject of Keycloak; empty before the person joined */
    public Optional<Member> memberOf(String subject) {
        return jdbc.first(MEMBER_OF, row -> new Member(row.getObject(1, UUID.class), row.getString(2)), subject);
    }

    /** @throws DomainException {@code member-unknown} */
    @Transactional
    public Member member(UUID id) {
        return members.findByIdOptional(id).map(MemberEntity::toMember)
                .orElseThrow(() -> DomainException.notFound("member-unknown", "Không có tổ viên này."));
    }

    /** @return the team of the membership on that day */
    public Optional<Team> teamOf(UUID memberId, LocalDate on) {
        return teams.of(memberId, on).map(this::team);
    }

    /** Where a person counts on that day, by account and by list; one statement. */
    public Standing standingOf(UUID memberId, LocalDate on) {
        Map<Population, TeamEntity> standing = teams.standing(memberId, on);
        return new Standing(team(standing.get(Population.REGISTERED)), team(standing.get(Population.ROSTER)));
    }

    /**
     * @param code as printed or as typed: lower case, spaces and hyphens do no harm
     * @throws DomainException {@code team-code-unknown} with a hint what is wrong with the code
     */
    @Transactional
    public Team teamByCode(String code) {
        String read = TeamCode.read(code);
        return teams.byCode(read).map(this::team).orElseThrow(() -> TeamCode.unknown("Chưa có Tổ nào mang mã " + read + "."));
    }

    /** @throws DomainException {@code team-unknown} */
    @Transactional
    public Team team(long id) {
        return teams.findByIdOptional(id).map(this::team).orElseThrow(Roster::teamUnknown);
    }

    /** @return teams open on that day that work in the unit itself, in dictionary order */
    @Transactional
    public List<Team> teamsIn(String unitCode, LocalDate on) {
        return teams.in(units.unit(unitCode), on).stream().map(this::team).sorted(Vietnamese.orderBy(Team::name)).toList();
    }

    /**
     * @param knownOn as far as it was known at the end of that day; null for everything known by now
     * @return teams that stood on that day and worked anywhere in the unit then, in dictionary order
     */
    @Transactional
    public List<Team> teamsWithin(String unitCode, LocalDate on, LocalDate knownOn) {
        return teams.within(units.path(unitCode), on, knownOn).stream().map(this::team).sorted(Vietnamese.orderBy(Team::name))
                .toList();
    }

    /**
     * @return the team where it worked on that day
     * @throws DomainException {@code team-unknown}
     */
    @Transactional
    public Team teamOn(long id, LocalDate day) {
        return teams.on(id, day).map(this::team).orElseThrow(Roster::teamUnknown);
    }

    /** @return for each unit directly below that has teams open on that day, how many work anywhere in it */
    @Transactional
    public Map<String, Integer> teamsBelow(String unitCode, LocalDate on) {
        return teams.countBelow(units.unit(unitCode), on);
    }

    /**
     * @return provinces of code set DMHC-2022, in dictionary order; also after its last day, 30/06/2025, because teams keep
     *         those codes; none before its first
     */
    public List<Province> provinces(LocalDate on) {
        return units.provinces(on).stream().map(Roster::province).toList();
    }

    /** @return the 34 provinces of code set DMHC-2025, in dictionary order */
    public List<Province> provinces2025() {
        return codeSets.provinces(CodeSets.SINCE_2025).stream().map(Roster::province).toList();
    }

    /** @return the province with that code of DMHC-2025; 52 is Gia Lai */
    public Optional<Province> province2025(String code) {
        return codeSets.province(CodeSets.SINCE_2025, code).map(Roster::province);
    }

    /** @return the province that has the code on that day: 52 is Bình Định on 30/06/2025 and Gia Lai on 01/07/2025 */
    public Optional<Province> provinceOn(String code, LocalDate day) {
        return codeSets.provinceOn(code, day).map(Roster::province);
    }

    /** @return for each of the 63 provinces, by code, which of the 34 it became; 11 of them alone, the others together */
    public List<Merger> mergers() {
        return codeSets.mergers();
    }

    /** @return a unit of code set DMHC-2022, whatever its level */
    public Optional<Unit> unit(String code) {
        return units.find(code);
    }

    /** @return what lies directly in that unit, in dictionary order; nothing for a commune and for five island districts */
    public List<Unit> unitsIn(String code) {
        return units.within(code);
    }

    /** @return the unit and what it lies in, the province first */
    public List<Unit> unitPath(String code) {
        return units.path(code);
    }

    /**
     * @param scheme {@code MIC-2022}: ten clusters, each province in one; of other schemes not every province need be in one
     * @return by number, each with the provinces that belong to it on that day
     */
    public List<TrainingCluster> clusters(String scheme, LocalDate on) {
        return clusters(scheme, on, null);
    }

    /** @param knownOn as the scheme was told at the end of that day, before files that were applied later; null for now */
    public List<TrainingCluster> clusters(String scheme, LocalDate on, LocalDate knownOn) {
        return reference.clusters(scheme, on, knownOn);
    }

    /** @return all ways to put provinces together, by code; one may have no clusters yet */
    public List<ClusterScheme> schemes() {
        return reference.schemes();
    }

    /** @throws DomainException NOT_FOUND {@code scheme-unknown} */
    public ClusterScheme scheme(String code) {
        return schemes().stream().filter(scheme -> scheme.code().equals(code)).findFirst()
                .orElseThrow(() -> DomainException.notFound("scheme-unknown", "Không có hệ cụm mang mã “" + code + "”."));
    }

    /** @return every official figure with its source and day, oldest first; figures of the whole country, never to be spread */
    public List<OfficialFigure> officialFigures() {
        return officialFigures(null);
    }

    /** @param knownOn as they were told at the end of that day, before figures that were added or withdrawn later; null for now */
    public List<OfficialFigure> officialFigures(LocalDate knownOn) {
        return reference.figures(knownOn);
    }

    /** @return for each of the 63 provinces what is said about founding teams, the newest; by a letter or by itself, or inferred */
    @Transactional
    public List<Establishment> establishment() {
        return establishment(LocalDate.MAX);
    }

    /** @return the same as it was said by that day; provinces of which nothing was said by then are not in it */
    @Transactional
    public List<Establishment> establishment(LocalDate on) {
        return reference.establishment(on);
    }

    /**
     * @param knownOn as it was told at the end of that day, null for now; letters were always known
     * @return codes of those that had founded no team by that day, by the newest that is said of them
     */
    @Transactional
    public Set<String> provincesWithoutTeams(LocalDate on, LocalDate knownOn) {
        return reference.provinces(Establishment.Status.NONE, on, knownOn);
    }

    private static DomainException teamUnknown() {
        return DomainException.notFound("team-unknown", "Không có Tổ này.");
    }

    private static Province province(Unit unit) {
        return new Province(unit.code(), unit.name());
    }

    private Team team(TeamEntity entity) {
        return entity == null ? null : entity.toTeam(units);
    }
}
