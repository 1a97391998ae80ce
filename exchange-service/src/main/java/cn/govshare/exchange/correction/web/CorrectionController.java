package cn.govshare.exchange.correction.web;

import cn.govshare.exchange.correction.CorrectionStatus;
import cn.govshare.exchange.correction.app.AcknowledgeCorrection;
import cn.govshare.exchange.correction.app.ReadCorrections;
import cn.govshare.exchange.correction.app.TakeCorrection;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.CommonProblem;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/corrections")
@Tag(name = "corrections", description = "更正通知与回执 · corrections and receipts")
class CorrectionController {
    private final ReadCorrections readCorrections;
    private final TakeCorrection takeCorrection;
    private final AcknowledgeCorrection acknowledge;

    CorrectionController(
            ReadCorrections readCorrections, TakeCorrection takeCorrection, AcknowledgeCorrection acknowledge) {
        this.readCorrections = readCorrections;
        this.takeCorrection = takeCorrection;
        this.acknowledge = acknowledge;
    }

    @GetMapping
    @Article("19")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.BUSINESS_SYSTEM})
    @Operation(
            operationId = "listCorrections",
            summary = "本部门曾获取旧值、现已更正的数据,最早在前 · corrections of what one's department received, the oldest first")
    Page<CorrectionView> listCorrections(
            @RequestParam(required = false) @Nullable CorrectionStatus status,
            PageQuery query,
            Locale locale,
            Actor actor) {
        var found = readCorrections.list(status, after(query), query.limit() + 1, actor).stream()
                .map(each -> CorrectionView.of(each, locale))
                .toList();
        return query.page(found, each -> each.id().toString());
    }

    @PostMapping("/{id}/delivery")
    @Article({"18", "19"})
    @AllowedRoles(Role.BUSINESS_SYSTEM)
    @Operation(operationId = "takeCorrection", summary = "领取更正内容 · take a correction")
    ResponseEntity<TakenCorrectionView> takeCorrection(@PathVariable UUID id, Locale locale, Actor actor) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(TakenCorrectionView.of(takeCorrection.take(id, actor), locale));
    }

    @PostMapping("/{id}/receipt")
    @Article("19")
    @AllowedRoles({Role.CATALOGER, Role.APPROVER, Role.DEPARTMENT_HEAD, Role.BUSINESS_SYSTEM})
    @Operation(operationId = "acknowledgeCorrection", summary = "更正回执 · acknowledge a correction")
    CorrectionView acknowledgeCorrection(
            @PathVariable UUID id, @Valid @RequestBody ReceiptForm form, Locale locale, Actor actor) {
        return CorrectionView.of(
                acknowledge.acknowledge(
                        id, Objects.requireNonNull(form.outcome()), Objects.requireNonNullElse(form.note(), ""), actor),
                locale);
    }

    private static @Nullable UUID after(PageQuery query) {
        try {
            return query.after() == null ? null : UUID.fromString(query.after());
        } catch (IllegalArgumentException _) {
            throw new MalformedInput(
                    CommonProblem.INVALID_INPUT,
                    Text.of("after 应为上一页返回的 next。", "after is the next of the page before."),
                    List.of());
        }
    }
}
