package vn.hocso.training;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How figures are named. */
@ConfigMapping(prefix = "hocso.training")
public interface RatesConfig {

    /** @return source given for people on the imported rosters */
    @WithDefault("Danh sách Tổ do địa phương nhập")
    String rosterSource();

    /** @return source given for people with an account */
    @WithDefault("Người đã đăng ký và thuộc một Tổ trên Học Số")
    String registeredSource();
}
