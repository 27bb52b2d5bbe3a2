package vn.hocso.campaign.practice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Good practice of teams. What they tell stays as it was written. */
@MessageBundle(value = "practice", locale = "vi")
interface PracticeTexts {

    @Message("Cách làm hay")
    String title();

    @Message("Các Tổ trong cả nước kể việc mình đã làm được. Tỉnh đọc trước khi đăng.")
    String about();

    @Message("Có dấu hay không dấu đều được")
    String marks();

    @Message("Không có bài nào có “{query}”.")
    String nothingFor(String query);

    @Message("Xem tất cả")
    String all();

    @Message("Chưa có bài nào được đăng.")
    String none();

    @Message("Viết cách làm hay của Tổ")
    String write();

    @Message("Duyệt bài của các Tổ")
    String review();

    @Message("Đăng lúc {time}")
    String publishedAt(String time);

    @Message("; đã sửa ngày {day}")
    String correctedOn(String day);

    @Message("Bản trước khi sửa, đăng ngày {day}")
    String before(String day);

    @Message("Bản trước khi sửa")
    String beforeShort();

}
