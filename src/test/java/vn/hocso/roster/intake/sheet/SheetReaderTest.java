package vn.hocso.roster.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.hocso.shared.DomainException;

/** Files as spreadsheets write them, and files that nobody should send. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SheetReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Họ tên;Tổ\nĐặng Ý;1,2\n", "\uFEFFHọ tên,Tổ\r\nĐặng Ý,\"1,2\"\r\n",
            "\"Họ tên\";\"Tổ\"\n\n\"Đặng Ý\";1,2"})
    void comma_and_semicolon_with_and_without_the_mark_are_read_alike(String text) throws IOException {
        List<SheetRow> rows = read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(rows).extracting(SheetRow::cells).containsExactly(List.of("Họ tên", "Tổ"), List.of("Đặng Ý", "1,2"));
    }

    @Test
    void another_encoding_is_said_plainly_and_where() {
        byte[] old = "Ho ten;To\nNguyen An;1\nĐêm Trắng;2\n".getBytes(Charset.forName("windows-1258"));
        assertThatThrownBy(() -> read(old)).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("encoding-not-utf8");
            assertThat(refusal.getMessage()).contains("UTF-8", "Excel");
        });
        assertThatThrownBy(() -> read("Họ tên,Tổ\nAn,1\n".getBytes(StandardCharsets.UTF_16LE)))
                .hasMessageContaining("UTF-8");
    }

    @Test
    void a_quote_that_is_never_closed_and_a_row_without_end_are_refused() {
        assertThatThrownBy(() -> read(("a,b\n\"" + "x".repeat(2_000)).getBytes())).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> read(("a,b\n" + ",x".repeat(100)).getBytes()))
                .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo("row-too-wide"));
    }

    @Test
    void a_workbook_keeps_its_row_numbers_and_a_formula_is_told_by_its_cell() throws IOException {
        List<SheetRow> rows = read(workbook(sheet -> {
            sheet.value(0, 0, "Họ tên");
            sheet.value(0, 1, "Ngày");
            sheet.value(7, 0, "An");
            sheet.value(7, 1, 44805);
            sheet.formula(8, 0, "CONCATENATE(\"A\",\"n\")");
        }));
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 8, 9);
        assertThat(rows.get(1).cells()).containsExactly("An", "44805");
        assertThat(rows.get(2).formulas()).containsExactly(0);
    }

    @Test
    void a_million_empty_rows_are_passed_over() throws IOException {
        var xml = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>")
                .append("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>An</t></is></c></row>");
        for (int i = 2; i <= 1_000_000; i++) {
            xml.append("<row r=\"").append(i).append("\"/>");
        }
        byte[] file = replaced(workbook(sheet -> sheet.value(0, 0, "An")), "xl/worksheets/sheet1.xml",
                xml.append("</sheetData></worksheet>").toString());
        assertThat(read(file)).hasSize(1);
    }

    @Test
    void a_small_file_that_unpacks_to_gigabytes_is_refused_before_it_is_read() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 700; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        assertThatThrownBy(() -> read(bytes.toByteArray()))
                .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo("xlsx-too-large"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004 no workbook", "PK\u0003\u0004"})
    void what_only_begins_like_a_workbook_is_refused_with_a_sentence(String text) {
        assertThatThrownBy(() -> read(text.getBytes()))
                .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo("xlsx-unreadable"));
    }

    @Test
    void entities_of_xml_are_never_expanded() throws IOException {
        byte[] file = replaced(workbook(sheet -> sheet.value(0, 0, "An")), "xl/worksheets/sheet1.xml",
                "<!DOCTYPE x [<!ENTITY a \"An\">]><worksheet/>");
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code()).isEqualTo("xlsx-unreadable"));
    }

    @Test
    void the_templates_read_back_as_they_were_written() throws IOException {
        List<List<String>> rows = List.of(List.of("Họ và tên", "Mã xã"), List.of("Đặng Ý", "00123"));
        assertThat(read(Template.csv(rows))).extracting(SheetRow::cells).isEqualTo(rows);
        assertThat(read(Template.xlsx("Danh sách", rows))).extracting(SheetRow::cells).isEqualTo(rows);
    }

    private interface Fill {
        void in(Worksheet sheet);
    }

    private static byte[] workbook(Fill fill) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            fill.in(workbook.newWorksheet("A"));
        }
        return bytes.toByteArray();
    }

    private byte[] replaced(byte[] workbook, String part, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        Path file = Files.write(folder.resolve("workbook"), workbook);
        try (var in = new ZipFile(file.toFile()); var out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    write(out, text);
                } else {
                    in.getInputStream(entry).transferTo(out);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<SheetRow> read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        var rows = new ArrayList<SheetRow>();
        SheetReader.read(file, rows::add);
        return rows;
    }
}
