package cn.govshare.kit.inbox;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.security.AllowedRoles;
import cn.govshare.kit.web.Page;
import cn.govshare.kit.web.PageQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// What operators do with a service's readers: see how far they are, rebuild a copy, replay what was set aside.
@RestController
@RequestMapping("/api/v1/operations/${govshare.service}")
@Tag(name = "operations", description = "运行维护 · operations")
class OperationsController {
    private static final Logger LOG = LoggerFactory.getLogger(OperationsController.class);

    private final EventReaders readers;
    private final Inbox inbox;
    private final AuditTrail trail;

    OperationsController(EventReaders readers, Inbox inbox, AuditTrail trail) {
        this.readers = readers;
        this.inbox = inbox;
        this.trail = trail;
    }

    @GetMapping("/readers")
    @AllowedRoles(Role.SYSTEM_ADMIN)
    @Operation(operationId = "listReaders", summary = "本服务的事件读取器及其进度 · readers of events and how far they are")
    List<ReaderView> listReaders() {
        return readers.views();
    }

    @PostMapping("/readers/{reader}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedRoles(Role.SYSTEM_ADMIN)
    @Operation(operationId = "rebuildReader", summary = "由主题重建副本 · rebuild a copy from its topics")
    void rebuildReader(@PathVariable String reader, Actor actor) {
        if (!readers.knows(reader)) {
            throw new NotFound(
                    OperationsProblem.NO_SUCH_READER,
                    Text.of("没有名为 %s 的读取器。", "There is no reader named %s.").with(reader));
        }
        var draft = AuditDraft.of("operations.reader.rebuild", actor).subject(reader);
        if (!readers.isRebuildable(reader)) {
            trail.recordNow(draft.denied(OperationsProblem.NOT_REBUILDABLE));
            throw new Conflict(
                    OperationsProblem.NOT_REBUILDABLE,
                    Text.of("读取器 %s 写入的内容不可由主题重建。", "What reader %s wrote can't be made anew from its topics.")
                            .with(reader));
        }
        trail.recordNow(draft.done());
        readers.rebuild(reader);
    }

    @GetMapping("/dead-letters")
    @AllowedRoles(Role.SYSTEM_ADMIN)
    @Operation(operationId = "listDeadLetters", summary = "未能处理的事件 · events that could not be taken in")
    Page<DeadLetterView> listDeadLetters(PageQuery query) {
        return query.page(
                inbox.deadLetters(query.afterNumber(), query.limit() + 1), letter -> Long.toString(letter.id()));
    }

    @PostMapping("/dead-letters/{id}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedRoles(Role.SYSTEM_ADMIN)
    @Operation(operationId = "replayDeadLetter", summary = "重新处理一个事件 · replay an event")
    void replayDeadLetter(@PathVariable long id, Actor actor) {
        var draft = AuditDraft.of("operations.dead-letter.replay", actor).subject(Long.toString(id));
        if (!replayed(id, draft)) {
            trail.recordNow(draft.denied(OperationsProblem.NO_SUCH_DEAD_LETTER));
            throw new NotFound(
                    OperationsProblem.NO_SUCH_DEAD_LETTER,
                    Text.of("没有待处理的死信 %s。", "There is no dead letter %s waiting.")
                            .with(id));
        }
        trail.recordNow(draft.done());
    }

    private boolean replayed(long id, AuditDraft draft) {
        try {
            return readers.replay(id);
        } catch (RuntimeException e) {
            if (ReadEvents.isPassing(e)) {
                throw e;
            }
            trail.recordNow(draft.failed(OperationsProblem.NOT_MENDED.code()));
            LOG.warn("Dead letter {} could not be taken in: {}", id, e.toString());
            throw new Conflict(
                    OperationsProblem.NOT_MENDED,
                    Text.of("死信 %s 仍无法处理,请先消除原因。", "Dead letter %s still can't be taken in; mend the cause first.")
                            .with(id));
        }
    }
}
