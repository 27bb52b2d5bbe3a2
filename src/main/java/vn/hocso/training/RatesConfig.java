package vn.hocso.training;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How figures are named, and whom a league table ranks. */
@ConfigMapping(prefix = "hocso.training")
public interface RatesConfig {

    /** @return source given for people on the imported rosters */
    @WithDefault("Danh sách Tổ do địa phương nhập")
    String rosterSource();

    /** @return source given for people with an account */
    @WithDefault("Người đã đăng ký và thuộc một Tổ trên Học Số")
    String registeredSource();

    /** @return whom a league table ranks */
    League league();

    /** What a group needs to be compared with others by rate. */
    interface League {

        /** @return people on its rosters; below, one person more or less moves it by many places */
        @WithDefault("50")
        int smallestRoster();

        /** @return share of the people known in the group who stand on its rosters; below, the list is of some and not of all */
        @WithDefault("0.5")
        double smallestCoverage();
    }
}
