package vn.hocso.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** If this fails, people send numbers of others without being asked, or are asked about every price. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RevealingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Gọi cho tôi số 0912345678 nhé            | số điện thoại",
            "zalo 0912.345.678                        | số điện thoại",
            "(+84) 912 345 678                        | số điện thoại",
            "84912345678                              | số điện thoại",
            "Cố định 024-3822-1234                    | số điện thoại",
            "CCCD của bác là 082190001234             | số giấy tờ hoặc số tài khoản",
            "CMND 312345678                           | số giấy tờ hoặc số tài khoản",
            "thẻ 9704 3600 1234 5678                  | số giấy tờ hoặc số tài khoản",
            "Bác nhận được 482913 thì nhập vào đâu?   | mã xác thực hoặc mật khẩu",
            "Mã OTP: 4821 có dùng lại được không?     | mã xác thực hoặc mật khẩu",
            "mật khẩu là Hoa1234 có mạnh không        | mã xác thực hoặc mật khẩu"})
    void what_looks_like_somebodys_number_or_code_is_asked_about(String text, String what) {
        assertThat(Revealing.in(text)).contains(what);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cả nước có 225.417 tổ viên trong 48.538 Tổ", "Chuyển 1.500.000.000 đồng thì có cần xác thực?",
            "Giá 500000 đồng", "Đến hết ngày 30/11/2022", "Năm 2022 đến 2025", "Gọi tổng đài 19001234",
            "Mã OTP có dùng lại được không?", "Quên mật khẩu thì làm sao?", "Bài CDS-1 câu 3",
            "Điều 12, Nghị định 13/2023/NĐ-CP",
            "Mật khẩu tối thiểu 8 ký tự"})
    void what_people_write_about_lessons_is_not(String text) {
        assertThat(Revealing.in(text)).isEmpty();
    }
}
