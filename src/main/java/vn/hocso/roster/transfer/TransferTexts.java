package vn.hocso.roster.transfer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A member asks to move to another team. */
@MessageBundle(value = "transfer", locale = "vi")
interface TransferTexts {

    @Message("Xin chuyển sang {team}")
    String askMove(String team);

    @Message("Chuyển sang Tổ khác")
    String title();

    @Message("Xin chuyển Tổ")
    String ask();

    @Message("Tổ muốn chuyển đến")
    String to();

    @Message("Tổ hiện nay")
    String now();

    @Message("không ở Tổ nào")
    String noTeam();

    @Message("Người xác nhận")
    String confirms();

    @Message("Khi bạn gửi, người xác nhận thấy tên bạn")
    String theySee();

    @Message("và Tổ hiện nay của bạn. Số điện thoại và kết quả học không hiện trong yêu cầu này.")
    String andTeam();

    @Message("Khi được xác nhận")
    String whenConfirmed();

    @Message("Bạn ở Tổ mới ngay từ hôm đó, với vai trò tổ viên.")
    String asMember();

    @Message("Bạn thôi là Tổ trưởng của Tổ hiện nay.")
    String noLongerLeader();

    @Message("Bạn thôi là Tổ phó của Tổ hiện nay.")
    String noLongerDeputy();

    @Message("Bài đã học, giấy xác nhận vẫn giữ nguyên. Kết quả đã tính cho Tổ cũ vẫn ở Tổ cũ.")
    String stays();

    @Message("Nếu bạn đã đồng ý cho Tổ trưởng xem việc học của mình thì Tổ trưởng của Tổ mới xem được. Bạn rút lại được ở trang")
    String newLeaderSees();

    @Message("Gửi yêu cầu")
    String send();

    @Message("Chọn Tổ khác")
    String other();

    @Message("Bạn xem lại mã Tổ")
    String checkCode();

    @Message("Đã gửi yêu cầu. Bạn vẫn ở Tổ hiện nay cho đến khi được xác nhận.")
    String asked();

    @Message("Đã rút lại yêu cầu. Bạn vẫn ở Tổ hiện nay.")
    String withdrawn();

    @Message("Bạn đang ở")
    String youAreIn();

    @Message("Bạn không ở Tổ nào.")
    String youAreInNone();

    @Message("Đang chờ xác nhận")
    String waits();

    @Message("Gửi lúc {time}")
    String sentAt(String time);

    @Message(", đã chờ {days} ngày")
    String days(long days);

    @Message("Yêu cầu không tự hết hạn.")
    String neverExpires();

    @Message("Bạn đã ở Tổ này, do hai Tổ sáp nhập. Bạn rút lại yêu cầu.")
    String thereAlready();

    @Message("Bạn rút lại yêu cầu này, rồi xin vào Tổ khác.")
    String withdrawThen();

    @Message("Người xác nhận: {who}.")
    String confirmsWho(String who);

    @Message("Rút lại yêu cầu")
    String withdraw();

    @Message("Yêu cầu vào {team} đã được xác nhận lúc {time}.")
    String confirmedAt(String team, String time);

    @Message("Cán bộ quản lý danh sách đã hoàn tác việc chuyển sang {team} lúc {time}. Bạn trở lại Tổ trước đó.")
    String takenBack(String team, String time);

    @Message("Yêu cầu vào {team} không được xác nhận, lúc {time}. Lý do:")
    String refused(String team, String time);

    @Message("Bạn chọn Tổ muốn chuyển đến và gửi yêu cầu. Khi Tổ trưởng, Tổ phó của Tổ đó hoặc cán bộ quản lý danh sách xác nhận, bạn mới đổi Tổ. Kết quả học của bạn vẫn giữ nguyên.")
    String about();

    @Message("Tôi có mã Tổ")
    String haveCode();

    @Message("6 ký tự in dưới hình QR của Tổ mới")
    String codeHint();

    @Message("Tìm Tổ theo tỉnh, huyện, xã nơi bạn ở hiện nay.")
    String findHere();

    @Message("Tổ chưa biết người này")
    String unknownPerson();

    @Message("Không ở địa bàn của Tổ")
    String livesElsewhere();

    @Message("Nên xin vào Tổ khác")
    String wrongTeam();

    @Message("Tổ này không còn nhận người")
    String teamClosed();

    @Message("Tổ trưởng hoặc Tổ phó của Tổ; hoặc cán bộ quản lý danh sách của tỉnh")
    String whoConfirms();

}
