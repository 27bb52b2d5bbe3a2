package vn.hocso.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The frame of every page, what is refused, and what pages of several rooms say alike. */
@MessageBundle(value = "frame", locale = "vi")
interface FrameTexts {

    @Message("Đến nội dung chính")
    String skip();

    @Message("Chính")
    String main();

    @Message("Việc học của tôi")
    String learning();

    @Message("Dữ liệu của tôi")
    String myData();

    @Message("Đăng xuất")
    String signOut();

    @Message("Đăng nhập")
    String signIn();

    @Message("Số liệu")
    String figures();

    @Message("Báo cáo")
    String reports();

    @Message("Danh sách Tổ")
    String teamLists();

    @Message("Thông báo")
    String notices();

    @Message("Kết nối")
    String connections();

    @Message("Soạn bài")
    String authoring();

    @Message("lúc {time}")
    String demonstrationAt(String time);

    @Message("Dữ liệu minh họa")
    String demonstration();

    @Message("Xem")
    String see();

    @Message("Lỗi:")
    String error();

    @Message("Về trang đầu")
    String home();

    @Message("Đăng xuất để dùng tài khoản khác")
    String otherAccount();

    @Message("Mã lỗi để báo khi cần hỗ trợ:")
    String errorId();

    @Message("Không tìm thấy")
    String notFound();

    @Message("Hiện không còn")
    String gone();

    @Message("Chưa có quyền")
    String notAllowed();

    @Message("Hệ thống gặp lỗi")
    String failed();

    @Message("Hệ thống đang bận")
    String busy();

    @Message("Chưa làm được")
    String notDone();

    @Message("Phần mềm nguồn mở; không phải trang của Bộ")
    String notice();

    @Message("Bạn kiểm tra lại")
    String checkAgain();

    @Message("Máy chủ chưa trả lời. Bạn kiểm tra mạng rồi bấm lại; bấm lại không bị tính hai lần.")
    String notAnswered();

    @Message("Trình duyệt không gửi được. Bạn tải lại trang rồi làm lại nhé.")
    String notSent();

    @Message("Chưa gửi được vì không có mạng. Những gì bạn vừa nhập vẫn còn ở đây. Khi có mạng, bạn bấm lại; bấm lại không bị tính hai lần.")
    String noNetwork();

    @Message("Máy hết chỗ nên chưa giữ được câu trả lời này. Bạn xóa bớt ảnh hoặc video rồi bấm lại. Những câu đã trả lời vẫn còn.")
    String full();

    @Message("Quay lại")
    String back();

    @Message("Họ và tên")
    String fullName();

}
