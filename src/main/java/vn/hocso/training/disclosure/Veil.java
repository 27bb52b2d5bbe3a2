package vn.hocso.training.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Hides the small numbers of one family in a tree, and as many others as it takes that no small number follows from what is shown.
 * <p>
 * A small number may be anything from one to four only while another hidden number beside it may be so much smaller or larger. That one,
 * its cover, is looked for among the siblings; where none is large enough, the whole they belong to is hidden as well, and a cover for
 * it is looked for one step higher. A cover that has parts hides one of them too, or it would follow from them. Covers are tried in the
 * order of their codes, whatever their numbers: the choice itself tells nothing.
 */
final class Veil {

    /** Fewer people than these are not counted out. */
    static final int LEAST_SHOWN = 5;

    private final Family family;
    /** Codes of parts; likewise below. */
    private final Set<String> hidden;
    private final Set<String> untold = new HashSet<>();
    private final Map<String, Need> needs = new HashMap<>();

    private Veil(Family family, Set<String> hidden) {
        this.family = family;
        this.hidden = hidden;
    }

    /** @return a veil for each family; where one hides a part, so does the one that draws with it */
    static Map<Family, Veil> over(Part whole) {
        var veils = new EnumMap<Family, Veil>(Family.class);
        for (Family family : Family.values()) {
            veils.putIfAbsent(family, new Veil(family, new HashSet<>()));
            Veil veil = veils.get(family);
            veil.draw(whole);
            if (family.drawsWithIt() != null) {
                veils.put(family.drawsWithIt(), new Veil(family.drawsWithIt(), new HashSet<>(veil.hidden)));
            }
        }
        return veils;
    }

    /** @return why the numbers of that part are not shown, or that they are */
    Shade of(Part part) {
        if (!hidden.contains(part.code())) {
            return Shade.NONE;
        }
        if (family == Family.SERIES || untold.contains(part.code()) || !isSmall(part)) {
            return Shade.PROTECTS_ANOTHER;
        }
        return tells(part) == 0 ? Shade.FEWER_THAN_5 : Shade.ALL_BUT_FEWER_THAN_5;
    }

    private void draw(Part whole) {
        settle(whole);
        if (isSmall(whole)) {
            hidden.add(whole.code());
        }
        // One to four people in four parts or more would be one in each: then nothing is told of the parts.
        whole.all().filter(this::isSmall).filter(part -> smallest(part) >= LEAST_SHOWN - 1)
                .forEach(part -> part.parts().stream().flatMap(Part::all).forEach(below -> {
                    hidden.add(below.code());
                    untold.add(below.code());
                }));
        // That few are trained of a part and few are left of its whole would be two bounds that meet: then neither is told.
        whole.all().filter(this::isSmall).filter(this::meetsAnother).flatMap(Part::all)
                .forEach(part -> untold.add(part.code()));
    }

    private boolean meetsAnother(Part part) {
        return part.all().filter(this::isSmall).anyMatch(below -> tells(below) != tells(part));
    }

    /** @return which number of a small part is told to be small */
    private int tells(Part part) {
        return Family.isSmall(family.of(part)[0]) ? 0 : 1;
    }

    private boolean isSmall(Part part) {
        return !Need.of(family.of(part)).isNothing();
    }

    private long smallest(Part part) {
        return part.all().filter(below -> below.parts().isEmpty() && isSmall(below)).count();
    }

    private void settle(Part whole) {
        whole.parts().forEach(this::settle);
        Need need = Need.none(family.of(whole).length);
        for (Part part : whole.parts()) {
            // A small part covers what is small in it.
            Need own = isSmall(part) ? Need.of(family.of(part)) : needs.get(part.code());
            if (own != null) {
                needs.put(part.code(), own);
                hidden.add(part.code());
                need = need.plus(own);
            }
        }
        if (need.isNothing() || onlySmall(whole) && need.isFree() || isCovered(whole, need)) {
            return;
        }
        List<Part> cover = cover(whole, need);
        cover.forEach(part -> hidden.add(part.code()));
        if (cover.isEmpty()) {
            hidden.add(whole.code());
            needs.put(whole.code(), need);
        }
    }

    private boolean onlySmall(Part whole) {
        return whole.parts().stream().filter(part -> hidden.contains(part.code())).allMatch(this::isSmall);
    }

    /** By a part that was hidden for another family already. */
    private boolean isCovered(Part whole, Need need) {
        return whole.parts().stream().filter(part -> hidden.contains(part.code()) && !needs.containsKey(part.code()))
                .anyMatch(part -> covers(part, need));
    }

    /** @return a part that covers, with the way down to a smallest part of it; empty when there is none */
    private List<Part> cover(Part whole, Need need) {
        return whole.parts().stream().filter(part -> !hidden.contains(part.code()) && covers(part, need))
                .sorted(Comparator.comparing(Part::code)).map(part -> wayDown(part, need)).filter(way -> !way.isEmpty())
                .findFirst().orElse(List.of());
    }

    private List<Part> wayDown(Part part, Need need) {
        if (part.parts().isEmpty()) {
            return List.of(part);
        }
        // Hidden parts of its own have their cover already, which may not be large enough for these as well.
        boolean clear = part.parts().stream().noneMatch(below -> hidden.contains(below.code()));
        List<Part> below = clear ? cover(part, need) : List.of();
        if (below.isEmpty()) {
            return below;
        }
        var way = new ArrayList<>(List.of(part));
        way.addAll(below);
        return way;
    }

    /** Of the series nobody is told which is small: it is enough when those that are hidden are not few together. */
    private boolean covers(Part part, Need need) {
        long[] numbers = family.of(part);
        return family == Family.SERIES
                ? Arrays.stream(numbers).sum() > 0 && need.isEnoughWith(numbers)
                : need.isCoveredBy(numbers);
    }
}
