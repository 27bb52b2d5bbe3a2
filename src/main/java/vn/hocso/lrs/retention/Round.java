package vn.hocso.lrs.retention;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What one run of the job found and did. */
class Round {

    long dropped;
    /** In no seal, or in one of an hour that is not old enough. */
    long unsealed;
    /** A target of forwarding has yet to get them. */
    long unsent;
    /** In months whose seals do not hold. */
    long suspicious;
    long failed;
    int files;
    private final Map<YearMonth, Boolean> months = new TreeMap<>();

    /** @param verified reads a whole month, so each is asked for once in a run */
    boolean holds(YearMonth month, Predicate<YearMonth> verified) {
        return months.computeIfAbsent(month, verified::test);
    }

    long due() {
        return dropped + unsealed + unsent + suspicious + failed;
    }

    int broken() {
        return (int) months.values().stream().filter(holds -> !holds).count();
    }

    /** @return one line, without names of people or things */
    @Override
    public String toString() {
        String broken = months.entrySet().stream().filter(month -> !month.getValue()).map(month -> month.getKey().toString())
                .collect(Collectors.joining(" "));
        return "%d statements dropped, %d files; kept though their time is over: %d not sealed, %d not sent on, %d failed, %d in months whose seals do not hold (%s)"
                .formatted(dropped, files, unsealed, unsent, failed, suspicious, broken.isEmpty() ? "none" : broken);
    }
}
