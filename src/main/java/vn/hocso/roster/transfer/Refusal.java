package vn.hocso.roster.transfer;

import java.util.Arrays;

import vn.hocso.shared.DomainException;

/** Why a request is refused; one of few, so that nobody writes about a person. */
public enum Refusal {
    UNKNOWN_PERSON("Tổ chưa biết người này"), LIVES_ELSEWHERE("Không ở địa bàn của Tổ"), WRONG_TEAM(
            "Nên xin vào Tổ khác"), TEAM_CLOSED("Tổ này không còn nhận người");

    private final String label;

    Refusal(String label) {
        this.label = label;
    }

    /** @throws DomainException INVALID {@code refusal-missing} */
    static Refusal of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> DomainException.invalid("refusal-missing", "Bạn chọn một lý do không xác nhận."));
    }

    public String label() {
        return label;
    }
}
