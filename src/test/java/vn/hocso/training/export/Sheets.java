package vn.hocso.training.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

import vn.hocso.training.Cut;
import vn.hocso.training.Rate;
import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Kind;
import vn.hocso.training.Rate.Numerator;
import vn.hocso.training.Target;

/** Sheets for tests. */
final class Sheets {

    static final LocalDate AS_OF = LocalDate.of(2022, 11, 15);
    static final Target TARGET = new Target("members-online-2022-11", "100% thành viên được bồi dưỡng",
            LocalDate.of(2022, 9, 1),
            LocalDate.of(2022, 11, 30), Target.Bound.INCLUSIVE, "core-v1", 1, "Công văn tháng 9/2022");

    private Sheets() {}

    static Heading heading() {
        return new Heading(TARGET, Cut.TEAM, "DMHC-2022:46", "Thừa Thiên Huế", AS_OF, LocalDate.of(2022, 11, 10),
                "Nguyễn Thị Hạnh",
                Instant.parse("2022-11-15T01:00:00Z"), "https://hocso.example/training?within=DMHC-2022:46", null);
    }

    static RateSheet of(Rate... rates) {
        return new RateSheet(heading(), List.of(rates));
    }

    static Rate rate(String code, String name) {
        return new Rate(code, name, new Numerator(7, 2, 1),
                List.of(new Denominator(Kind.ROSTER, 12, 9, "Danh sách Tổ", AS_OF, 0.75, null, 7L)));
    }

    static Rate empty(String code, String name) {
        return new Rate(code, name, new Numerator(0, 0, 0), List.of());
    }

    /** So many rows, each with a name of its own, made while they are read. */
    static RateSheet of(int rows) {
        return new RateSheet(heading(), () -> (Iterator<Rate>) IntStream.range(0, rows)
                .mapToObj(i -> rate("TEAM:" + i, "Tổ công nghệ số cộng đồng thôn " + i)).iterator());
    }
}
