package vn.hocso.roster.joining;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a QR code opens: which team invites, and where an old code leads. */
@MessageBundle(value = "invitation", locale = "vi")
interface InvitationTexts {

    @Message("Tổ có mã mới")
    String newCode();

    @Message("Mã này chưa dùng được")
    String notGoodNow();

    @Message("Tổ này đã ngừng hoạt động sau ngày {day}. Bạn chọn Tổ nơi bạn ở hiện nay.")
    String teamEnded(String day);

    @Message("Mã trên tờ QR này tạm đóng từ ngày {from} đến hết ngày {until}.")
    String closedUntil(String from, String until);

    @Message("Mã trên tờ QR này đã đóng từ ngày {from}.")
    String closedSince(String from);

    @Message("Bạn không làm gì sai; Tổ vẫn hoạt động.")
    String notYourFault();

    @Message("Đây là tờ QR cũ. Từ ngày {day}, Tổ dùng mã mới:")
    String oldSheet(String day);

    @Message("Đây là tờ QR cũ, không dùng được nữa từ ngày {day}. Bạn hỏi Tổ trưởng để nhận mã mới của Tổ.")
    String oldSheetOver(String day);

    @Message("Đến trang của Tổ")
    String toTeamPage();

    @Message("Nhập mã khác")
    String otherCode();

    @Message("Tổ công nghệ số cộng đồng")
    String teams();

    @Message("Bạn đang ở")
    String youAreIn();

    @Message("Chuyển sang Tổ khác")
    String toOtherTeam();

    @Message("Bạn là thành viên của một Tổ công nghệ số cộng đồng? Bạn chọn Tổ của mình rồi bắt đầu học.")
    String areYouMember();

    @Message("{old} nay là {into}")
    String isNow(String old, String into);

    @Message("Từ ngày {day}, Tổ này đã sáp nhập vào")
    String mergedOn(String day);

    @Message("Tổ đó nay là")
    String thatIsNow();

    @Message("Theo Quyết định {number} ngày {day} của {issuer}.")
    String byDecision(String number, String day, String issuer);

    @Message("Tổ viên của Tổ này nay ở {team}; kết quả học vẫn giữ nguyên.")
    String membersNowIn(String team);

    @Message("Đến trang {team}")
    String toPageOf(String team);

    @Message("Bạn đang ở {team}. Kết quả học của bạn vẫn giữ nguyên.")
    String youAreInKept(String team);

    @Message("Trang của {team}")
    String pageOf(String team);

    @Message("Thành lập theo Quyết định {number} ngày {day} của {issuer}.")
    String founded(String number, String day, String issuer);

    @Message("Tổ mời bạn tham gia học chuyển đổi số.")
    String invites();

    @Message("Không phải Tổ của bạn?")
    String notYours();

    @Message("Bạn đang ở Tổ này.")
    String youAreHere();

    @Message("Mỗi người chỉ ở một Tổ. Nếu bạn đã chuyển đến nơi này, bạn xin chuyển; Tổ trưởng xác nhận thì bạn mới đổi Tổ. Kết quả học của bạn vẫn giữ nguyên.")
    String oneTeam();

    @Message("Xin chuyển sang Tổ này")
    String askToMove();

    @Message("Mã QR của Tổ")
    String teamQr();

    @Message("Đưa mã này cho tổ viên khác quét bằng máy ảnh, hoặc đọc mã Tổ:")
    String showQr();

    @Message("Mã QR mở trang tham gia Tổ")
    String qrOpens();

    @Message("Việc của Tổ trưởng: ai chưa học, đã giúp bao nhiêu hộ")
    String leaderWork();

    @Message("In tờ QR của Tổ, xem bao nhiêu người đã tham gia")
    String printSheet();

    @Message("Người xin chuyển vào Tổ")
    String whoAsks();

}
