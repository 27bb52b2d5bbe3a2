package vn.hocso.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.territory.Merger;
import vn.hocso.servers.RealServers;

/** If this fails, a figure of 2022 is shown under the name of a province that had nothing to do with it. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReformTest {

    private static final LocalDate CAMPAIGN = LocalDate.of(2022, 11, 15);

    @Inject
    Roster roster;

    @ParameterizedTest
    @CsvSource({"15,Yên Bái,Lào Cai", "24,Bắc Giang,Bắc Ninh", "44,Quảng Bình,Quảng Trị", "52,Bình Định,Gia Lai",
            "80,Long An,Tây Ninh", "82,Tiền Giang,Đồng Tháp", "91,Kiên Giang,An Giang", "46,Thừa Thiên Huế,Huế"})
    void a_code_means_one_province_on_30_06_2025_and_another_on_01_07_2025(String code, String before, String after) {
        assertThat(roster.provinceOn(code, LocalDate.of(2025, 6, 30))).contains(new Province(code, before));
        assertThat(roster.provinceOn(code, LocalDate.of(2025, 7, 1))).contains(new Province(code, after));
        assertThat(roster.province2025(code)).contains(new Province(code, after));
    }

    @Test
    void a_retired_code_means_nothing_after_its_last_day_and_no_code_anything_before_2022() {
        assertThat(roster.provinceOn("64", LocalDate.of(2025, 6, 30))).contains(new Province("64", "Gia Lai"));
        assertThat(roster.provinceOn("64", LocalDate.of(2025, 7, 1))).isEmpty();
        assertThat(roster.provinceOn("64", LocalDate.of(2021, 12, 31))).isEmpty();
        assertThat(roster.province2025("64")).isEmpty();
    }

    @Test
    void the_34_stand_in_dictionary_order() {
        assertThat(roster.provinces2025()).hasSize(34).extracting(Province::name).startsWith("An Giang", "Bắc Ninh", "Cà Mau",
                "Cao Bằng", "Cần Thơ", "Đà Nẵng", "Đắk Lắk", "Điện Biên", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Nội");
    }

    @Test
    void of_63_provinces_52_became_23_and_11_stayed_alone() {
        assertThat(roster.mergers()).hasSize(63).extracting(Merger::oldCode).isSorted()
                .containsExactlyInAnyOrderElementsOf(roster.provinces(CAMPAIGN).stream().map(Province::code).toList());
        Map<String, Long> sizes = roster.mergers().stream()
                .collect(Collectors.groupingBy(Merger::newCode, Collectors.counting()));
        assertThat(sizes.values().stream().filter(size -> size > 1)).hasSize(23);
        assertThat(sizes.values().stream().filter(size -> size > 1).mapToLong(Long::longValue).sum()).isEqualTo(52);
        assertThat(sizes.values().stream().filter(size -> size == 1)).hasSize(11);
        assertThat(roster.mergers()).contains(new Merger("52", "52", "Gia Lai", LocalDate.of(2025, 7, 1)),
                new Merger("64", "52", "Gia Lai", LocalDate.of(2025, 7, 1)));
    }

    @Test
    void eight_of_the_merged_provinces_straddle_clusters() {
        var clusterOf = new HashMap<String, Integer>();
        roster.clusters("MIC-2022", CAMPAIGN)
                .forEach(cluster -> cluster.provinceCodes().forEach(code -> clusterOf.put(code, cluster.no())));
        Map<String, TreeSet<Integer>> parts = roster.mergers().stream().collect(Collectors.groupingBy(Merger::newCode,
                Collectors.mapping(merger -> clusterOf.get(merger.oldCode()), Collectors.toCollection(TreeSet::new))));
        assertThat(parts.values().stream().filter(clusters -> clusters.size() > 1)).hasSize(8);
        assertThat(parts.get("52")).isEqualTo(new TreeSet<>(List.of(6, 7)));
    }

    /** Teams keep the codes of 2022: a report or a person who joins after the reform must still find them. */
    @Test
    void the_boundaries_of_2022_can_be_counted_by_after_their_last_day_too() {
        assertThat(roster.provinces(LocalDate.of(2026, 11, 29))).hasSize(63);
        assertThat(roster.provinces(LocalDate.of(2021, 12, 31))).isEmpty();
    }
}
