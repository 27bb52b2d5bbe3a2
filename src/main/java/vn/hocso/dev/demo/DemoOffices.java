package vn.hocso.dev.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import jakarta.enterprise.context.ApplicationScoped;

import vn.hocso.campaign.focal.FocalPoints;
import vn.hocso.roster.Roster;
import vn.hocso.shared.time.Campaign;

/** Two provinces of three name the office that is their focal point; a few name another one later. */
@ApplicationScoped
class DemoOffices {

    private static final String[] OFFICES = {"Phòng Chuyển đổi số, Sở Thông tin và Truyền thông",
            "Phòng Công nghệ thông tin, Sở Thông tin và Truyền thông",
            "Trung tâm Công nghệ thông tin và Truyền thông, Sở Thông tin và Truyền thông",
            "Văn phòng Sở Thông tin và Truyền thông",
            "Phòng Bưu chính, Viễn thông và Công nghệ thông tin, Sở Thông tin và Truyền thông"};
    private static final LocalDate FIRST = LocalDate.of(2022, 9, 8);
    private static final int DAYS = 40;
    private static final int UNTIL_ANOTHER = 25;
    private static final int HOUR = 9;

    private final FocalPoints points;
    private final Roster roster;
    private final Past past;

    DemoOffices(FocalPoints points, Roster roster, Past past) {
        this.points = points;
        this.roster = roster;
        this.past = past;
    }

    List<HistoryPart> parts(Instant until) {
        return roster.provinces(Campaign.dateOf(until)).stream()
                .map(province -> new HistoryPart("office." + province.code(), () -> name(province.code(), until))).toList();
    }

    void name(String province, Instant until) {
        var random = new Random(Integer.parseInt(province) * 32_452_843L);
        LocalDate since = FIRST.plusDays(random.nextInt(DAYS));
        int office = random.nextInt(OFFICES.length);
        if (province.equals(DemoRoster.HUE) || random.nextInt(3) > 0) {
            name(province, office, since, until);
            if (random.nextInt(8) == 0) {
                name(province, (office + 1) % OFFICES.length, since.plusDays(UNTIL_ANOTHER), until);
            }
        }
    }

    private void name(String province, int office, LocalDate since, Instant until) {
        past.tell(Past.of(since, HOUR), until, () -> points.name(province, OFFICES[office], since, DemoRoster.MAKER));
    }
}
