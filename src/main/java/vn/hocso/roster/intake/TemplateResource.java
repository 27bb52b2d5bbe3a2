package vn.hocso.roster.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.oidc.AuthorizationCodeFlow;
import io.smallrye.common.annotation.Blocking;
import vn.hocso.identity.Roles;
import vn.hocso.roster.intake.sheet.Template;
import vn.hocso.shared.DomainException;

/** The file that officers fill in. */
@Path("/roster/import-template")
@AuthorizationCodeFlow
@RolesAllowed({Roles.ROSTER_OFFICER, Roles.ADMIN})
@Blocking
class TemplateResource {

    /** Made-up people, with every column used and with the columns that may stay empty left empty. */
    private static final List<List<String>> EXAMPLES = List.of(
            List.of("Nguyễn Thị Ví Dụ", "0912 000 001", "Tổ trưởng", "Thành viên Tổ", "01/09/2022", "",
                    "Tổ công nghệ số thôn 1",
                    "19753", "", "", "Thôn 1", "15/08/2022", "", "DMHC-2022"),
            List.of("Trần Văn Ví Dụ", "", "", "", "", "", "Tổ công nghệ số thôn 1", "19753", "", "", "Thôn 1", "", "", ""));

    @GET
    @Path("/{format}")
    public Response template(@RestPath String format) {
        var rows = new ArrayList<List<String>>();
        rows.add(Arrays.stream(Column.values()).map(Column::title).toList());
        rows.addAll(EXAMPLES);
        byte[] file = switch (format) {
            case "csv" -> Template.csv(rows);
            case "xlsx" -> Template.xlsx("Danh sách", rows);
            default -> throw DomainException.notFound("template-unknown", "Tệp mẫu có hai dạng: csv và xlsx.");
        };
        return Response.ok(file, format.equals("csv")
                ? "text/csv;charset=UTF-8"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header("Content-Disposition", "attachment; filename=\"mau-danh-sach-to." + format + "\"").build();
    }
}
