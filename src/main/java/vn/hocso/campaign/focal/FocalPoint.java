package vn.hocso.campaign.focal;

import java.time.LocalDate;

/**
 * The office that a province named, letter of September 2022, item 3 ("cử đầu mối").
 *
 * @param office with the position: {@code Phòng Chuyển đổi số, Sở Thông tin và Truyền thông}; never a person
 * @param until the last day, null while it holds
 */
record FocalPoint(String province, String office, LocalDate since, LocalDate until) {}
