package cn.govshare.approval.document.app;

import cn.govshare.approval.negotiation.Ending;
import cn.govshare.approval.negotiation.Negotiation;
import cn.govshare.approval.negotiation.Negotiations;
import cn.govshare.approval.negotiation.Terms;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the papers of a dispute: its whole dossier, and the leading group's order.
@Component
@Article({"5", "17"})
class DisputePapers {
    private static final String LEADING_GROUP = "市大数据发展领导小组";

    private final Names names;
    private final Negotiations negotiations;
    private final ReadTimeline readTimeline;

    DisputePapers(Names names, Negotiations negotiations, ReadTimeline readTimeline) {
        this.names = names;
        this.negotiations = negotiations;
        this.readTimeline = readTimeline;
    }

    Sheet record(Negotiation negotiation) {
        var sheet = Sheet.titled("政务信息资源共享协商情况表", "编号 " + negotiation.id())
                .with(particulars(negotiation))
                .with(new Heading("双方方案"))
                .with(new Table(
                        List.of("时间", "提出方", "方案", "附加条件及说明"),
                        List.of(17, 16, 37, 30),
                        negotiations.proposals(negotiation.id()).stream()
                                .map(each -> List.of(
                                        Names.moment(each.at()),
                                        each.by().label().zh(),
                                        told(negotiation, each.terms()),
                                        joined(each.terms().conditions(), each.note())))
                                .toList()));
        for (var minutes : negotiations.minutes(negotiation.id())) {
            sheet.with(new Heading("协商纪要（%s）".formatted(Names.day(minutes.heldOn()))))
                    .with(new Words("参加人员：" + minutes.participants(), false))
                    .with(new Words(minutes.text(), true));
        }
        return sheet.with(new Heading("材料"))
                .with(new Table(
                        List.of("文件名", "提交方", "字节数", "SHA-256"),
                        List.of(32, 16, 12, 40),
                        negotiations.files(negotiation.id()).stream()
                                .map(each -> List.of(
                                        each.name(),
                                        each.by().label().zh(),
                                        Long.toString(each.bytes()),
                                        each.sha256()))
                                .toList()))
                .with(new Heading("办理过程"))
                .with(RequestPapers.timeline(readTimeline.of(negotiation)))
                .done();
    }

    private Particulars particulars(Negotiation negotiation) {
        var need = negotiation.need();
        var lines = new ArrayList<>(List.of(
                new Line("数据使用部门", names.of(negotiation.consumer())),
                new Line("数据提供部门", names.of(negotiation.provider())),
                new Line("信息资源", "%s(%s)".formatted(negotiation.resourceName(), negotiation.resource())),
                new Line("使用用途", need.purpose().label().zh()),
                new Line("使用事项", need.matter()),
                new Line("履行职责及依据", need.legalDuty()),
                new Line("所需", told(negotiation, need.terms())),
                new Line("状态", negotiation.status().label().zh())));
        var request = negotiation.request();
        if (request != null) {
            lines.add(new Line("被答复不同意的申请", request.toString()));
        }
        var renews = negotiation.renews();
        if (renews != null) {
            lines.add(new Line("请求续期的授权", renews.toString()));
        }
        var dueOn = negotiation.dueOn();
        if (dueOn != null) {
            lines.add(new Line("协商期限", Names.day(dueOn)));
        }
        var referral = negotiation.referral();
        if (referral != null) {
            var by = referral.by();
            lines.add(new Line(
                    "提请领导小组",
                    "%s,%s:%s"
                            .formatted(
                                    Names.moment(referral.at()),
                                    by == null ? "平台自动" : by.label().zh(),
                                    referral.reason())));
        }
        return new Particulars(lines);
    }

    /// The order, once the leading group has decided.
    Optional<Sheet> order(Negotiation negotiation) {
        return switch (negotiation.ending()) {
            case Ending.Order order -> Optional.of(order(negotiation, order));
            case Ending.Dismissal dismissal -> Optional.of(dismissal(negotiation, dismissal));
            case null, default -> Optional.empty();
        };
    }

    private Sheet order(Negotiation negotiation, Ending.Order order) {
        var terms = order.terms();
        return opening(negotiation, order.id().toString())
                .with(new Words(
                        "一、%s应当向%s共享“%s”，具体如下："
                                .formatted(
                                        names.of(negotiation.provider()),
                                        names.of(negotiation.consumer()),
                                        negotiation.resourceName()),
                        true))
                .with(new Particulars(List.of(
                        new Line("信息项", names.items(negotiation.resource(), terms.items())),
                        new Line("数据范围", names.rows(negotiation.resource(), terms.rows())),
                        new Line("提供方式", terms.mode().label().zh()),
                        new Line("限量", Names.volume(terms.quota())),
                        new Line("使用期限", "至 " + Names.day(terms.validUntil())),
                        new Line("使用事项", negotiation.need().matter()),
                        new Line("附加条件", Objects.requireNonNullElse(terms.conditions(), "无")),
                        new Line("授权编号", order.grant().toString()))))
                .with(new Words("二、理由：" + order.reasons(), true))
                .with(new Words("三、本决定自作出之日起生效，授权已由平台同时生成，双方应当执行。", true))
                .with(new Signature(LEADING_GROUP, Names.day(order.at())))
                .done();
    }

    private Sheet dismissal(Negotiation negotiation, Ending.Dismissal dismissal) {
        return opening(negotiation, dismissal.id().toString())
                .with(new Words(
                        "一、“%s”不向%s共享，本争议办结。".formatted(negotiation.resourceName(), names.of(negotiation.consumer())),
                        true))
                .with(new Words("二、理由：" + dismissal.reasons(), true))
                .with(new Signature(LEADING_GROUP, Names.day(dismissal.at())))
                .done();
    }

    private Sheet.Writing opening(Negotiation negotiation, String number) {
        return Sheet.titled("政务信息资源共享协调决定书", "决定编号 " + number)
                .with(new Salutation(
                        "%s、%s：".formatted(names.of(negotiation.consumer()), names.of(negotiation.provider()))))
                .with(new Words(
                        "你们双方就“%s”（代码 %s）的共享协商未达成一致，已提请协调（协商编号 %s）。根据《溧阳市政务信息资源共享管理暂行办法》第十七条，决定如下："
                                .formatted(negotiation.resourceName(), negotiation.resource(), negotiation.id()),
                        true));
    }

    private String told(Negotiation negotiation, Terms terms) {
        return "%s；%s；%s；%s；至 %s"
                .formatted(
                        names.items(negotiation.resource(), terms.items()),
                        names.rows(negotiation.resource(), terms.rows()),
                        terms.mode().label().zh(),
                        Names.volume(terms.quota()),
                        Names.day(terms.validUntil()));
    }

    private static String joined(@Nullable String conditions, @Nullable String note) {
        return (conditions == null ? "" : "条件：" + conditions + "\n") + Objects.requireNonNullElse(note, "");
    }
}
