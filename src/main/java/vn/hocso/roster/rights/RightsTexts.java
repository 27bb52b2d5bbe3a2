package vn.hocso.roster.rights;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page on which a member asks for a correction. */
@MessageBundle(value = "rights", locale = "vi")
interface RightsTexts {

    @Message("Sửa số điện thoại hoặc vai trò")
    String title();

    @Message("Đã nhận yêu cầu của bạn.")
    String received();

    @Message("Đã rút lại yêu cầu. Không có gì thay đổi.")
    String takenBack();

    @Message("Hai điều này quản trị viên sửa, vì bạn đăng nhập bằng số điện thoại, và vai trò cho phép xem tên người trong Tổ. Bạn được trả lời trong 2 ngày làm việc. Trước khi sửa, quản trị viên gọi số cũ của bạn hoặc hỏi Tổ.")
    String about();

    @Message("Số điện thoại")
    String phone();

    @Message("Học Số đang ghi:")
    String now();

    @Message("không có số")
    String noPhone();

    @Message("Số điện thoại đúng")
    String rightPhone();

    @Message("Số di động 10 chữ số. Sau khi sửa, bạn đăng nhập bằng số này.")
    String phoneHint();

    @Message("Yêu cầu sửa số")
    String askPhone();

    @Message("Vai trò trong Tổ")
    String role();

    @Message("Vai trò đúng")
    String rightRole();

    @Message("Bạn không ở Tổ nào, nên chưa có vai trò để sửa.")
    String noTeam();

    @Message("Yêu cầu sửa vai trò")
    String askRole();

    @Message("Tổ trưởng")
    String leader();

    @Message("Tổ phó")
    String deputy();

    @Message("Tổ viên")
    String member();

    @Message("Yêu cầu của bạn")
    String yours();

    @Message("Sửa số điện thoại thành {phone}")
    String wishPhone(String phone);

    @Message("Sửa số điện thoại")
    String wishPhoneOver();

    @Message("Sửa vai trò thành")
    String wishRole();

    @Message("Nhận lúc {time}.")
    String askedAt(String time);

    @Message("Trả lời chậm nhất ngày {day}.")
    String due(String day);

    @Message("Rút lại yêu cầu")
    String withdraw();

    @Message("Bạn rút lại lúc {time}.")
    String withdrawnAt(String time);

    @Message("Trả lời lúc {time}:")
    String answeredAt(String time);

    @Message("Đã sửa.")
    String done();

    @Message("Chưa sửa, vì chưa xác nhận được với số cũ hoặc với Tổ của bạn. Bạn nói với Tổ trưởng, rồi gửi lại.")
    String unconfirmed();

    @Message("Điều này ghi trong danh sách của tỉnh. Bạn nhờ cán bộ quản lý danh sách sửa ở đó.")
    String byList();

    @Message("Số đó đã có một tài khoản khác. Nếu là của bạn, bạn đăng nhập bằng số đó; nếu không, bạn xem lại số.")
    String inUse();
}
