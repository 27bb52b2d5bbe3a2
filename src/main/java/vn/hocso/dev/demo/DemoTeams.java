package vn.hocso.dev.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import vn.hocso.roster.Establishment;
import vn.hocso.roster.NewTeam;
import vn.hocso.roster.TeamLevel;
import vn.hocso.roster.territory.Unit;
import vn.hocso.roster.territory.UnitKind;
import vn.hocso.roster.territory.Units;

/**
 * Spreads teams over the provinces that had any on 07/9/2022, in proportion to their communes: first a team of each commune,
 * then of its villages; in a province that was not complete a fifth of the communes stays without.
 */
class DemoTeams {

    private static final LocalDate FIRST_FOUNDED = LocalDate.of(2022, 3, 20);
    /** The last ones on 07/9/2022, the day that the letter counts. */
    private static final int DAYS = 172;
    private static final double COVERED = 0.8;
    /** Nobody lives there whom one could make up a team of. */
    private static final String HOANG_SA = "498";
    private static final Set<String> MOUNTAINS = Set.of("02", "04", "06", "08", "10", "11", "12", "14", "15");
    private static final String FIRST_OF_THE_SOUTH = "70";

    private final Units units;
    private final Random random;

    DemoTeams(Units units, Random random) {
        this.units = units;
        this.random = random;
    }

    /** @return exactly {@code count} teams, province by province */
    List<NewTeam> plan(List<Establishment> establishment, int count) {
        var places = new HashMap<String, List<Unit>>();
        List<Establishment> founded = establishment.stream().filter(e -> e.status() != Establishment.Status.NONE)
                .sorted(Comparator.comparing(Establishment::provinceCode)).toList();
        founded.forEach(e -> places.put(e.provinceCode(), places(e.provinceCode())));
        Map<String, Integer> shares = shares(founded, places, count);
        var teams = new ArrayList<NewTeam>(count);
        for (Establishment province : founded) {
            boolean complete = province.status() == Establishment.Status.COMPLETE_COMMUNE
                    || province.status() == Establishment.Status.COMPLETE_VILLAGE;
            addTeams(teams, places.get(province.provinceCode()), complete, shares.get(province.provinceCode()));
        }
        return teams;
    }

    private List<Unit> places(String provinceCode) {
        var places = new ArrayList<Unit>();
        for (Unit district : units.within(provinceCode)) {
            List<Unit> communes = units.within(district.code());
            places.addAll(communes.isEmpty() && !district.code().equals(HOANG_SA) ? List.of(district) : communes);
        }
        places.sort(Comparator.comparing(Unit::code));
        return places;
    }

    /** Largest remainders, after one for each province. */
    private static Map<String, Integer> shares(List<Establishment> provinces, Map<String, List<Unit>> places, int count) {
        int first = count >= provinces.size() ? 1 : 0;
        int rest = count - first * provinces.size();
        double all = places.values().stream().mapToInt(List::size).sum();
        var shares = new HashMap<String, Integer>();
        var remainders = new HashMap<String, Double>();
        for (Establishment province : provinces) {
            String code = province.provinceCode();
            double exact = rest * places.get(code).size() / all;
            shares.put(code, first + (int) exact);
            remainders.put(code, exact - (int) exact);
        }
        int left = count - shares.values().stream().mapToInt(Integer::intValue).sum();
        provinces.stream().map(Establishment::provinceCode)
                .sorted(Comparator.<String>comparingDouble(remainders::get).reversed().thenComparing(code -> code)).limit(left)
                .forEach(code -> shares.merge(code, 1, Integer::sum));
        return shares;
    }

    private void addTeams(List<NewTeam> teams, List<Unit> places, boolean complete, int count) {
        var chosen = new ArrayList<>(places);
        Collections.shuffle(chosen, random);
        int usable = complete ? places.size() : Math.max(1, (int) (places.size() * COVERED));
        int communes = count >= usable ? usable : (count + 1) / 2;
        for (int i = 0; i < count; i++) {
            Unit place = chosen.get(i % communes);
            teams.add(team(place, i / communes));
        }
    }

    /** @param number 0 for the team of the commune, from 1 on for its villages */
    private NewTeam team(Unit place, int number) {
        List<Unit> path = units.path(place.code());
        String where = place.fullName().substring(0, 1).toLowerCase(Locale.ROOT) + place.fullName().substring(1);
        String hamlet = number == 0 ? null : hamletKind(place, path.get(0).code()) + " " + number;
        String name = "Tổ công nghệ số cộng đồng " + (hamlet == null ? where : hamlet + ", " + where);
        return new NewTeam(name, hamlet == null ? TeamLevel.COMMUNE : TeamLevel.HAMLET, path.get(0).code(), path.get(1).code(),
                path.size() > 2 ? place.code() : null, hamlet, FIRST_FOUNDED.plusDays(random.nextInt(DAYS)));
    }

    private static String hamletKind(Unit place, String provinceCode) {
        boolean south = provinceCode.compareTo(FIRST_OF_THE_SOUTH) >= 0;
        if (place.kind() == UnitKind.PHUONG || place.kind() == UnitKind.THI_TRAN) {
            return south ? "khu phố" : "tổ dân phố";
        }
        return south ? "ấp" : MOUNTAINS.contains(provinceCode) ? "bản" : "thôn";
    }
}
