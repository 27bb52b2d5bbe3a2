package vn.hocso.roster.intake;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

import vn.hocso.roster.TeamNumber;
import vn.hocso.roster.territory.Unit;
import vn.hocso.roster.territory.UnitLevel;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.text.Vietnamese;

/** The teams of one province as a file names them: by code, or by place and name; those it names anew are kept apart. */
class TeamBook {

    private static final int AT_A_TIME = 500;

    /**
     * A team that stands, or stood.
     *
     * @param closedOn its last day, null without one
     * @param mergedInto code of the team that it went into, null without one
     */
    record Known(long id, String code, String name, String hamlet, String districtCode, String communeCode, LocalDate foundedOn,
            LocalDate closedOn, String mergedInto) {

        String place() {
            return communeCode == null ? districtCode : communeCode;
        }
    }

    /** A team that the file brings. */
    static final class Planned {

        final TeamNumber number;
        final String name;
        final String hamlet;
        final Unit place;
        LocalDate foundedOn;
        boolean dated;

        private Planned(TeamNumber number, String name, String hamlet, Unit place) {
            this.number = number;
            this.name = name;
            this.hamlet = hamlet;
            this.place = place;
        }

        String districtCode() {
            return place.level() == UnitLevel.DISTRICT ? place.code() : place.parentCode();
        }

        String communeCode() {
            return place.level() == UnitLevel.DISTRICT ? null : place.code();
        }
    }

    private final LocalDate effectiveOn;
    private final IntFunction<List<TeamNumber>> reserve;
    private final Map<String, Known> byCode = new HashMap<>();
    private final Map<String, List<Known>> byName = new HashMap<>();
    private final Map<String, List<Known>> byPlace = new HashMap<>();
    private final Map<String, Planned> planned = new HashMap<>();
    private final Deque<TeamNumber> numbers = new ArrayDeque<>();

    /** @param reserve gives so many numbers for new teams */
    TeamBook(Collection<Known> known, LocalDate effectiveOn, IntFunction<List<TeamNumber>> reserve) {
        this.effectiveOn = effectiveOn;
        this.reserve = reserve;
        for (Known team : known) {
            byCode.put(team.code, team);
            byName.computeIfAbsent(key(team.place(), team.hamlet, team.name), key -> new ArrayList<>()).add(team);
            byPlace.computeIfAbsent(key(team.place(), "", team.name), key -> new ArrayList<>()).add(team);
        }
    }

    Collection<Planned> planned() {
        return planned.values();
    }

    /**
     * @param place null when the row tells none
     * @param since first day of the person in the team, null for the file's day
     * @return id of the team
     */
    long find(String code, Unit place, String hamlet, String name, LocalDate foundedOn, LocalDate since) {
        if (!code.isEmpty()) {
            return byCode(code, place, since);
        }
        if (name.isEmpty()) {
            throw new MistakeException(Column.TEAM, "team-missing", "chưa ghi Tổ. Bạn ghi Mã Tổ, hoặc Tên Tổ và xã, phường.");
        }
        if (place == null) {
            throw new MistakeException(Column.COMMUNE_CODE, "commune-missing", "chưa ghi Tổ ở xã, phường nào.");
        }
        String key = key(place.code(), hamlet, name);
        Known known = only(byName.getOrDefault(key, List.of()));
        if (known == null && hamlet.isEmpty()) {
            known = only(byPlace.getOrDefault(key(place.code(), "", name), List.of()));
        }
        return known != null ? open(known, Column.TEAM, since) : plan(key, place, hamlet, name, foundedOn, since);
    }

    private long byCode(String typed, Unit place, LocalDate since) {
        String code = typed.replace(" ", "").replace("-", "").toUpperCase(Locale.ROOT);
        Known known = byCode.get(code);
        if (known == null) {
            throw new MistakeException(Column.TEAM_CODE, "team-unknown",
                    "tỉnh này không có Tổ nào mang mã " + typed + ". Bạn xem lại mã trên tờ QR của Tổ.");
        }
        if (place != null && !place.code().equals(known.place())) {
            throw new MistakeException(Column.TEAM_CODE, "team-moved", "Tổ " + code + " trong sổ ở nơi mang mã "
                    + known.place() + ", tệp ghi " + place.fullName() + " (" + place.code()
                    + "). Nếu Tổ đã chuyển nơi, bạn ghi việc chuyển ở trang Tổ trước, rồi gửi lại tệp.");
        }
        return open(known, Column.TEAM_CODE, since);
    }

    private static Known only(List<Known> teams) {
        List<Known> open = teams.stream().filter(team -> team.closedOn == null).toList();
        if (open.size() > 1) {
            throw new MistakeException(Column.TEAM, "team-ambiguous",
                    "xã này có " + open.size() + " Tổ cùng tên. Bạn ghi thêm Mã Tổ, hoặc Thôn, tổ dân phố.");
        }
        return !open.isEmpty() ? open.get(0) : teams.isEmpty() ? null : teams.get(0);
    }

    private long open(Known team, Column column, LocalDate since) {
        if (team.closedOn != null && team.closedOn.isBefore(effectiveOn)) {
            throw new MistakeException(column, "team-closed", "Tổ " + team.code + " hoạt động đến hết ngày "
                    + Numbers.date(team.closedOn) + (team.mergedInto == null
                            ? ". Bạn ghi Tổ mà người này thuộc về hiện nay; nếu Tổ không giải thể, bạn hoàn tác việc đó ở Sổ Tổ."
                            : ", nay là Tổ " + team.mergedInto + ". Bạn ghi mã " + team.mergedInto + "."));
        }
        LocalDate first = since == null ? effectiveOn : since;
        if (first.isBefore(team.foundedOn)) {
            throw new MistakeException(since == null ? column : Column.SINCE, "before-team",
                    "ngày " + Numbers.date(first) + " trước ngày thành lập Tổ " + team.code + " ("
                            + Numbers.date(team.foundedOn) + ").");
        }
        return team.id;
    }

    private long plan(String key, Unit place, String hamlet, String name, LocalDate foundedOn, LocalDate since) {
        Planned team = planned.computeIfAbsent(key, none -> new Planned(next(), name, hamlet.isEmpty() ? null : hamlet, place));
        LocalDate first = since == null ? effectiveOn : since;
        if (foundedOn != null && team.dated && !foundedOn.equals(team.foundedOn)) {
            throw new MistakeException(Column.FOUNDED, "founded-twice", "một dòng khác ghi Tổ này thành lập ngày "
                    + Numbers.date(team.foundedOn) + ".");
        }
        if (foundedOn != null) {
            team.foundedOn = foundedOn;
            team.dated = true;
        } else if (!team.dated && (team.foundedOn == null || first.isBefore(team.foundedOn))) {
            team.foundedOn = first;
        }
        if (first.isBefore(team.foundedOn)) {
            throw new MistakeException(Column.SINCE, "before-team", "ngày " + Numbers.date(first)
                    + " trước ngày thành lập Tổ (" + Numbers.date(team.foundedOn) + ").");
        }
        return team.number.id();
    }

    private TeamNumber next() {
        if (numbers.isEmpty()) {
            numbers.addAll(reserve.apply(AT_A_TIME));
        }
        return numbers.pop();
    }

    private static String key(String place, String hamlet, String name) {
        return place + "|" + (hamlet == null ? "" : Vietnamese.fold(hamlet)) + "|" + Vietnamese.fold(name);
    }
}
