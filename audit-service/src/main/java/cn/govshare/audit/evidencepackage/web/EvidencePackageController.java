package cn.govshare.audit.evidencepackage.web;

import cn.govshare.audit.evidencepackage.PackageProblem;
import cn.govshare.audit.evidencepackage.PackageSubject;
import cn.govshare.audit.evidencepackage.PackageSubject.Kind;
import cn.govshare.audit.evidencepackage.app.ExportPackage;
import cn.govshare.audit.evidencepackage.app.PackageReceiver;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.BrokenOffAnswers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "evidence-packages", description = "证据包 · evidence that is verified offline")
class EvidencePackageController {
    private final ExportPackage exportPackage;

    EvidencePackageController(ExportPackage exportPackage) {
        this.exportPackage = exportPackage;
    }

    @GetMapping("/api/v1/evidence-packages")
    @AllowedRoles(Role.AUDITOR)
    @Operation(
            operationId = "exportEvidencePackage",
            summary = "导出一个月、一案、一项授权或一条记录的证据包,供离线核验(导出本身留痕)· records with all that proves them, on record")
    @ApiResponse(
            responseCode = "200",
            description = "证据包 · evidence package",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void exportEvidencePackage(
            @Parameter(description = "月份(上海时间),如 2026-11") @RequestParam @Nullable YearMonth month,
            @Parameter(description = "案件编号") @RequestParam("case") @Nullable UUID caseId,
            @Parameter(description = "授权编号") @RequestParam @Nullable UUID grant,
            @Parameter(description = "记录编号") @RequestParam @Nullable UUID record,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor)
            throws IOException {
        var subject = subject(month, caseId, grant, record);
        try {
            exportPackage.export(subject, actor, new OverHttp(response, subject));
        } catch (IOException | RuntimeException e) {
            if (response.isCommitted()) {
                BrokenOffAnswers.mark(request);
                return;
            }
            throw e;
        }
    }

    private static PackageSubject subject(
            @Nullable YearMonth month, @Nullable UUID caseId, @Nullable UUID grant, @Nullable UUID record) {
        var given = Stream.<Optional<PackageSubject>>of(
                        Optional.ofNullable(month).map(PackageSubject::of),
                        Optional.ofNullable(caseId).map(id -> PackageSubject.of(Kind.CASE, id)),
                        Optional.ofNullable(grant).map(id -> PackageSubject.of(Kind.GRANT, id)),
                        Optional.ofNullable(record).map(id -> PackageSubject.of(Kind.RECORD, id)))
                .flatMap(Optional::stream)
                .toList();
        if (given.size() != 1) {
            throw new MalformedInput(
                    PackageProblem.UNCLEAR,
                    Text.of("请给出 month、case、grant、record 之一。", "Name exactly one of month, case, grant and record."));
        }
        return given.getFirst();
    }

    private record OverHttp(HttpServletResponse response, PackageSubject subject, AtomicReference<String> digest)
            implements PackageReceiver {
        OverHttp(HttpServletResponse response, PackageSubject subject) {
            this(response, subject, new AtomicReference<>(""));
        }

        @Override
        public OutputStream begin(UUID export) throws IOException {
            response.setContentType("application/zip");
            response.setHeader("Govshare-Access-Id", export.toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"evidence-%s-%s.zip\""
                            .formatted(subject.kind().word(), subject.value()));
            response.setTrailerFields(() -> Map.of("Content-Digest", digest.get()));
            return response.getOutputStream();
        }

        @Override
        public void complete(String sha256) {
            digest.set("sha-256=:%s:"
                    .formatted(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256))));
        }
    }
}
