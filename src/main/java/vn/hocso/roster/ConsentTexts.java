package vn.hocso.roster;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people agree to. In Vietnamese the very words of {@link ConsentPurpose}, which are what counts; other languages say what they mean. */
@MessageBundle(value = "consent", locale = "vi")
interface ConsentTexts {

    @Message("Tôi đồng ý để Học Số lưu kết quả học của tôi")
    String learningRecord();

    @Message("Tôi đồng ý để tỉnh và Bộ xem tên tôi cùng kết quả học")
    String namedReports();

    @Message("Tôi đồng ý nhận lời nhắc học và thông báo")
    String messages();

    @Message("Tôi đồng ý để người có mã giấy xác nhận của tôi thấy tên tôi trên trang kiểm tra")
    String publicName();

    @Message("Tôi đồng ý để Tổ trưởng xem tên tôi cùng việc tôi đã học đến đâu")
    String teamLeader();

}
