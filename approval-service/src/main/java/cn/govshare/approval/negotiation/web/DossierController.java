package cn.govshare.approval.negotiation.web;

import cn.govshare.approval.negotiation.DossierFile;
import cn.govshare.approval.negotiation.FileRule;
import cn.govshare.approval.negotiation.NegotiationProblem;
import cn.govshare.approval.negotiation.Negotiations;
import cn.govshare.approval.negotiation.app.AddFile;
import cn.govshare.approval.negotiation.app.MakeProposal;
import cn.govshare.approval.negotiation.app.ReadNegotiation;
import cn.govshare.approval.negotiation.app.WriteMinutes;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.idempotency.Idempotency;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.CommonProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/negotiations/{id}")
@Tag(name = "negotiations", description = "协商与领导小组协调 · disputes about sharing")
class DossierController {
    private static final Pattern FILE_NAME = Pattern.compile("[^\\p{Cntrl}/\\\\\\u202a-\\u202e\\u2066-\\u2069]{1,200}");

    private final ReadNegotiation readNegotiation;
    private final MakeProposal makeProposal;
    private final WriteMinutes writeMinutes;
    private final AddFile addFile;
    private final Negotiations negotiations;
    private final Idempotency idempotency;

    DossierController(
            ReadNegotiation readNegotiation,
            MakeProposal makeProposal,
            WriteMinutes writeMinutes,
            AddFile addFile,
            Negotiations negotiations,
            Idempotency idempotency) {
        this.readNegotiation = readNegotiation;
        this.makeProposal = makeProposal;
        this.writeMinutes = writeMinutes;
        this.addFile = addFile;
        this.negotiations = negotiations;
        this.idempotency = idempotency;
    }

    private record Repeatable(UUID negotiation, Object content) {}

    private record UploadedFile(String name, String sha256) {}

    @GetMapping("/proposals")
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(operationId = "listProposals", summary = "双方提出的方案,按先后 · what both sides proposed, in order")
    List<ProposalView> listProposals(@PathVariable UUID id, Actor actor) {
        return negotiations.proposals(readNegotiation.read(id, actor).id()).stream()
                .map(ProposalView::of)
                .toList();
    }

    @PostMapping("/proposals")
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(operationId = "makeProposal", summary = "提出共享方案 · propose terms")
    ResponseEntity<ProposalView> makeProposal(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody ProposalForm form,
            Actor actor) {
        var made = UUID.fromString(idempotency.once(
                actor,
                "makeProposal",
                key,
                new Repeatable(id, form),
                () -> makeProposal
                        .propose(
                                id,
                                Objects.requireNonNull(form.terms())
                                        .within(readNegotiation.read(id, actor).need()),
                                form.note(),
                                actor)
                        .id()
                        .toString()));
        return ResponseEntity.created(URI.create("/api/v1/negotiations/%s/proposals".formatted(id)))
                .body(negotiations.proposals(id).stream()
                        .filter(each -> each.id().equals(made))
                        .map(ProposalView::of)
                        .findFirst()
                        .orElseThrow());
    }

    @GetMapping("/minutes")
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(operationId = "listMinutes", summary = "协商纪要,按先后 · minutes, in order")
    List<MinutesView> listMinutes(@PathVariable UUID id, Actor actor) {
        return negotiations.minutes(readNegotiation.read(id, actor).id()).stream()
                .map(MinutesView::of)
                .toList();
    }

    @PostMapping("/minutes")
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(operationId = "writeMinutes", summary = "登记协商纪要 · put minutes into the dossier")
    ResponseEntity<MinutesView> writeMinutes(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable UUID id,
            @Valid @RequestBody MinutesForm form,
            Actor actor) {
        var written = UUID.fromString(idempotency.once(
                actor,
                "writeMinutes",
                key,
                new Repeatable(id, form),
                () -> writeMinutes
                        .write(
                                id,
                                Objects.requireNonNull(form.heldOn()),
                                Objects.requireNonNull(form.participants()),
                                Objects.requireNonNull(form.text()),
                                actor)
                        .id()
                        .toString()));
        return ResponseEntity.created(URI.create("/api/v1/negotiations/%s/minutes".formatted(id)))
                .body(negotiations.minutes(id).stream()
                        .filter(each -> each.id().equals(written))
                        .map(MinutesView::of)
                        .findFirst()
                        .orElseThrow());
    }

    @GetMapping("/files")
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(operationId = "listDossierFiles", summary = "协商材料清单 · files of the dossier")
    List<DossierFileView> listDossierFiles(@PathVariable UUID id, Actor actor) {
        return negotiations.files(readNegotiation.read(id, actor).id()).stream()
                .map(DossierFileView::of)
                .toList();
    }

    @PostMapping(path = "/files", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD})
    @Operation(
            operationId = "addDossierFile",
            summary = "提交协商材料(内容即请求体)· put a file into the dossier; its content is the body")
    ResponseEntity<DossierFileView> addDossierFile(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @PathVariable UUID id,
            @RequestParam String name,
            InputStream body,
            Actor actor)
            throws IOException {
        if (!FILE_NAME.matcher(name).matches()) {
            var text =
                    Text.of("文件名为 1 至 200 个字符,不含路径和控制字符。", "A name of 1 to 200 characters without path or controls.");
            throw new MalformedInput(
                    CommonProblem.INVALID_INPUT, text, List.of(Fault.of("name", "name-not-taken", text)));
        }
        // One byte more than is taken, whatever is sent.
        var content = body.readNBytes(FileRule.GREATEST_BYTES + 1);
        var uploaded = new Repeatable(id, new UploadedFile(name, AddFile.sha256(content)));
        var added = UUID.fromString(idempotency.once(
                actor,
                "addDossierFile",
                key,
                uploaded,
                () -> addFile.add(id, name, content, actor).id().toString()));
        return ResponseEntity.created(URI.create("/api/v1/negotiations/%s/files/%s".formatted(id, added)))
                .body(DossierFileView.of(file(id, added)));
    }

    /// Always a download, never shown: what a file holds is nobody's word but its sender's.
    @GetMapping("/files/{file}")
    @Article("17")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.PLATFORM_OPERATOR, Role.LEADING_GROUP})
    @Operation(operationId = "getDossierFile", summary = "下载一份协商材料 · one file of the dossier")
    ResponseEntity<byte[]> getDossierFile(@PathVariable UUID id, @PathVariable UUID file, Actor actor) {
        readNegotiation.read(id, actor);
        var found = file(id, file);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(found.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(negotiations.content(id, file).orElseThrow());
    }

    private DossierFile file(UUID negotiation, UUID file) {
        return negotiations.files(negotiation).stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        NegotiationProblem.FILE_NOT_FOUND,
                        Text.of("没有编号为 %s 的材料。", "There is no file %s.").with(file)));
    }
}
