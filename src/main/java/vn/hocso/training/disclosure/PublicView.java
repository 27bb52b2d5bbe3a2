package vn.hocso.training.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import vn.hocso.roster.territory.Units;
import vn.hocso.shared.text.Numbers;
import vn.hocso.shared.text.Vietnamese;
import vn.hocso.training.chart.Place;
import vn.hocso.training.chart.TileMap;
import vn.hocso.training.chart.TrendChart;
import vn.hocso.training.disclosure.PublicGroup.Base;
import vn.hocso.training.freeze.FrozenManifests.Manifest;

/**
 * The public page of one part of the country.
 *
 * @param dated whether a day was asked for, and stays in the addresses
 * @param manifest of the frozen value, null when there is none that everybody may read
 */
record PublicView(PublicValue value, PublicGroup group, boolean dated, Manifest manifest) {

    /** Groups of one kind. */
    record Table(String id, String title, String head, List<PublicGroup> groups) {}

    public boolean isCountry() {
        return group.within() == null;
    }

    public String lastDay() {
        return Numbers.date(value.target().lastDay());
    }

    /** @return what is to be reached, {@code 100%} */
    public String share() {
        return Numbers.percent(value.target().share());
    }

    /** @return what lies around the part, the country first */
    public List<PublicGroup> around() {
        var around = new ArrayList<PublicGroup>();
        for (String code = group.within(); code != null; code = around.get(0).within()) {
            around.add(0, value.group(code));
        }
        return around;
    }

    public String address(PublicGroup part) {
        String within = part.within() == null ? "" : "within=" + part.code();
        String day = dated ? "asOf=" + value.asOf() : "";
        String query = within + (within.isEmpty() || day.isEmpty() ? "" : "&") + day;
        return query.isEmpty() ? "/figures" : "/figures?" + query;
    }

    /** @return an address that shows these figures for ever */
    public String fixedAddress() {
        return new PublicView(value, group, true, manifest).address(group);
    }

    public String apiAddress() {
        return fixedAddress().replaceFirst("/figures", "/api/v1/figures/" + value.target().id());
    }

    /** @return the deadline's own figures, once they are published */
    public String deadlineAddress() {
        return "/figures?asOf=" + value.target().lastDay();
    }

    public boolean isOver() {
        return value.asOf().isAfter(value.target().lastDay());
    }

    /** @return whether one can look into it */
    public boolean isOpen(PublicGroup part) {
        return !value.in(part.code()).isEmpty();
    }

    public List<Table> tables() {
        List<PublicGroup> parts = value.in(group.code());
        if (isCountry()) {
            return List.of(new Table("clusters", "Theo cụm tập huấn", "Cụm", parts),
                    new Table("provinces", "Theo tỉnh, thành phố", "Tỉnh, thành phố", provinces()));
        }
        if (group.code().startsWith(PublicValue.UNITS)) {
            return parts.isEmpty()
                    ? List.of()
                    : List.of(new Table("districts", "Theo quận, huyện, thị xã, thành phố", "Quận, huyện", parts));
        }
        return List.of(new Table("provinces", "Theo tỉnh, thành phố", "Tỉnh, thành phố", byName(parts)));
    }

    private List<PublicGroup> provinces() {
        return byName(value.in(group.code()).stream().filter(cluster -> !cluster.code().startsWith(PublicValue.UNITS))
                .flatMap(cluster -> value.in(cluster.code()).stream()).toList());
    }

    private static List<PublicGroup> byName(List<PublicGroup> groups) {
        Comparator<PublicGroup> order = Vietnamese.orderBy(PublicGroup::name);
        return groups.stream().sorted(order).toList();
    }

    /** @return the course of the country as a picture, null elsewhere and where its figures are not shown */
    public TrendChart trendChart() {
        return !isCountry() || value.course().size() < 2
                ? null
                : new TrendChart("người trong danh sách đã hoàn thành", value.course(), value.target().share(),
                        value.target().lastDay(), null, 0);
    }

    /** @return the provinces as a picture, null below the country */
    public TileMap tileMap() {
        return isCountry() ? TileMap.of(Units.CODE_SET, provinces().stream().map(this::place).toList()) : null;
    }

    private Place place(PublicGroup province) {
        Base roster = province.getRoster();
        boolean veiled = roster != null && (!roster.value().isShown() || !roster.trained().isShown());
        return new Place(province.code().substring(PublicValue.UNITS.length()), province.name(),
                roster == null ? null : roster.rate(),
                address(province), !veiled ? null : roster.trained().hidden() == Shade.FEWER_THAN_5 ? "<5" : "ẩn");
    }

    /** @return {@code 41,0%}, or why there is none */
    static String percent(Base base) {
        if (base == null) {
            return "chưa có mẫu số";
        }
        return base.rate() != null ? Numbers.percentInTable(base.rate()) : base.note() != null ? "không tính" : "không hiện";
    }
}
