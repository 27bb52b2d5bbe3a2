package vn.hocso.certificate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of one's own certificate, and the one where anybody checks it. What is printed stays in Vietnamese. */
@MessageBundle(value = "certificate", locale = "vi")
interface CertificateTexts {

    @Message("Giấy xác nhận")
    String title();

    @Message("Giấy xác nhận hoàn thành")
    String paper();

    @Message("Bạn nhận được giấy này khi học xong các bài bắt buộc của chương trình cốt lõi: một bản để in, một ảnh để gửi Zalo, và mã để ai cũng kiểm tra được.")
    String ahead();

    @Message("Học tiếp")
    String goOn();

    @Message("Giấy xác nhận của tôi")
    String mine();

    @Message("Chúc mừng bạn! Giấy xác nhận đã sẵn sàng.")
    String issued();

    @Message("Đã ghi lại: trang kiểm tra hiện tên bạn.")
    String nameShown();

    @Message("Đã ghi lại: trang kiểm tra không còn hiện tên bạn.")
    String nameHidden();

    @Message("Nội dung giấy")
    String contents();

    @Message("Học Số xác nhận")
    String confirms();

    @Message("đã hoàn thành chương trình")
    String hasCompleted();

    @Message("Đạt đủ {lessons}/{lessons} bài học cốt lõi, ngày")
    String allCore(int lessons);

    @Message("Mã kiểm tra")
    String code();

    @Message("Tải ảnh để gửi Zalo")
    String picture();

    @Message("Tải bản để in (PDF)")
    String printable();

    @Message("Chia sẻ ảnh")
    String share();

    @Message("Ảnh đã sẵn sàng. Bạn bấm “Chia sẻ ảnh” lần nữa.")
    String shareOnceMore();

    @Message("Chưa chia sẻ được ảnh. Bạn kiểm tra mạng rồi bấm lại, hoặc tải ảnh về máy.")
    String notShared();

    @Message("Ai cũng kiểm tra được")
    String anybodyChecks();

    @Message("Người nhận ảnh hay tờ giấy quét mã QR, hoặc nhập mã ở")
    String scanOrType();

    @Message("trang kiểm tra")
    String checkingPage();

    @Message("Trang đó")
    String thatPage();

    @Message("đang hiện tên bạn")
    String showsName();

    @Message(", chương trình, ngày và kết quả.")
    String andMore();

    @Message("không hiện tên bạn")
    String hidesName();

    @Message(", chỉ có chương trình, ngày và kết quả.")
    String onlyMore();

    @Message("Thôi hiện tên tôi")
    String hideMyName();

    @Message("Đồng ý hiện tên tôi")
    String showMyName();

    @Message("Tên chưa đúng?")
    String nameWrong();

    @Message("Giấy đang có sẽ hết hiệu lực và trang kiểm tra dẫn sang giấy mới. Ảnh và bản in cũ không dùng được nữa.")
    String correction();

    @Message("Sửa tên và nhận giấy mới")
    String correct();

    @Message("Các giấy đã cấp")
    String allIssued();

    @Message("Bản cho phần mềm")
    String forPrograms();

    @Message("Tải chứng nhận số")
    String credential();

    @Message("theo chuẩn Open Badges 3.0, có chữ ký số của Học Số và không ghi tên bạn. Chỉ cần khi ví chứng nhận hoặc hệ thống khác hỏi đến.")
    String credentialAbout();

    @Message("Nhận giấy xác nhận")
    String get();

    @Message("Giấy bạn đã nhận không còn hiệu lực vì họ và tên đã được sửa. Bạn nhận giấy mới ở đây.")
    String invalidSince();

    @Message("Bạn đã học xong chương trình cốt lõi ngày")
    String completedOn();

    @Message("Bạn xem kỹ họ và tên rồi nhận giấy: một bản để in, một ảnh để gửi Zalo.")
    String checkName();

    @Message("Không đánh dấu vẫn nhận được giấy; trang kiểm tra khi đó chỉ có chương trình, ngày và kết quả. Đổi lại lúc nào cũng được.")
    String showNameHint();

    @Message("Họ và tên trên giấy")
    String nameOnPaper();

    @Message("Viết đủ dấu. Sửa ở đây thì tên của bạn trong Học Số cũng đổi theo.")
    String nameHint();

    @Message("cấp ngày {day}")
    String issuedOn(String day);

    @Message("thay giấy")
    String replaces();

    @Message("Còn hiệu lực")
    String holds();

    @Message("Hết hiệu lực ngày {day}:")
    String revokedOn(String day);

    @Message("Kiểm tra giấy xác nhận")
    String check();

    @Message("Bạn xem lại mã")
    String checkCode();

    @Message("Nhập mã in cạnh hình QR trên giấy xác nhận hoàn thành của Học Số.")
    String enterCode();

    @Message("10 chữ và số, không kể dấu gạch, ví dụ ABCDE-FGHJK; viết thường hay có dấu cách cũng được")
    String codeHint();

    @Message("Kiểm tra")
    String checkIt();

    @Message("Giấy này còn hiệu lực")
    String holdsTitle();

    @Message("Học Số đã cấp giấy này. Bạn so những dòng dưới đây với tờ giấy.")
    String holdsAbout();

    @Message("Chương trình")
    String programme();

    @Message("Ngày hoàn thành")
    String completedDay();

    @Message("Kết quả")
    String result();

    @Message("Đạt, đủ {lessons}/{lessons} bài học cốt lõi")
    String passedAll(int lessons);

    @Message("Trang này không hiện tên: chỉ hiện khi người nhận giấy đồng ý.")
    String noName();

    @Message("Giấy này không còn hiệu lực")
    String revokedTitle();

    @Message("Hết hiệu lực ngày")
    String revokedSince();

    @Message("Giấy thay thế có mã")
    String replacement();

    @Message("Xem giấy thay thế")
    String seeReplacement();

    @Message("Chưa có giấy thay thế. Bạn hỏi người đưa giấy cho bạn: họ tự nhận giấy mới ở trang Giấy xác nhận.")
    String noReplacement();

    @Message("Kiểm tra mã khác")
    String checkOther();

    @Message("họ và tên trên giấy đã được sửa")
    String nameCorrected();

}
