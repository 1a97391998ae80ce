package cn.govshare.approval.document.app;

import cn.govshare.approval.accessrequest.AccessRequest;
import cn.govshare.approval.accessrequest.Consent;
import cn.govshare.approval.accessrequest.GivenReply;
import cn.govshare.approval.accessrequest.IntendedUse;
import cn.govshare.approval.accessrequest.Refusal;
import cn.govshare.approval.document.TimelineEntry;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.paper.Sheet;
import cn.govshare.paper.Sheet.Heading;
import cn.govshare.paper.Sheet.Line;
import cn.govshare.paper.Sheet.Particulars;
import cn.govshare.paper.Sheet.Salutation;
import cn.govshare.paper.Sheet.Signature;
import cn.govshare.paper.Sheet.Table;
import cn.govshare.paper.Sheet.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Writes the papers of an access request.
@Component
@Article("17")
class RequestPapers {
    private final Names names;
    private final Law law;
    private final ReadTimeline readTimeline;

    RequestPapers(Names names, Law law, ReadTimeline readTimeline) {
        this.names = names;
        this.law = law;
        this.readTimeline = readTimeline;
    }

    Sheet applicationForm(AccessRequest request) {
        return Sheet.titled("政务信息资源共享申请表", "编号 " + request.id())
                .with(particulars(request))
                .with(new Heading("申请部门声明"))
                .with(new Words("本部门承诺所获取的数据仅用于上述使用事项，不向其他单位或个人提供，并依法履行数据安全保护责任（第十八条）。", true))
                .with(new Signature(names.of(request.consumer()), Names.day(request.submittedAt())))
                .done();
    }

    private Particulars particulars(AccessRequest request) {
        var use = request.use();
        return new Particulars(List.of(
                new Line("申请部门", names.of(request.consumer())),
                new Line("数据提供部门", names.of(request.provider())),
                new Line("信息资源名称", request.resourceName()),
                new Line("信息资源代码", "%s（目录第 %d 版）".formatted(request.resource(), request.revision())),
                new Line("使用用途", use.purpose().label().zh()),
                new Line("使用事项", use.matter()),
                new Line("履行职责及依据", use.legalDuty()),
                new Line("申请信息项", names.items(request.resource(), use.items())),
                new Line("数据范围", names.rows(request.resource(), use.rows())),
                new Line("提供方式", use.mode().label().zh()),
                new Line("使用频率及限量", frequency(use)),
                new Line("使用期限", period(use)),
                new Line("提交", "%s（经办人 %s）".formatted(Names.moment(request.submittedAt()), request.submittedBy())),
                new Line(
                        "答复期限",
                        "%s前（%s%s）"
                                .formatted(
                                        Names.day(request.term().dueOn()),
                                        law.ofReply(request.term().ruleProfile()),
                                        request.term().provisional() ? "，暂定" : "")),
                new Line("办理状态", request.status().label().zh())));
    }

    /// @param given the reply that the letter carries
    Sheet replyLetter(AccessRequest request, GivenReply given) {
        var letter = Sheet.titled("关于%s共享申请的答复函".formatted(request.resourceName()), "申请编号 " + request.id())
                .with(new Salutation(names.of(request.consumer()) + "："))
                .with(new Words(
                        "贵单位于%s提交的关于使用“%s”（代码 %s）的共享申请收悉，用于“%s”。根据%s，现答复如下："
                                .formatted(
                                        Names.day(request.submittedAt()),
                                        request.resourceName(),
                                        request.resource(),
                                        request.use().matter(),
                                        law.ofReply(request.term().ruleProfile())),
                        true));
        switch (given.reply()) {
            case Consent consent ->
                letter.with(new Words("同意共享。", true))
                        .with(new Particulars(consented(request, consent)))
                        .with(new Words("请按申请的用途使用，不得超出使用事项，不得向第三方提供（第十八条）。", true));
            case Refusal refusal ->
                letter.with(new Words("不同意共享。理由：", true))
                        .with(new Words(refusal.reasons(), true))
                        .with(new Words("依据：" + refusal.basis(), true))
                        .with(new Words("如确需使用，可通过平台与我单位协商；协商不成的，由领导小组协调解决（第十七条）。", true));
        }
        return letter.with(new Signature(names.of(request.provider()), Names.day(given.at())))
                .done();
    }

    private List<Line> consented(AccessRequest request, Consent consent) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                "同意的信息项",
                names.items(
                        request.resource(), consent.items().stream().sorted().toList())));
        var others = request.use().items().stream()
                .filter(item -> !consent.items().contains(item))
                .toList();
        lines.add(new Line("未同意的信息项", others.isEmpty() ? "无" : names.items(request.resource(), others)));
        var limits = consent.limits();
        if (limits != null) {
            lines.add(new Line("同意的数据范围", names.rows(request.resource(), limits.rows())));
            lines.add(new Line("限量", Names.volume(limits.quota())));
            lines.add(new Line("使用期限", "至 " + Names.day(limits.validUntil())));
        }
        lines.add(new Line("附加条件", Objects.requireNonNullElse(consent.conditions(), "无")));
        lines.add(new Line("授权编号", consent.grant().toString()));
        return lines;
    }

    private static String period(IntendedUse use) {
        var from = use.validFrom();
        return "%s至 %s".formatted(from == null ? "" : Names.day(from), Names.day(use.validUntil()));
    }

    private static String frequency(IntendedUse use) {
        var frequency = use.frequency();
        return frequency == null
                ? Names.volume(use.quota())
                : "%s，%s".formatted(frequency.label().zh(), Names.volume(use.quota()));
    }

    Sheet caseRecord(AccessRequest request) {
        return Sheet.titled("政务信息资源共享申请办理情况表", "编号 " + request.id())
                .with(particulars(request))
                .with(new Heading("办理过程"))
                .with(timeline(readTimeline.of(request)))
                .done();
    }

    static Table timeline(List<TimelineEntry> entries) {
        return new Table(
                List.of("时间", "事项", "依据", "办理部门、人员", "说明"),
                List.of(16, 18, 9, 23, 34),
                entries.stream()
                        .map(each -> List.of(
                                Names.moment(each.at()),
                                each.what().zh(),
                                "第 %s 条".formatted(each.article()),
                                Objects.requireNonNullElse(each.actor(), "平台自动"),
                                Objects.requireNonNullElse(each.note(), "")))
                        .toList());
    }
}
