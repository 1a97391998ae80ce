package cn.govshare.exchange.download.web;

import cn.govshare.exchange.download.app.ReadManifest;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "downloads", description = "部门批量下载 · batch download")
class ManifestController {
    private static final MediaType NOTE = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final ReadManifest readManifest;

    ManifestController(ReadManifest readManifest) {
        this.readManifest = readManifest;
    }

    @GetMapping(path = "/api/v1/downloads/{access}/manifest", produces = MediaType.TEXT_PLAIN_VALUE)
    @Article("22")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.BUSINESS_SYSTEM})
    @Operation(
            operationId = "readDownloadManifest",
            summary = "下载清单(经签名,可离线核验)· signed manifest of a download, to be verified offline")
    ResponseEntity<String> readDownloadManifest(@PathVariable UUID access, Actor actor) {
        return ResponseEntity.ok().contentType(NOTE).body(readManifest.read(access, actor));
    }
}
