package vn.hocso.roster.joining;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The way into a team: the first page, the invitation behind a QR code, the search for a team, the form. */
@MessageBundle(value = "join", locale = "vi")
interface JoinTexts {

    @Message("Học chuyển đổi số")
    String shortTitle();

    @Message("Học chuyển đổi số cùng Tổ công nghệ số cộng đồng")
    String title();

    @Message("Bạn đã đăng xuất. Người dùng máy này sau bạn không xem được bài học và kết quả của bạn.")
    String signedOut();

    @Message("Bạn xem lại mã Tổ")
    String checkCode();

    @Message("Những bài học ngắn, dễ hiểu, học trên điện thoại. Mỗi bài có câu hỏi kiểm tra nhanh; làm lại bao nhiêu lần cũng được.")
    String about();

    @Message("Học tiếp")
    String goOn();

    @Message("Xem số liệu")
    String seeFigures();

    @Message("Bạn đã đăng nhập. Tài khoản này chưa có trang làm việc trong Học Số; khi có, trang sẽ hiện ở đây. Nếu bạn muốn học, bạn đăng xuất rồi đăng ký bằng số điện thoại của mình.")
    String noDesk();

    @Message("Đăng nhập để học")
    String signInToLearn();

    @Message("Tổ của tôi")
    String myTeam();

    @Message("Chương trình học")
    String programme();

    @Message("Mã QR để mời người khác vào Tổ")
    String inviteByCode();

    @Message("Tôi có mã QR")
    String haveQr();

    @Message("Mở máy ảnh của điện thoại, đưa vào mã QR của Tổ, rồi bấm vào đường dẫn hiện ra.")
    String howToScan();

    @Message("Tôi có mã Tổ")
    String haveCode();

    @Message("6 ký tự in dưới hình QR, hoặc QUOCGIA nếu tờ giấy ghi mã của cả nước")
    String codeHint();

    @Message("Tìm Tổ")
    String findTeam();

    @Message("Tôi chưa có mã")
    String noCode();

    @Message("Tìm Tổ theo tỉnh, huyện, xã nơi bạn ở.")
    String findHere();

    @Message("Tìm Tổ của tôi")
    String findMine();

    @Message("Số liệu công khai")
    String openFigures();

    @Message("Tham gia")
    String join();

    @Message("Tham gia {team}")
    String joinTeam(String team);

    @Message("Tham gia Tổ")
    String joinATeam();

    @Message("Chọn Tổ khác")
    String otherTeam();

    @Message("Tôi từ đủ 16 tuổi")
    String adult();

    @Message("Dữ liệu của bạn")
    String yourData();

    @Message("Học Số lưu họ và tên, số điện thoại đăng nhập, Tổ và kết quả học của bạn. Không hỏi số căn cước, ngày sinh. Bạn có quyền xem, sửa, rút lại sự đồng ý và yêu cầu xóa, ở trang")
    String whatIsKept();

    @Message("Bạn đánh dấu từng việc mình đồng ý:")
    String tickEach();

    @Message("(cần có để học)")
    String needed();

    @Message("(không bắt buộc)")
    String optional();

    @Message("Chưa tìm thấy Tổ")
    String noTeamFound();

    @Message("Tìm Tổ của bạn")
    String findYours();

    @Message("Tìm tỉnh, huyện, xã")
    String searchAll();

    @Message("Tìm trong {place}")
    String searchIn(String place);

    @Message("Gõ không dấu cũng được")
    String noMarks();

    @Message("; tên trùng nhau thì gõ thêm huyện hoặc tỉnh ở sau, ví dụ: an binh can tho")
    String sameNames();

    @Message("Tìm")
    String search();

    @Message("chưa có Tổ")
    String noTeamYet();

    @Message("{number} Tổ")
    String teamCount(String number);

    @Message("Còn nhiều nơi khác trùng tên. Bạn gõ thêm tên huyện hoặc tỉnh ở sau để tìm đúng hơn.")
    String moreAddAny();

    @Message("Còn nhiều nơi khác trùng tên. Bạn gõ thêm tên huyện ở sau để tìm đúng hơn.")
    String moreAddDistrict();

    @Message("Không tìm thấy “{query}”. Bạn xem lại từng chữ, hoặc mở cả danh sách để chọn.")
    String nothingFor(String query);

    @Message("Nơi này chưa có Tổ nào trong danh sách. Bạn hỏi cán bộ xã hoặc Tổ trưởng để nhận mã QR của Tổ.")
    String noTeamHere();

    @Message("Xem cả danh sách")
    String wholeList();

    @Message("Bạn ở tỉnh, thành phố nào?")
    String whichProvince();

    @Message("Bạn ở quận, huyện nào?")
    String whichDistrict();

    @Message("Bạn ở Tổ nào?")
    String whichTeam();

    @Message("Bạn ở xã, phường nào?")
    String whichCommune();

}
