package vn.hocso.roster.claim;

/** By what an account fits a person of a list, the best first; stored by its number, from 1. */
enum Ground {

    PHONE_AND_NAME("cùng số điện thoại, cùng tên"), PHONE("cùng số điện thoại, khác tên"), NAME_AND_TEAM("cùng tên, cùng Tổ");

    private final String label;

    Ground(String label) {
        this.label = label;
    }

    static Ground of(int number) {
        return values()[number - 1];
    }

    public String label() {
        return label;
    }
}
