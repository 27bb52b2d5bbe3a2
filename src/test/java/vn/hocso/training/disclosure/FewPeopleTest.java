package vn.hocso.training.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import vn.hocso.training.manifest.Manifest.Exclusion;
import vn.hocso.training.manifest.Manifest.Group;
import vn.hocso.training.manifest.Manifest.Remaining;
import vn.hocso.training.manifest.Series;

/** If this fails, everybody reads why the one person of a team was excluded. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FewPeopleTest {

    private static final Series MANY = new Series(90, 5, 5);

    @Test
    void a_value_of_which_nothing_is_excluded_tells_of_no_few() {
        assertThat(FewPeople.in(List.of(of("VN", MANY, 0), group("DMHC-2022:46", MANY)), List.of())).isFalse();
    }

    @Test
    void one_excluded_completion_is_a_person_with_the_reason_in_words() {
        assertThat(FewPeople.in(List.of(group("VN", MANY)), List.of(new Exclusion("VN", "Một lượt hoàn thành", 1)))).isTrue();
        assertThat(FewPeople.in(List.of(group("VN", MANY)), List.of(new Exclusion("VN", "Cả một Tổ", 5)))).isFalse();
    }

    @Test
    void a_place_of_which_four_are_excluded_tells_them_by_its_difference() {
        assertThat(FewPeople.in(List.of(of("DMHC-2022:46", MANY, 4)), List.of())).isTrue();
        assertThat(FewPeople.in(List.of(of("DMHC-2022:46", MANY, 12)), List.of())).isFalse();
    }

    @Test
    void three_in_no_team_are_few() {
        assertThat(FewPeople.in(List.of(group("DMHC-2022:00", new Series(2, 1, 0))), List.of())).isTrue();
        assertThat(FewPeople.in(List.of(group("DMHC-2022:00", new Series(0, 0, 0))), List.of())).isFalse();
    }

    private static Group group(String code, Series numerator) {
        return new Group(code, code, null, numerator, List.of());
    }

    private static Group of(String code, Series numerator, long excluded) {
        return new Group(code, code, null, numerator, List.of(), new Remaining(excluded, numerator, List.of()));
    }
}
