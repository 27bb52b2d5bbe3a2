package vn.hocso.training.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.shared.DomainException;

/** Which years have reports, by line. */
@ApplicationScoped
class Years {

    private final Packs packs;

    Years(Packs packs) {
        this.packs = packs;
    }

    /** @return the newest first, of a year in the order of the lines */
    List<Year> all() {
        List<Period> periods = packs.periods();
        Map<Integer, List<Period>> byYear = periods.stream()
                .collect(Collectors.groupingBy(period -> period.lastDay().getYear(), TreeMap::new, Collectors.toList()));
        var years = new ArrayList<Year>();
        new TreeMap<>(byYear).descendingMap().forEach((number, all) -> {
            for (Line line : Line.values()) {
                List<Period> own = all.stream().filter(period -> period.line() == line).toList();
                if (!own.isEmpty()) {
                    years.add(new Year(line, number, own));
                }
            }
        });
        return years;
    }

    /** @throws DomainException NOT_FOUND {@code year-unknown} */
    Year of(String line, String number) {
        return all().stream().filter(year -> year.line().slug().equals(line) && String.valueOf(year.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("year-unknown", "Không có báo cáo nào của năm này."));
    }
}
