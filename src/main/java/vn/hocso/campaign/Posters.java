package vn.hocso.campaign;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import vn.hocso.roster.PrintedCodes;
import vn.hocso.roster.Team;

/** Says what stands on sheets. */
@ApplicationScoped
class Posters {

    static final String WHOLE_COUNTRY = "QUOCGIA";

    private final PrintedCodes codes;
    private final String publicUrl;

    /** @param publicUrl address people use, without a slash at the end */
    Posters(PrintedCodes codes,
            @ConfigProperty(name = "hocso.public-url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.codes = codes;
        this.publicUrl = publicUrl;
    }

    Poster of(Team team) {
        return of(List.of(team)).get(0);
    }

    /** In the order given. */
    List<Poster> of(List<Team> teams) {
        Map<Long, String> current = codes.current(teams);
        return teams.stream()
                .map(team -> poster(team.name(), team.place(), current.get(team.id()), false)).toList();
    }

    Poster national() {
        return poster("Tổ công nghệ số cộng đồng", "Dành cho tổ viên trong cả nước", WHOLE_COUNTRY, true);
    }

    private Poster poster(String title, String place, String code, boolean national) {
        return new Poster(title, place, code, publicUrl + "/t/" + code, national);
    }
}
