package vn.hocso.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside names, a number tells about everybody who is not named: a leader is told none that tells about fewer than five. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TeamRollTest {

    @ParameterizedTest
    @CsvSource({"0, 0, false", "4, 0, false", "5, 0, true", "0, 4, false", "0, 5, true", "1, 4, false", "9, 1, false",
            "9, 4, false",
            "1, 5, true"})
    void numbers_of_a_team_are_told_where_none_or_at_least_five_are_unnamed(int named, int unnamed, boolean told) {
        var roll = new TeamRoll(null,
                Stream.generate(() -> new TeamRoll.Named(UUID.randomUUID(), "An", TeamRole.MEMBER)).limit(named).toList(),
                Stream.generate(UUID::randomUUID).limit(unnamed).toList(), 0);
        assertThat(roll.isCounted()).isEqualTo(told);
        assertThat(roll.isUnnamedCounted()).isEqualTo(unnamed >= 5);
    }
}
