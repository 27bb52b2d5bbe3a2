package vn.hocso.training.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What stands in a file of rates, read by hands that did not write it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SheetFilesTest {

    private static final RateSheet SHEET = Sheets.of(Sheets.rate("DMHC-2022:01", "=HYPERLINK(\"http://x\")"),
            Sheets.empty("DMHC-2022:02", "Tổ \"A\"; B"));

    @Test
    void a_csv_opens_in_a_Vietnamese_spreadsheet_and_every_row_says_where_it_comes_from() throws IOException {
        String text = text(Format.CSV);
        assertThat(text).startsWith("\uFEFFMã;Tên;Đã hoàn thành;").contains("\r\n");
        String[] lines = text.split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[1])
                .startsWith("DMHC-2022:01;\"'=HYPERLINK(\"\"http://x\"\")\";10;7;2;1;12;9;75,00%;Danh sách Tổ;15/11/2022;7;5;")
                .contains(";core-v1;15/11/2022;hết ngày 10/11/2022;Nguyễn Thị Hạnh;08:00 15/11/2022;"
                        + "https://hocso.example/training?within=DMHC-2022:46");
        assertThat(lines[2]).startsWith("DMHC-2022:02;\"Tổ \"\"A\"\"; B\";0;0;0;0;;;chưa có mẫu số;");
    }

    @Test
    void a_workbook_has_codes_as_text_numbers_as_numbers_no_formula_and_a_sheet_about_itself() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes(Format.XLSX)))) {
            Sheet table = workbook.getSheet("Số liệu");
            assertThat(titles(table.getRow(0))).startsWith("Mã", "Tên", "Đã hoàn thành", "Đúng hạn")
                    .contains("Danh sách Tổ: đã ghép với tài khoản", "Danh sách Tổ: chưa ghép", "Lượt hoàn thành cần xem lại")
                    .hasSize(34);
            Row row = table.getRow(1);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("DMHC-2022:01");
            assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("'=HYPERLINK(\"http://x\")");
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(10);
            assertThat(row.getCell(8).getNumericCellValue()).isEqualTo(0.75);
            assertThat(new DataFormatter().formatCellValue(row.getCell(8))).isEqualTo("75.0%");
            assertThat(row.getCell(10).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(Sheets.AS_OF);
            assertThat(table.getRow(2).getCell(8).getStringCellValue()).as("nothing is not 0 %").isEqualTo("chưa có mẫu số");
            assertThat(table.getRow(2).getCell(6)).isNull();
            Sheet facts = workbook.getSheet("Thông tin");
            var said = new ArrayList<String>();
            facts.forEach(line -> said.add(line.getCell(0) + ": " + line.getCell(1)));
            assertThat(said).contains("Quy tắc hoàn thành: core-v1", "Người xuất: Nguyễn Thị Hạnh",
                    "Xuất lúc: 08:00 15/11/2022",
                    "Phạm vi: Thừa Thiên Huế (DMHC-2022:46)",
                    "Xem lại đúng những số này: https://hocso.example/training?within=DMHC-2022:46");
        }
    }

    /** Formats are set for many cells at once; rows leave by the thousand. */
    @Test
    void cells_of_one_column_are_each_shown_in_their_own_way() throws IOException {
        int rows = 2_500;
        var out = new ByteArrayOutputStream();
        Format.XLSX.write(new TableFile<>(List.of(), List.of(new Column<>("Giá trị", SheetFilesTest::mixed),
                new Column<>("Số", Integer::longValue)), IntStream.rangeClosed(1, rows).boxed().toList()), out);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Sheet table = workbook.getSheet("Số liệu");
            assertThat(table.getLastRowNum()).isEqualTo(rows);
            var formatter = new DataFormatter(Locale.ROOT);
            for (int row = 1; row <= rows; row++) {
                assertThat(formatter.formatCellValue(table.getRow(row).getCell(0))).as("row %d", row)
                        .isEqualTo(shown(mixed(row)));
                assertThat(formatter.formatCellValue(table.getRow(row).getCell(1)))
                        .isEqualTo(String.format(Locale.ROOT, "%,d", row));
            }
        }
    }

    /** Stretches of one kind, broken by others. */
    private static Object mixed(int row) {
        if (row % 7 == 0) {
            return "chưa có";
        }
        if (row % 100 == 0) {
            return null;
        }
        return row % 900 > 600 ? Sheets.AS_OF : row % 900 > 300 ? (Object) 0.25 : (Object) 12_345L;
    }

    private static String shown(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof Long
                ? "12,345"
                : value instanceof Double ? "25.0%" : value instanceof String text ? text : "15/11/2022";
    }

    @Test
    void json_says_the_same_as_the_api() throws IOException {
        JsonNode json = new ObjectMapper().readTree(bytes(Format.JSON));
        assertThat(json.at("/rates/0/denominators/0/rate").doubleValue()).isEqualTo(0.75);
        assertThat(json.at("/rates/0/numerator/unproven").longValue()).isEqualTo(2);
        assertThat(json.at("/rates/0/denominators/0/matched").longValue()).isEqualTo(7);
        assertThat(json.at("/rates/1/denominators")).isEmpty();
        assertThat(json.at("/asOf").textValue()).isEqualTo("2022-11-15");
        assertThat(json.at("/knownOn").textValue()).isEqualTo("2022-11-10");
        assertThat(json.at("/link").textValue()).startsWith("https://hocso.example/");
    }

    /** DHIS2 developer manual, "Sending bulks of data values": these names and no others, every value a text, the period of a day. */
    @Test
    void a_data_value_set_has_the_documented_shape_and_no_value_where_nothing_is_known() throws IOException {
        JsonNode json = new ObjectMapper().readTree(bytes(Format.DHIS2));
        assertThat(names(json)).isEqualTo(Set.of("dataElementIdScheme", "orgUnitIdScheme", "dataValues"));
        JsonNode values = json.get("dataValues");
        assertThat(values).hasSize(3 + 2 + 3).allSatisfy(value -> {
            assertThat(names(value)).isEqualTo(Set.of("dataElement", "period", "orgUnit", "value", "comment"));
            assertThat(value).allSatisfy(field -> assertThat(field.isTextual()).isTrue());
            assertThat(value.get("value").textValue()).matches("\\d+");
            assertThat(value.get("period").textValue()).isEqualTo("20221115");
            assertThat(value.get("dataElement").textValue()).matches("HOCSO_CORE_V1_[A-Z_]+").hasSizeLessThanOrEqualTo(50);
            assertThat(value.get("comment").textValue()).contains("Nguyễn Thị Hạnh", "https://hocso.example/training");
        });
        assertThat(value(values, "HOCSO_CORE_V1_ROSTER_TRAINED", "DMHC-2022:01")).isEqualTo("9");
        assertThat(value(values, "HOCSO_CORE_V1_LATE", "DMHC-2022:02")).isEqualTo("0");
        assertThat(value(values, "HOCSO_CORE_V1_ROSTER", "DMHC-2022:02")).isNull();
    }

    private static String value(JsonNode values, String element, String unit) {
        for (JsonNode value : values) {
            if (value.get("dataElement").textValue().equals(element) && value.get("orgUnit").textValue().equals(unit)) {
                return value.get("value").textValue();
            }
        }
        return null;
    }

    private static Set<String> names(JsonNode object) {
        return new ObjectMapper().convertValue(object, Map.class).keySet();
    }

    private static List<String> titles(Row row) {
        var titles = new ArrayList<String>();
        row.forEach(cell -> titles.add(cell.getStringCellValue()));
        return titles;
    }

    private static String text(Format format) throws IOException {
        return new String(bytes(format), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Format format) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(SHEET, out);
        return out.toByteArray();
    }
}
