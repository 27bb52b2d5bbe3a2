package vn.hocso.campaign.channel;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of the programme's Zalo channel. */
@MessageBundle(value = "channel", locale = "vi")
interface ChannelTexts {

    @Message("Kênh Zalo")
    String shortTitle();

    @Message("Chưa ghi")
    String notNoted();

    @Message("Kênh Zalo “Chuyển đổi số quốc gia”")
    String title();

    @Message("Đã ghi điều bạn khai. Cảm ơn bạn.")
    String declared();

    @Message("Đã rút lại. Học Số không còn ghi là bạn đang quan tâm kênh.")
    String takenBack();

    @Message("Tổ viên được mời quan tâm kênh này để nhận tin về chuyển đổi số. Không quan tâm thì bạn vẫn học như thường.")
    String about();

    @Message("Mở kênh trên Zalo")
    String open();

    @Message("Mã QR của kênh, cho người bên cạnh quét")
    String qrForOthers();

    @Message("Mã QR mở kênh Zalo Chuyển đổi số quốc gia")
    String qrAlt();

    @Message("Quản trị viên chưa đặt địa chỉ kênh.")
    String noAddress();

    @Message("Bạn và kênh")
    String youAndIt();

    @Message("Đã xác nhận")
    String confirmed();

    @Message("Kênh xác nhận lúc")
    String byChannelAt();

    @Message("Tổ trưởng xác nhận lúc")
    String byLeaderAt();

    @Message("Tự khai")
    String ownWord();

    @Message("Bạn khai lúc {time}. Chưa ai xác nhận.")
    String declaredAt(String time);

    @Message("Đã bỏ quan tâm")
    String unfollowed();

    @Message("Kênh báo lúc {time}. Nếu quan tâm lại, bạn khai lại dưới đây.")
    String unfollowedAt(String time);

    @Message("Học Số chưa biết bạn có quan tâm kênh hay không.")
    String unknown();

    @Message("Tôi đã bấm “Quan tâm” kênh này")
    String iFollow();

    @Message("Khi bạn khai, Tổ trưởng thấy tên bạn và điều bạn khai, để xác nhận. Tỉnh và Bộ chỉ thấy có bao nhiêu người.")
    String leaderSees();

    @Message("Ghi lại")
    String note();

    @Message("Tôi đã bỏ quan tâm, rút lại")
    String iDoNot();

    @Message("Để kênh xác nhận")
    String toConfirm();

    @Message("Bạn gửi mã này thành một tin nhắn cho kênh trên Zalo. Mã dùng một lần, trong 24 giờ.")
    String sendCode();

    @Message("Gửi xong, bạn mở lại trang này để xem.")
    String thenReload();

    @Message("Kênh đã nhận ra bạn.")
    String known();

    @Message("Kênh đã nhận mã của bạn, nhưng chưa báo là bạn đã bấm “Quan tâm”. Bạn bấm “Quan tâm” trên kênh; nếu đã quan tâm từ trước, bạn nhờ Tổ trưởng xác nhận.")
    String knownNotFollowing();

    @Message("Bạn lấy một mã rồi gửi cho kênh. Học Số không cần số điện thoại Zalo của bạn; chỉ giữ một dấu riêng để biết khi bạn bỏ quan tâm.")
    String codeAbout();

    @Message("Lấy mã")
    String getCode();

    @Message("Xác nhận cho người trong Tổ")
    String confirmTeam();

}
