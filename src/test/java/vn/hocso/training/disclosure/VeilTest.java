package vn.hocso.training.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.hocso.training.Rate;
import vn.hocso.training.Rate.Denominator;
import vn.hocso.training.Rate.Kind;
import vn.hocso.training.chart.TrendChart;

/** If this fails, the public figures tell about one person. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VeilTest {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 14);
    private static final int HISTORIES = 2_000;
    /** More hidden parts than these take an attacker too long. */
    private static final int MOST_TRIED = 4;

    @Test
    void nothing_is_hidden_where_nothing_is_small() {
        Part country = whole("VN", whole("A", leaf("A1", 12), leaf("A2", 0)), whole("B", leaf("B1", 7)));
        Veil veil = completed(country);
        assertThat(country.all()).allMatch(part -> veil.of(part) == Shade.NONE);
    }

    @Test
    void one_small_number_is_hidden_with_another_one_that_it_would_follow_from_all_the_way_up() {
        Part country = whole("VN", whole("A", leaf("A1", 3), leaf("A2", 0)), whole("B", leaf("B1", 40), leaf("B2", 9)),
                whole("C", leaf("C1", 60)));
        Veil veil = completed(country);
        assertThat(shades(country, veil)).containsExactlyInAnyOrder("A FEWER_THAN_5", "A1 FEWER_THAN_5",
                "B PROTECTS_ANOTHER", "B1 PROTECTS_ANOTHER");
    }

    @Test
    void a_brother_that_is_large_enough_is_hidden_in_the_same_province_and_the_province_stays() {
        Part country = whole("VN", whole("A", leaf("A1", 3), leaf("A2", 30), leaf("A3", 31)), whole("B", leaf("B1", 40)));
        assertThat(shades(country, completed(country))).containsExactlyInAnyOrder("A1 FEWER_THAN_5", "A2 PROTECTS_ANOTHER");
    }

    @Test
    void four_people_in_four_districts_are_not_told_to_be_one_in_each() {
        Part country = whole("VN", whole("A", leaf("A1", 1), leaf("A2", 1), leaf("A3", 1), leaf("A4", 1), leaf("A5", 0)),
                whole("B", leaf("B1", 40)));
        assertThat(shades(country, completed(country))).contains("A FEWER_THAN_5", "A1 PROTECTS_ANOTHER",
                "A5 PROTECTS_ANOTHER");
    }

    @Test
    void who_is_left_of_a_list_is_as_few_as_who_is_trained() {
        Part country = whole("VN", listed("A", 100, 98), listed("B", 100, 50), listed("C", 100, 50));
        Veil veil = Veil.over(country).get(Family.ROSTER_TRAINED);
        assertThat(shades(country, veil)).containsExactlyInAnyOrder("A ALL_BUT_FEWER_THAN_5", "B PROTECTS_ANOTHER");
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "ROSTER_TRAINED"})
    void whoever_has_all_public_numbers_finds_no_small_one_in_any_country(Family family) {
        var random = new Random(20_221_130);
        int tried = 0;
        for (int i = 0; i < HISTORIES; i++) {
            Part country = country(random);
            Map<Family, Veil> veils = Veil.over(country);
            var attacker = new Attacker(family, country, veils);
            if (attacker.hidden() > 0 && attacker.hidden() <= MOST_TRIED) {
                tried++;
                String numbers = country.all().map(part -> part.code() + "=" + Arrays.toString(family.of(part)) + " "
                        + veils.get(family).of(part)).toList().toString();
                for (Map.Entry<String, Set<Long>> part : attacker.possible().entrySet()) {
                    assertThat(part.getValue()).as(part.getKey() + " in " + numbers).hasSizeGreaterThan(1);
                }
            }
        }
        assertThat(tried).isGreaterThan(200);
    }

    @Test
    void a_manifest_is_for_everybody_only_when_no_province_is_veiled() {
        Part open = whole("VN", whole("MIC-2022:1", whole("DMHC-2022:01", leaf("DMHC-2022:001", 3), leaf("DMHC-2022:002", 30),
                leaf("DMHC-2022:003", 31))));
        assertThat(value(open).hidesNoProvince()).as("the district is not in the manifest").isTrue();
        Part veiled = whole("VN", whole("MIC-2022:1", whole("DMHC-2022:01", leaf("DMHC-2022:001", 3)),
                whole("DMHC-2022:02", leaf("DMHC-2022:024", 30))));
        assertThat(value(veiled).hidesNoProvince()).isFalse();
    }

    @Test
    void a_day_on_which_one_person_came_is_drawn_as_the_day_before() {
        var course = new ArrayList<TrendChart.Day>();
        for (long trained : new long[]{0, 3, 6, 7, 11, 97, 100}) {
            course.add(new TrendChart.Day(DAY, trained, 100));
        }
        assertThat(Disclosure.steps(course)).extracting(TrendChart.Day::trained).containsExactly(0L, 0L, 6L, 6L, 11L, 11L,
                100L);
    }

    @Test
    void every_small_number_is_hidden_in_every_family() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Part country = country(random);
            Veil.over(country).forEach((family, veil) -> assertThat(country.all().filter(
                    part -> veil.of(part) == Shade.NONE && Arrays.stream(family.of(part)).anyMatch(Family::isSmall)))
                    .isEmpty());
        }
    }

    private static Part country(Random random) {
        var clusters = new ArrayList<Part>();
        for (int c = 0; c < 1 + random.nextInt(3); c++) {
            var provinces = new ArrayList<Part>();
            for (int p = 0; p < 1 + random.nextInt(3); p++) {
                String code = "P" + c + p;
                var districts = new ArrayList<Part>();
                for (int d = 0; d < 1 + random.nextInt(3); d++) {
                    long trained = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(21);
                    long few = random.nextInt(3) == 0 ? random.nextInt(5) : random.nextInt(16);
                    // A list shorter than five is hidden itself.
                    long left = trained + few < Veil.LEAST_SHOWN ? few + Veil.LEAST_SHOWN : few;
                    districts.add(part(code + d, trained, trained + left, trained, List.of()));
                }
                provinces.add(whole(code, districts.toArray(Part[]::new)));
            }
            clusters.add(whole("C" + c, provinces.toArray(Part[]::new)));
        }
        return whole("VN", clusters.toArray(Part[]::new));
    }

    private static PublicValue value(Part country) {
        var groups = new ArrayList<PublicGroup>();
        Disclosure.add(country, null, Veil.over(country), groups);
        return new PublicValue(null, DAY, null, null, groups, List.of());
    }

    private static Veil completed(Part country) {
        return Veil.over(country).get(Family.COMPLETED);
    }

    private static List<String> shades(Part country, Veil veil) {
        return country.all().filter(part -> veil.of(part) != Shade.NONE).map(part -> part.code() + " " + veil.of(part))
                .toList();
    }

    private static Part leaf(String code, long completed) {
        return part(code, completed, 0, 0, List.of());
    }

    private static Part listed(String code, long roster, long trained) {
        return part(code, 0, roster, trained, List.of());
    }

    private static Part whole(String code, Part... parts) {
        List<Part> all = List.of(parts);
        return part(code, all.stream().mapToLong(part -> part.sums().completed()).sum(),
                all.stream().mapToLong(part -> part.sums().roster()).sum(),
                all.stream().mapToLong(part -> part.sums().trainedRoster()).sum(), all);
    }

    private static Part part(String code, long completed, long roster, long trained, List<Part> parts) {
        List<Denominator> denominators = roster == 0
                ? List.of()
                : List.of(new Denominator(Kind.ROSTER, roster, trained, "Nguồn", DAY, (double) trained / roster, null));
        return Part.of(new Rate(code, code, new Rate.Numerator(completed, 0, 0), denominators), parts);
    }
}
