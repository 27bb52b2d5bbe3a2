package vn.hocso.campaign.leader;

/** With what a team helps a household, after the tasks of plan 557, part II.3. */
public enum Topic {
    PUBLIC_SERVICES("Dịch vụ công trực tuyến"), COMMERCE("Thương mại điện tử, bán hàng"), PAYMENT(
            "Thanh toán không dùng tiền mặt"), HEALTH("Sức khỏe điện tử"), SAFETY("An toàn trên mạng"), OTHER("Việc khác");

    private final String label;

    Topic(String label) {
        this.label = label;
    }

    /** @return in Vietnamese */
    public String label() {
        return label;
    }
}
