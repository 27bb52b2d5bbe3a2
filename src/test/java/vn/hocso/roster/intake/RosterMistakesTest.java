package vn.hocso.roster.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import vn.hocso.roster.ScopeGrants;
import vn.hocso.servers.RealServers;

/** What is wrong in a province's file is told by row and column, and nothing of the file stays. */
@QuarkusTest
@WithTestResource(RealServers.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RosterMistakesTest {

    private static final String PROVINCE = "04";
    private static final String HEADER = RosterImportTest.HEADER;
    private static final String WITH_CODE_SET = "Họ và tên;Tên Tổ;Mã xã;Bộ mã\n";
    private static Desk officer;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;
    @Inject
    ScopeGrants scopes;
    @Inject
    EntityManager database;

    @BeforeEach
    void signIn() {
        if (officer == null) {
            scopes.grantProvince("00000000-0000-4000-8000-000000000005", PROVINCE, "test");
            officer = new Desk(port, "0900000005");
        }
    }

    @Test
    void every_mistake_is_told_with_its_row_and_column_and_nothing_is_kept() {
        String page = officer.read(PROVINCE, "COMPLETE", "01/11/2022", HEADER + "Nguyễn An;01683456789;;Tổ 1;01273;;;\n"
                + "Lê Bình;0912345602;;Tổ 1;99999;;;\n" + "Lê Ba;0912345603;;Tổ 1;19753;;;\n"
                + "Lê Tư;0912345604;;Tổ 1;01273;31/02/2022;;\n" + "Lê Năm;0912345605;Sếp;Tổ 1;01273;;;\n"
                + "Lê Sáu;0912345606;;;01273;;;\n" + ";0912345607;;Tổ 1;01273;;;\n" + "Lê Tám;12;;Tổ 1;01273;;;\n");
        assertThat(officer.page(page)).contains("8 chỗ cần sửa", "0383 456 789", "không có xã nào mang mã 99999",
                "không phải của Cao Bằng", "không có ngày 31/02/2022", "Tổ trưởng, Tổ phó hoặc Tổ viên", "chưa ghi Tổ",
                "chưa có họ và tên", ">2</th>").doesNotContain("/application");
        assertThat(officer.page(page + "/problems")).startsWith("\uFEFFDòng;Cột;Lý do;Mã lỗi")
                .contains("date-impossible", "commune-elsewhere", "phone-old-prefix");
        assertThat(kept(page)).isEqualTo(0L);
    }

    @Test
    void a_file_keeps_to_one_set_of_codes_and_to_the_one_of_the_lists() {
        String mixed = officer.read(PROVINCE, "COMPLETE", "01/11/2022",
                WITH_CODE_SET + "Lê Một;Tổ 1;01273;DMHC-2022\n" + "Lê Hai;Tổ 1;01273;DMHC-2025\n");
        assertThat(officer.page(mixed)).contains("ghi bộ mã DMHC-2025, dòng trên ghi DMHC-2022", ">3</th>")
                .doesNotContain("/application");
        assertThat(officer.page(mixed + "/problems")).contains("code-sets-mixed").doesNotContain("code-set-unknown");
        String other = officer.read(PROVINCE, "COMPLETE", "01/11/2022", WITH_CODE_SET + "Lê Một;Tổ 1;01273;DMHC-2025\n");
        assertThat(officer.page(other)).contains("bộ mã DMHC-2025 không nhập được ở đây", "DMHC-2022");
        assertThat(officer.page(other + "/problems")).contains("code-set-unknown");
        String same = officer.read(PROVINCE, "COMPLETE", "01/11/2022", WITH_CODE_SET + "Lê Một;Tổ 1;01273;dmhc-2022\n");
        assertThat(officer.page(same)).contains("chờ áp dụng");
    }

    @Test
    void a_cell_that_computes_is_refused_with_what_to_do() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            String[] header = {"Họ và tên", "Tên Tổ", "Mã xã"};
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
            }
            sheet.formula(1, 0, "CONCATENATE(B2,C2)");
            sheet.value(1, 1, "Tổ 1");
            sheet.value(1, 2, "01273");
        }
        String page = officer.read(PROVINCE, "COMPLETE", "01/11/2022", "danh-sach.xlsx", bytes.toByteArray());
        assertThat(officer.page(page)).contains("ô này là công thức. Bạn chép giá trị", ">2</th>", "Họ và tên")
                .doesNotContain("/application");
        assertThat(officer.page(page + "/problems")).contains(";formula");
        assertThat(kept(page)).isEqualTo(0L);
    }

    /** @return rows that are kept of the file with this page */
    private Object kept(String page) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database
                        .createNativeQuery("select count(*) from roster_upload_row where cast(upload_id as text) = ?1")
                        .setParameter(1, page.substring(page.lastIndexOf('/') + 1)).getSingleResult());
    }
}
