package cn.govshare.catalog.codelist.app;

import cn.govshare.catalog.codelist.Code;
import cn.govshare.catalog.codelist.CodeListProblem;
import cn.govshare.catalog.codelist.CodeLists;
import cn.govshare.catalog.codelist.Edition;
import cn.govshare.catalog.codelist.ListedCode;
import cn.govshare.catalog.sheet.Sheet;
import cn.govshare.catalog.sheet.SheetProblem;
import cn.govshare.kernel.event.EventTypes;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.Forbidden;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.outbox.Outbox;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The bureau takes in an edition of a standard's list, a department one of its own; the exchange checks values by it.
@Component
@Article("21")
public class AdoptEdition {
    private static final String ACTION = "catalog.code-list.adopt";

    private final CodeLists lists;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    AdoptEdition(CodeLists lists, Outbox outbox, AuditTrail trail, Clock clock) {
        this.lists = lists;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /// An edition after the call, and whether the call brought it in.
    public record Outcome(Edition edition, boolean isNew) {}

    /// @throws PolicyViolation naming every fault of the table
    /// @throws Forbidden when a department adopts a standard, or an edition of another's list
    /// @throws Conflict when the edition is there with other content
    @Transactional
    public Outcome adopt(EditionDraft draft, Sheet sheet, Actor actor) {
        mustKeep(draft, actor);
        var outcome = adopt(draft, codes(sheet), actor.department());
        if (outcome.isNew()) {
            trail.record(record(AuditDraft.of(ACTION, actor), outcome.edition()));
        }
        return outcome;
    }

    /// Takes in what the platform itself brings along; what is there already stays as it is.
    @Transactional
    public void bringAlong(EditionDraft draft, Sheet sheet) {
        if (lists.find(draft.list(), draft.edition()).isEmpty()) {
            var outcome = adopt(draft, codes(sheet), null);
            trail.record(record(AuditDraft.ofPlatform(ACTION), outcome.edition()));
        }
    }

    private static AuditDraft record(AuditDraft draft, Edition edition) {
        return draft.subject("%s@%s".formatted(edition.list(), edition.edition()))
                .article("21")
                .rows(edition.size())
                .digest(edition.digest())
                .done();
    }

    private Outcome adopt(EditionDraft draft, List<Code> codes, @Nullable DepartmentCode keeper) {
        var edition = new Edition(
                draft.list(),
                draft.edition(),
                draft.title(),
                draft.origin(),
                keeper,
                draft.effectiveFrom(),
                draft.effectiveUntil(),
                codes.size(),
                digest(codes),
                clock.instant());
        if (lists.add(edition, codes)) {
            outbox.send(EventTypes.CODE_LIST_ADOPTED, edition.adopted(codes));
            return new Outcome(edition, true);
        }
        var before = lists.find(draft.list(), draft.edition()).orElseThrow();
        if (!before.isSameAs(edition)) {
            throw new Conflict(
                    CodeListProblem.OTHER_CONTENT,
                    Text.of(
                                    "代码表 %s 的版次 %s 已采用且内容不同;版次一经采用不再更改,请另用版次名。",
                                    "Edition %2$s of %1$s is adopted with other content and never changes; name"
                                            + " another edition.")
                            .with(draft.list(), draft.edition()));
        }
        return new Outcome(before, false);
    }

    /// Standards are the bureau's; a list of a department's own is kept by the department that began it.
    private void mustKeep(EditionDraft draft, Actor actor) {
        if (actor.is(Role.PLATFORM_OPERATOR)) {
            return;
        }
        boolean isAnothers = lists.editions(draft.list()).stream()
                .anyMatch(edition -> !Objects.equals(edition.keeper(), actor.department()));
        if (draft.list().isOfAStandard() || isAnothers) {
            throw new Forbidden(
                    CodeListProblem.NOT_THE_KEEPER,
                    Text.of(
                            "标准代码表由市大数据管理局维护,自有代码表由首次提交的部门维护。",
                            "Lists of standards are kept by the bureau, others by the department that began them."));
        }
    }

    private static List<Code> codes(Sheet sheet) {
        var code = required(sheet.column("code", "代码"), "code", "代码");
        var name = required(sheet.column("name", "名称"), "name", "名称");
        var parent = sheet.column("parent", "上级代码", "上级");
        var listed = sheet.rows().stream()
                .map(row -> new ListedCode(row.line(), new Code(row.at(code), row.at(name), stated(row.at(parent)))))
                .toList();
        var faults = listed.isEmpty()
                ? List.of(Fault.of("/lines", "no-codes", Text.of("至少应有一个代码。", "There is at least one code.")))
                : ListedCode.faultsOf(listed);
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    CodeListProblem.BREAKS_RULES,
                    Text.of("代码表有 %s 处不符合规定。", "The code list breaks the rules in %s places.")
                            .with(faults.size()),
                    faults);
        }
        return listed.stream().map(ListedCode::code).toList();
    }

    private static Optional<Integer> required(Optional<Integer> column, String en, String zh) {
        if (column.isEmpty()) {
            throw new PolicyViolation(
                    SheetProblem.COLUMN_MISSING,
                    Text.of("缺少“%s”(%s)列。", "The column “%2$s” (%1$s) is missing.")
                            .with(zh, en));
        }
        return column;
    }

    private static @Nullable String stated(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String digest(List<Code> codes) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (var code : codes) {
                sha256.update("%s\t%s\t%s\n"
                        .formatted(code.code(), code.name(), code.parent())
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
