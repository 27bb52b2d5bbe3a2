package vn.hocso.campaign.leader;

/** With what a team helps a household, after the tasks of plan 557, part II.3. */
public enum Topic {
    PUBLIC_SERVICES("Dịch vụ công trực tuyến", "Dịch vụ công"), COMMERCE("Thương mại điện tử, bán hàng", "Bán hàng"), PAYMENT(
            "Thanh toán không dùng tiền mặt", "Thanh toán"), HEALTH("Sức khỏe điện tử",
                    "Sức khỏe"), SAFETY("An toàn trên mạng", "An toàn"), OTHER("Việc khác", "Việc khác");

    private final String label;
    private final String heading;

    Topic(String label, String heading) {
        this.label = label;
        this.heading = heading;
    }

    /** @return in Vietnamese */
    public String label() {
        return label;
    }

    /** @return the same above a narrow column */
    public String heading() {
        return heading;
    }
}
