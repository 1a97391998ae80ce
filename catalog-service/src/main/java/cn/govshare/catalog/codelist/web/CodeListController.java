package cn.govshare.catalog.codelist.web;

import cn.govshare.catalog.codelist.Code;
import cn.govshare.catalog.codelist.Edition;
import cn.govshare.catalog.codelist.app.AdoptEdition;
import cn.govshare.catalog.codelist.app.EditionDraft;
import cn.govshare.catalog.codelist.app.ReadCodeLists;
import cn.govshare.catalog.sheet.SheetFormat;
import cn.govshare.catalog.sheet.Sheets;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.CodeListId;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.CommonProblem;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/code-lists")
@Tag(name = "code-lists", description = "代码表(第二十一条)· code lists")
class CodeListController {
    private static final int MOST_CODES = 50_000;
    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AdoptEdition adoptEdition;
    private final ReadCodeLists readCodeLists;
    private final Sheets sheets;

    CodeListController(AdoptEdition adoptEdition, ReadCodeLists readCodeLists, Sheets sheets) {
        this.adoptEdition = adoptEdition;
        this.readCodeLists = readCodeLists;
        this.sheets = sheets;
    }

    @GetMapping
    @AllowedRoles.Everyone
    @Operation(operationId = "listCodeLists", summary = "代码表及其最新版次 · code lists, each with its newest edition")
    Page<EditionView> listCodeLists(@ParameterObject PageQuery query) {
        var rows = readCodeLists.list(Objects.requireNonNullElse(query.after(), ""), query.limit() + 1).stream()
                .map(EditionView::of)
                .toList();
        return query.page(rows, EditionView::list);
    }

    @GetMapping("/{list}")
    @AllowedRoles.Everyone
    @Operation(operationId = "listCodeListEditions", summary = "代码表的各版次 · all editions of a code list")
    List<EditionView> listCodeListEditions(@PathVariable String list) {
        return readCodeLists.editions(list).stream().map(EditionView::of).toList();
    }

    @PutMapping(
            path = "/{list}/editions/{edition}",
            consumes = {CSV, XLSX})
    @Article("21")
    @AllowedRoles({Role.CATALOGER, Role.PLATFORM_OPERATOR})
    @Operation(
            operationId = "adoptCodeListEdition",
            summary = "采用代码表的一个版次:标准由市大数据管理局,自有代码表由部门(第二十一条)· adopt an edition of a code list")
    @RequestBody(required = true, content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    ResponseEntity<EditionView> adoptCodeListEdition(
            @PathVariable String list,
            @PathVariable String edition,
            @ParameterObject @Valid EditionForm form,
            HttpServletRequest request,
            Actor actor)
            throws IOException {
        var format = String.valueOf(request.getContentType()).startsWith(CSV) ? SheetFormat.CSV : SheetFormat.XLSX;
        var draft = draft(list, edition, form);
        var outcome = adoptEdition.adopt(draft, sheets.read(request.getInputStream(), format, MOST_CODES), actor);
        return ResponseEntity.status(outcome.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(EditionView.of(outcome.edition()));
    }

    private static EditionDraft draft(String list, String edition, EditionForm form) {
        if (!edition.matches(Edition.FORM)) {
            throw invalid(
                    "edition", Text.of("版次名为 1 至 30 个字母、数字、点或连字符。", "An edition's name is letters, digits, points."));
        }
        var from = Objects.requireNonNull(form.effectiveFrom());
        var until = form.effectiveUntil();
        if (until != null && until.isBefore(from)) {
            throw invalid("effectiveUntil", Text.of("止日不得早于起日。", "It does not end before it begins."));
        }
        return new EditionDraft(
                CodeListId.named(list)
                        .orElseThrow(() ->
                                invalid("list", Text.of("代码表名应含字母或数字。", "The name of a list has letters or digits."))),
                edition,
                Objects.requireNonNull(form.title()).strip(),
                Objects.requireNonNullElse(form.origin(), "").strip(),
                from,
                until);
    }

    private static MalformedInput invalid(String field, Text text) {
        return new MalformedInput(CommonProblem.INVALID_INPUT, text, List.of(Fault.of(field, "invalid", text)));
    }

    @GetMapping("/{list}/editions/{edition}/codes")
    @AllowedRoles.Everyone
    @Operation(operationId = "listCodes", summary = "查代码 · codes of an edition")
    Page<CodeView> listCodes(
            @PathVariable String list,
            @PathVariable String edition,
            @RequestParam(required = false) @Nullable String q,
            @ParameterObject PageQuery query) {
        var rows = readCodeLists
                .codes(
                        list,
                        edition,
                        Objects.requireNonNullElse(q, ""),
                        Objects.requireNonNullElse(query.after(), ""),
                        query.limit() + 1)
                .stream()
                .map(CodeView::of)
                .toList();
        return query.page(rows, CodeView::code);
    }

    @PostMapping("/{list}/checks")
    @Article("21")
    @AllowedRoles.Everyone
    @Operation(operationId = "checkCodes", summary = "按当日有效的版次核对代码 · hold values against the edition that counts")
    CodeCheckView checkCodes(
            @PathVariable String list, @Valid @org.springframework.web.bind.annotation.RequestBody CodeCheckForm form) {
        return CodeCheckView.of(readCodeLists.check(list, Objects.requireNonNull(form.values()), form.day()));
    }

    @Schema(name = "Code", description = "代码 · a code")
    record CodeView(
            String code,
            @Schema(description = "名称 · what it stands for") String name,

            @Schema(description = "上级代码 · the code above") @Nullable String parent) {
        static CodeView of(Code code) {
            return new CodeView(code.code(), code.name(), code.parent());
        }
    }
}
