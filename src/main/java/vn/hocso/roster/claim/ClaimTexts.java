package vn.hocso.roster.claim;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page on which a member matches the account with the team list. */
@MessageBundle(value = "claim", locale = "vi")
interface ClaimTexts {

    @Message("Ghép danh sách")
    String match();

    @Message("Chưa ghép được")
    String notMatched();

    @Message("Đã ghép tài khoản của bạn với danh sách Tổ.")
    String claimed();

    @Message("Đã gỡ ghép. Học Số không đề xuất lại người đó cho bạn.")
    String separated();

    @Message("Nếu tỉnh đã gửi danh sách Tổ có tên bạn, ghép để kết quả học của bạn được tính trong danh sách. Ghép không cho ai xem thêm tên hay kết quả của bạn: điều đó theo những gì bạn đồng ý ở trang")
    String about();

    @Message("Cảm ơn bạn. Học Số đã ghi lại và không hỏi nữa.")
    String recognised();

    @Message("Đây có phải là bạn?")
    String isItYou();

    @Message("Tài khoản của bạn vừa được ghép với một người trong danh sách Tổ. Danh sách ghi:")
    String asked();

    @Message("Trong danh sách Tổ")
    String onList();

    @Message("Danh sách của Tổ này có bạn:")
    String listed();

    @Message("Tổ")
    String team();

    @Message("Vai trò")
    String role();

    @Message("Tổ trưởng")
    String leader();

    @Message("Tổ phó")
    String deputy();

    @Message("Tổ viên")
    String member();

    @Message("Số điện thoại")
    String phone();

    @Message("không có số")
    String noPhone();

    @Message("Đúng là tôi")
    String itIsMe();

    @Message("Không phải tôi")
    String itIsNotMe();

    @Message("Nếu không phải, bạn bấm “Không phải tôi”: Học Số gỡ ghép ngay và không đề xuất lại người đó cho bạn.")
    String whenNot();

    @Message("Bạn đã xác nhận lúc {time}.")
    String answeredAt(String time);

    @Message("Danh sách của Tổ này không còn người đã ghép với bạn.")
    String noLongerListed();

    @Message("Không phải tôi, gỡ ghép")
    String notMe();

    @Message("Mã ghép")
    String code();

    @Message("9 chữ và số, không kể dấu gạch, trên phiếu Tổ trưởng hoặc cán bộ đưa cho bạn, ví dụ ABC‑DEF‑GHJ")
    String codeHint();

    @Message("Ghép")
    String doMatch();

    @Message("Xác nhận người trong danh sách của Tổ")
    String confirmPeople();

}
