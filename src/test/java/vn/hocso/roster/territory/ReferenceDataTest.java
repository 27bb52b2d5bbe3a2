package vn.hocso.roster.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.servers.RealServers;

/** What the letters and the official list say is in the database, no more and no less. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReferenceDataTest {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 15);

    @Inject
    Units units;
    @Inject
    Session database;

    @Test
    @Transactional
    void the_country_has_63_provinces_705_districts_and_10599_communes() {
        assertThat(column("select count(*) from admin_unit where code_set = 'DMHC-2022' group by level order by 1"))
                .containsExactly(63L, 705L, 10_599L);
        assertThat(column("select kind || ' ' || count(*) from admin_unit where code_set = 'DMHC-2022' group by kind"))
                .containsExactlyInAnyOrder("TINH 58",
                        "TP_TW 5", "QUAN 46", "TP 82", "THI_XA 49", "HUYEN 528", "PHUONG 1732", "THI_TRAN 614", "XA 8253");
    }

    @Test
    @Transactional
    void every_province_is_in_one_of_ten_clusters() {
        assertThat(column("select count(*) from cluster_membership where scheme = 'MIC-2022' group by cluster_no"
                + " order by cluster_no")).containsExactly(12L, 4L, 5L, 4L, 7L, 6L, 5L, 7L, 6L, 7L);
        assertThat(column("select no from training_cluster where starts_on is null and ends_on is null order by no"))
                .containsExactly(6, 8, 10);
        assertThat(column("select cluster_no from cluster_membership where unit_code in ('46', '79') order by 1"))
                .containsExactly(5, 8);
    }

    @Test
    @Transactional
    void the_states_of_establishment_are_11_23_26_and_3_inferred_each_with_source_and_day() {
        assertThat(column("select status || ' ' || as_of || ' ' || source_id || ' ' || inferred || ' ' || count(*)"
                + " from establishment_status group by status, as_of, source_id, inferred")).containsExactlyInAnyOrder(
                        "NONE 2022-09-07 S0 false 11", "INCOMPLETE 2022-09-07 S0 false 23",
                        "COMPLETE_COMMUNE 2022-08-31 S1 false 26", "COMPLETE_COMMUNE 2022-09-07 S0 true 3");
        assertThat(column(
                "select name from establishment_status join admin_unit using (code_set) where code = unit_code and inferred"))
                .containsExactlyInAnyOrder("Hà Giang", "Thái Bình", "Bình Thuận");
    }

    @Test
    @Transactional
    void the_number_of_the_ministrys_letter_is_disputed_and_not_printed() {
        assertThat(column("select number_printed from source_document where id = 'S1'")).containsExactly((Object) null);
        assertThat(column("select number from source_citation where source_id = 'S1' order by 1"))
                .containsExactly("4509/BTTTT-CĐSQG", "4510/BTTTT-CĐSQG");
    }

    @Test
    @Transactional
    void no_officials_phone_or_address_is_in_the_sources() {
        assertThat(column("select id from source_document where concat(title, issuer, addressee, note)"
                + " ~ '(0[0-9]{2,3}[ .]?[0-9]{3}[ .]?[0-9]{3,4}|[[:alnum:]]@[[:alnum:]])'")).isEmpty();
    }

    @Test
    void provinces_stand_in_dictionary_order() {
        assertThat(units.provinces(DAY)).extracting(Unit::name).startsWith("An Giang", "Bà Rịa - Vũng Tàu", "Bạc Liêu",
                "Bắc Giang", "Bắc Kạn", "Bắc Ninh", "Bến Tre", "Bình Dương", "Bình Định", "Bình Phước", "Bình Thuận", "Cà Mau",
                "Cao Bằng", "Cần Thơ", "Đà Nẵng").containsSubsequence("Hà Giang", "Hà Nam", "Hà Nội", "Hà Tĩnh", "Hải Dương");
    }

    @ParameterizedTest
    @CsvSource({"da nang,48", "Đà Nẵng,48", "đa năng,48", "DANANG,48", "hoa binh,17", "Hoà Bình,17", "hòa bình,17",
            "ba ria vung tau,77", "Bà Rịa – Vũng Tàu,77", "TP. Hồ Chí Minh,79", "TP Hà Nội,01", "Thành phố Hồ Chí Minh,79",
            "tphcm,79", "TP.HCM,79", "Thừa Thiên-Huế,46", "Kontum,62", "Bắc Cạn,06", "Đắc Lắc,66", "Tỉnh Lào Cai,10",
            "hoàng sa,498", "truong sa,576"})
    void a_place_is_found_however_it_is_spelt(String typed, String code) {
        assertThat(units.search(typed, null, 5)).first().extracting(found -> found.unit().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"an binh can tho; Phường An Bình, Quận Ninh Kiều, Cần Thơ",
            "an binh ninh kieu; Phường An Bình, Quận Ninh Kiều, Cần Thơ",
            "Phường An Bình, quận Ninh Kiều, TP. Cần Thơ; Phường An Bình, Quận Ninh Kiều, Cần Thơ",
            "phu ho hue; Xã Phú Hồ, Huyện Phú Vang, Thừa Thiên Huế", "Phú Hồ Huế; Xã Phú Hồ, Huyện Phú Vang, Thừa Thiên Huế",
            "tan phu hcm; Quận Tân Phú, Hồ Chí Minh", "anbinh ninhkieu; Phường An Bình, Quận Ninh Kiều, Cần Thơ"})
    void a_place_is_found_by_its_name_and_what_it_lies_in(String typed, String place) {
        assertThat(units.search(typed, null, 9)).first()
                .extracting(found -> found.unit().fullName() + ", " + found.within()).isEqualTo(place);
    }

    @Test
    void words_of_two_places_of_which_neither_lies_in_the_other_find_nothing() {
        assertThat(units.search("an binh thua thien hue", null, 9)).isEmpty();
        assertThat(units.search("an binh can tho", "46", 9)).isEmpty();
        assertThat(units.search("an binh ".repeat(30), null, 9)).isEmpty();
    }

    @Test
    void a_number_for_a_name_is_told_apart_by_its_district() {
        List<FoundUnit> found = units.search("Phường 1", "79", 50);
        assertThat(found.get(0).unit().name()).isEqualTo("Phường 01");
        assertThat(found.get(0).within()).endsWith(", Hồ Chí Minh").startsWith("Quận ");
    }

    @Test
    void a_name_with_its_diacritics_comes_first() {
        assertThat(units.search("Tân Bình", null, 99)).first().extracting(found -> found.unit().fullName())
                .isEqualTo("Quận Tân Bình");
        assertThat(units.search("Tản Lĩnh", null, 9)).first().extracting(found -> found.unit().name()).isEqualTo("Tản Lĩnh");
    }

    @ParameterizedTest
    @CsvSource({"Xã Tân Bình,Xã Tân Bình", "xa tan binh,Xã Tân Bình", "Thị trấn Tân Bình,Thị trấn Tân Bình",
            "Quận Tân Bình,Quận Tân Bình", "Phường Hòa Bình,Phường Hòa Bình", "Tỉnh Quảng Nam,Tỉnh Quảng Nam",
            "Thành phố Hòa Bình,Thành phố Hòa Bình"})
    void a_name_with_its_kind_finds_that_kind_first(String typed, String fullName) {
        assertThat(units.search(typed, null, 40)).first().extracting(found -> found.unit().fullName()).isEqualTo(fullName);
    }

    @Test
    void wards_with_numbers_are_counted_not_spelt() {
        assertThat(units.within("672")).extracting(Unit::name).startsWith("Phường 1", "Phường 2", "Phường 3")
                .containsSubsequence("Phường 9", "Phường 10");
    }

    @Test
    void five_island_districts_have_no_communes_and_stand_in_the_tree() {
        assertThat(List.of("318", "471", "498", "536", "755")).allSatisfy(code -> assertThat(units.within(code)).isEmpty());
        assertThat(units.within("576")).hasSize(3);
        assertThat(units.path("498")).extracting(Unit::fullName).containsExactly("Thành phố Đà Nẵng", "Huyện Hoàng Sa");
    }

    private List<Object> column(String query) {
        return database.createNativeQuery(query, Object.class).getResultList();
    }
}
