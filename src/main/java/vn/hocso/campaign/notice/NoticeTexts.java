package vn.hocso.campaign.notice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Notices to members. What they say stays as it was written. */
@MessageBundle(value = "notice", locale = "vi")
interface NoticeTexts {

    @Message("Đã ghi là bạn đã đọc.")
    String readNoted();

    @Message("Hiện không có thông báo nào cho bạn.")
    String none();

    @Message("đã sửa")
    String corrected();

    @Message("Chưa đọc")
    String unread();

    @Message("Đã đọc")
    String read();

    @Message("ngày")
    String on();

    @Message("Đã sửa lúc {time}")
    String correctedAt(String time);

    @Message("Nơi gửi chỉ biết có bao nhiêu người đã đọc, không biết là ai.")
    String onlyCounted();

    @Message("Tôi đã đọc")
    String haveRead();

    @Message("Bạn đã đọc")
    String youRead();

}
