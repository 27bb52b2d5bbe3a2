package vn.hocso.learning;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of one's own data: what is held, consents, reminders, a copy, erasure. */
@MessageBundle(value = "data", locale = "vi")
interface DataTexts {

    @Message("Đã đổi họ và tên.")
    String renamed();

    @Message("Đã ghi lại sự đồng ý của bạn.")
    String consentGiven();

    @Message("Học Số không nhắc bạn nữa.")
    String remindersOff();

    @Message("Học Số lại nhắc bạn học.")
    String remindersOn();

    @Message("Đã bật nhắc trên máy này.")
    String pushOn();

    @Message("Đã tắt nhắc trên mọi máy; địa chỉ nhận đã xóa.")
    String pushOff();

    @Message("Đã nhận yêu cầu xóa dữ liệu của bạn.")
    String erasureAsked();

    @Message("Đã rút lại yêu cầu. Không có gì bị xóa.")
    String erasureWithdrawn();

    @Message("Đã ghi lại việc bạn rút sự đồng ý.")
    String consentWithdrawn();

    @Message("Học Số giữ những điều sau về bạn. Trang này chỉ mình bạn xem được.")
    String held();

    @Message("Số điện thoại")
    String phone();

    @Message("Tổ")
    String team();

    @Message("không ở Tổ nào")
    String noTeam();

    @Message("Vai trò")
    String role();

    @Message(", từ {day}")
    String roleSince(String day);

    @Message("Trong danh sách Tổ")
    String onList();

    @Message("Tham gia Học Số")
    String registered();

    @Message("Xác nhận từ đủ 16 tuổi")
    String adult();

    @Message("Đã học xong")
    String passed();

    @Message("bài")
    String lessons();

    @Message("Chuyển sang Tổ khác: xin chuyển, xem yêu cầu đang chờ")
    String toTransfer();

    @Message("Tên tôi trong danh sách Tổ: nhập mã, xem hoặc gỡ")
    String toClaim();

    @Message("Giấy xác nhận: họ tên trên giấy, mã kiểm tra, ngày hoàn thành, ngày cấp")
    String toCertificate();

    @Message("Gửi nhờ Tổ trưởng: máy của bạn, gói đã gửi hộ")
    String toPhones();

    @Message("Từng lần làm bài và câu trả lời được lưu dưới một mã ngẫu nhiên, không ghi tên hay số điện thoại. Hệ thống đăng nhập giữ số điện thoại của bạn, và mật khẩu ở dạng không ai đọc lại được.")
    String kept();

    @Message("Sửa họ và tên")
    String correctName();

    @Message("Số điện thoại hoặc vai trò sai: yêu cầu sửa, xem trả lời")
    String toAmendments();

    @Message("Nếu bạn đã nhận giấy xác nhận, sửa tên làm giấy đó hết hiệu lực; bạn nhận giấy mới có tên mới.")
    String nameAbout();

    @Message("Lưu họ và tên")
    String saveName();

    @Message("Những điều bạn đồng ý")
    String consents();

    @Message("Lời nhắc chỉ được gửi đến máy mà bạn bật ở mục Nhắc học.")
    String pushWhere();

    @Message("Lời nhắc được gửi đến máy mà bạn bật ở mục Nhắc học; chưa bật máy nào thì bằng tin nhắn (SMS) đến số của bạn.")
    String smsWhere();

    @Message("Nếu bạn đồng ý nhận lời nhắc và chưa bật nhắc trên máy nào, Học Số nhắc bằng tin nhắn (SMS) đến số của bạn: gần đến hạn mỗi ngày nhiều nhất một tin, còn lại mỗi tuần một tin, không gửi từ 21 giờ đến 7 giờ. Tin nhắn không ghi tên bạn và không có đường dẫn.")
    String smsAbout();

    @Message("Nhà mạng báo số của bạn không nhận tin nhắn của Học Số, nên tin nhắn không gửi nữa. Muốn nhận lại, bạn bấm “Không nhắc nữa”, rồi “Nhắc tôi học”.")
    String smsEnded();

    @Message("Học Số hiện chưa gửi lời nhắc đến máy.")
    String pushNone();

    @Message("Chỉ khi bạn đồng ý, người theo dõi số liệu của tỉnh bạn hoặc của cả nước mới xem được tên bạn cùng kết quả học; mỗi lần xem được ghi lại.")
    String whoSees();

    @Message("Bạn chưa đồng ý.")
    String notAgreed();

    @Message("Đang đồng ý")
    String agreed();

    @Message("từ {time} (theo lời đồng ý bản {version}).")
    String agreedSince(String time, String version);

    @Message("Đã rút lại")
    String withdrawn();

    @Message("lúc {time}; đồng ý từ {given} (theo lời đồng ý bản {version}).")
    String withdrawnAt(String time, String given, String version);

    @Message("Cần có để học, nên không rút riêng được. Muốn thôi, bạn xem mục Xóa dữ liệu.")
    String needed();

    @Message("Rút lại")
    String withdraw();

    @Message("Đồng ý")
    String agree();

    @Message("Bản sao dữ liệu")
    String copy();

    @Message("Bạn tải về mọi điều Học Số giữ về bạn: hồ sơ, sự đồng ý, từng lần làm bài và bản ghi học tập.")
    String copyAbout();

    @Message("Tải bản để đọc")
    String copyHtml();

    @Message("Tải bản để chuyển sang hệ thống khác (JSON)")
    String copyJson();

    @Message("Xóa dữ liệu")
    String erase();

    @Message("Đã nhận yêu cầu xóa lúc {time}.")
    String erasureReceived(String time);

    @Message("Dữ liệu ở Học Số đã xóa; tài khoản đăng nhập sẽ được xóa tiếp.")
    String erasureHalf();

    @Message("Dữ liệu của bạn được xóa chậm nhất ngày {day}; trước đó bạn còn rút lại được.")
    String erasureDue(String day);

    @Message("Rút lại yêu cầu xóa")
    String eraseWithdraw();

    @Message("Khi xóa, họ tên, số điện thoại và tài khoản đăng nhập của bạn mất hẳn, bạn không học tiếp được. Tên trên giấy xác nhận cũng mất: mã của giấy vẫn kiểm tra được, không còn tên. Kết quả đã tính cho Tổ vẫn nằm trong số tổng, không còn gắn với bạn.")
    String eraseAbout();

    @Message("Sau khi bạn yêu cầu, dữ liệu được xóa trong 2 ngày làm việc. Trong thời gian đó bạn đổi ý được.")
    String eraseWhen();

    @Message("Tôi muốn xóa dữ liệu của tôi")
    String eraseOpen();

    @Message("Bạn nên tải bản sao dữ liệu trước; xóa rồi không lấy lại được.")
    String eraseCopyFirst();

    @Message("Yêu cầu xóa dữ liệu của tôi")
    String eraseAsk();

    @Message("Bạn chưa tham gia Tổ nào, nên Học Số chưa giữ gì về bạn ngoài tài khoản đăng nhập: số điện thoại, và mật khẩu ở dạng không ai đọc lại được.")
    String nothingHeld();

    @Message("Khi bạn đã tham gia, trang này cho bạn xem mọi điều Học Số giữ, sửa họ và tên, đồng ý hay rút lại sự đồng ý, và chỉ cách yêu cầu xóa.")
    String later();

    @Message("Tìm Tổ của tôi")
    String findMyTeam();

    @Message("Tổ trưởng")
    String leader();

    @Message("Tổ phó")
    String deputy();

    @Message("Tổ viên")
    String member();

    @Message("không có")
    String noPhone();

    @Message("Nhắc học")
    String reminders();

    @Message("Bạn đã chọn không nhắc. Trang Việc học của tôi không hiện lời nhắc.")
    String remindersAreOff();

    @Message("Khi gần đến hạn, hoặc bạn 7 ngày chưa học, trang Việc học của tôi nhắc một lần trong ngày.")
    String remindersAreOn();

    @Message("Bạn đã hoãn đến {day}.")
    String putOffUntil(String day);

    @Message("Nhắc tôi học")
    String remindMe();

    @Message("Không nhắc nữa")
    String remindNever();

    @Message("Nhắc trên máy")
    String onPhone();

    @Message("Học Số gửi lời nhắc đến {number} trình duyệt bạn đã bật, không gửi từ 21 giờ đến 7 giờ. Lời nhắc không ghi tên bạn.")
    String devices(long number);

    @Message("Tắt nhắc trên mọi máy")
    String pushOffAll();

    @Message("Bấm nút này là bạn đồng ý nhận lời nhắc học và thông báo. Địa chỉ nhận của trình duyệt được lưu cho đến khi bạn tắt.")
    String pushConsent();

    @Message("Bật nhắc trên máy này")
    String pushOnHere();

    @Message("Nhắc trên máy cần JavaScript.")
    String pushScript();

}
