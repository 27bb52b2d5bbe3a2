package vn.hocso.learning;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a member reads around lessons: the home page, the lesson's page, questions to who wrote the lesson. */
@MessageBundle(value = "learning", locale = "vi")
interface LearningTexts {

    @Message("Chào {name}")
    String hello(String name);

    @Message("Bạn đã tham gia Tổ. Mỗi lần vào lại, bạn chỉ cần đăng nhập bằng số điện thoại và mật khẩu.")
    String joined();

    @Message("Một gói bài học gửi nhờ Tổ trưởng đang chờ bạn nhận: {number} lượt làm bài.")
    String parcelWaits(String number);

    @Message("Xem và trả lời")
    String seeAndAnswer();

    @Message("Bạn sẽ được nhắc lại sau 3 ngày.")
    String putOff();

    @Message("Hoàn thành")
    String completion();

    @Message("Bạn đã hoàn thành chương trình cốt lõi")
    String coreDone();

    @Message("Ngày hoàn thành:")
    String completedOn();

    @Message("Bạn đã học đạt đủ {number} bài bắt buộc. Kết quả này được tính một lần cho bạn và Tổ của bạn, và giữ nguyên cả khi bài học được sửa hay thêm. Các bài “Học thêm” tùy bạn chọn. Cảm ơn bạn!")
    String allPassed(int number);

    @Message("Giấy xác nhận của tôi")
    String myCertificate();

    @Message("Việc tiếp theo")
    String nextStep();

    @Message("Có {number} câu trả lời mới cho câu hỏi của bạn")
    String newAnswers(String number);

    @Message("Chưa đọc")
    String unread();

    @Message("Tất cả {number} thông báo")
    String allNotices(String number);

    @Message("Tiến độ")
    String progress();

    @Message("Đã học xong")
    String doneSoFar();

    @Message("bài của chương trình cốt lõi ({percent}%).")
    String ofTheCore(int percent);

    @Message("Học khi không có mạng")
    String withoutNetwork();

    @Message("Học thêm")
    String extra();

    @Message("bài")
    String lessonsOf();

    @Message("phút")
    String minutes();

    @Message("Học xong")
    String passed();

    @Message("Câu hỏi của tôi")
    String myQuestions();

    @Message("Tập huấn trực tiếp: điểm danh, buổi sắp tới")
    String inPerson();

    @Message("Cách làm hay của các Tổ")
    String practices();

    @Message("Kênh Zalo của chương trình")
    String channel();

    @Message("Tên tôi trong danh sách Tổ")
    String matchList();

    @Message("Nhắc học")
    String reminderTitle();

    @Message("Còn {days} ngày, đến hết {until}.")
    String daysLeft(long days, String until);

    @Message("Đã {days} ngày bạn chưa học bài nào.")
    String idle(long days);

    @Message("Bạn chưa bắt đầu học.")
    String notBegun();

    @Message("Bạn còn {number} bài bắt buộc; mỗi lần một bài là được.")
    String lessonsLeft(int number);

    @Message("Nhắc sau 3 ngày")
    String remindLater();

    @Message("Không nhắc nữa")
    String remindNever();

    @Message("Hỏi đáp")
    String faq();

    @Message("Nghe bài")
    String listen();

    @Message("Chữ nhỏ hơn")
    String smaller();

    @Message("Chữ to hơn")
    String larger();

    @Message("Cỡ chữ và màu")
    String lettersAndColours();

    @Message("Màu trang")
    String colours();

    @Message("Màu theo máy")
    String coloursAsPhone();

    @Message("Nền sáng")
    String coloursDay();

    @Message("Nền tối")
    String coloursNight();

    @Message("Tương phản cao")
    String coloursStrong();

    @Message("Dừng đọc")
    String stopReading();

    @Message("Cỡ chữ")
    String sizeIs();

    @Message("Hỏi người soạn bài")
    String askAuthor();

    @Message("Học tiếp")
    String goOn();

    @Message("Bắt đầu học")
    String begin();

    @Message("Đã hết hiệu lực")
    String expired();

    @Message("Kết quả có hiệu lực đến hết ngày")
    String countedUntil();

    @Message("Có hiệu lực đến hết ngày")
    String countsUntil();

    @Message("Để gia hạn, bạn làm lại bài kiểm tra của {number} bài bắt buộc, mỗi bài đạt một lần nữa.")
    String howToRenew(int number);

    @Message("Bạn đã làm lại")
    String renewedSoFar();

    @Message("Bắt đầu gia hạn")
    String renew();

    @Message("Gia hạn tiếp")
    String renewOn();

    @Message("Đổi người học trên máy này")
    String changePerson();
}
