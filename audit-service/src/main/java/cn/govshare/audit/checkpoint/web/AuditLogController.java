package cn.govshare.audit.checkpoint.web;

import cn.govshare.audit.checkpoint.app.ProveEntry;
import cn.govshare.audit.checkpoint.app.ReadLog;
import cn.govshare.evidence.note.VerifierKey;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "audit-log", description = "防篡改审计日志 · the tamper-evident log")
class AuditLogController {
    private static final String LOG = "/api/v1/audit-log/";
    private static final String TEXT = "text/plain;charset=UTF-8";

    private final ReadLog readLog;
    private final ProveEntry proveEntry;

    AuditLogController(ReadLog readLog, ProveEntry proveEntry) {
        this.readLog = readLog;
        this.proveEntry = proveEntry;
    }

    @GetMapping(path = LOG + "checkpoint", produces = TEXT)
    @AllowedRoles(Role.AUDITOR)
    @Operation(
            operationId = "readLogCheckpoint",
            summary = "最新检查点(C2SP tlog-checkpoint) · the newest signed checkpoint")
    String readLogCheckpoint() {
        return readLog.checkpoint().cosigned().write();
    }

    @GetMapping(LOG + "checkpoints")
    @AllowedRoles(Role.AUDITOR)
    @Operation(operationId = "listLogCheckpoints", summary = "历次检查点 · all signed checkpoints, the oldest first")
    Page<CheckpointView> listLogCheckpoints(@ParameterObject PageQuery query) {
        var found = readLog.checkpoints(query.afterNumber(), query.limit() + 1);
        return query.page(found.stream().map(CheckpointView::of).toList(), view -> Long.toString(view.size()));
    }

    @GetMapping(path = LOG + "keys", produces = TEXT)
    @AllowedRoles(Role.AUDITOR)
    @Operation(operationId = "readLogKeys", summary = "日志公钥,每行一个 · the log's public keys, one on each line")
    String readLogKeys() {
        return readLog.keys().stream().map(VerifierKey::text).collect(Collectors.joining("\n", "", "\n"));
    }

    @GetMapping(path = LOG + "consistency", produces = TEXT)
    @AllowedRoles(Role.AUDITOR)
    @Operation(
            operationId = "proveLogConsistency",
            summary = "一致性证明:早先的日志是现日志的开头 · proof that the earlier log is the beginning of the later one")
    String proveLogConsistency(
            @Parameter(description = "早先的记录数 · earlier size") @RequestParam long from,
            @Parameter(description = "某检查点的记录数,缺省为最新 · size of a checkpoint, the newest by default")
                    @RequestParam(defaultValue = "0")
                    long to) {
        return readLog.consistency(from, to).write();
    }

    @GetMapping(path = LOG + "tile/**", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @AllowedRoles(Role.AUDITOR)
    @Operation(
            operationId = "readLogTile",
            summary = "哈希块或记录块(C2SP tlog-tiles;读取记录块留痕) · a tile of hashes, or a bundle of entries, on record")
    byte[] readLogTile(@Parameter(hidden = true) HttpServletRequest request, Actor auditor) {
        var path = request.getRequestURI().substring(LOG.length());
        return path.startsWith("tile/entries/") ? readLog.entries(path, auditor) : readLog.tile(path);
    }

    @GetMapping(path = "/api/v1/audit-entries/{id}/proof", produces = TEXT)
    @AllowedRoles(Role.AUDITOR)
    @Operation(
            operationId = "proveAuditEntry",
            summary = "包含证明(C2SP tlog-proof;取证留痕) · proof that the record is on the log, on record")
    String proveAuditEntry(@PathVariable UUID id, Actor auditor) {
        return proveEntry.prove(id, auditor).write();
    }
}
