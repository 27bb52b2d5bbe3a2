package vn.hocso.course;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around the text of a lesson. */
@MessageBundle(value = "lesson", locale = "vi")
interface LessonTexts {

    @Message("Bài")
    String lesson();

    @Message("khoảng")
    String about();

    @Message("phút")
    String minutes();

    @Message("Bài này chưa được chuyên gia duyệt. Bạn học và được tính kết quả như mọi bài; nguồn ở cuối bài để bạn tự xem lại.")
    String unreviewed();

    @Message("Nghe bài")
    String listen();

    @Message("Nghe người đọc:")
    String readBySomebody();

    @Message("Giọng đọc:")
    String voice();

    @Message("Mục tiêu")
    String goals();

    @Message("Học xong bài này, bạn có thể")
    String afterwards();

    @Message("Nguồn của bài")
    String sources();

    @Message("tính đến")
    String asOf();

}
