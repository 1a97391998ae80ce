package cn.govshare.exchange.challenge.web;

import cn.govshare.exchange.challenge.app.PrintCounterNotice.CounterNotice;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.paper.Sheet;
import cn.govshare.paper.Sheet.Aside;
import cn.govshare.paper.Sheet.Blanks;
import cn.govshare.paper.Sheet.Emphasis;
import cn.govshare.paper.Sheet.Line;
import cn.govshare.paper.Sheet.Particulars;
import cn.govshare.paper.Sheet.Salutation;
import cn.govshare.paper.Sheet.Signing;
import cn.govshare.paper.Sheet.Words;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The notice for the counter on one sheet, Chinese first, with room for the clerk's own hand.
@Article("19")
final class CounterNoticeSheet {
    static final String TITLE = "数据校核期间照常办理告知单";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);

    private CounterNoticeSheet() {}

    static Sheet of(CounterNotice notice) {
        var challenge = notice.challenge();
        return Sheet.titled(TITLE, "编号 " + challenge.number())
                .with(new Aside("Notice for the counter: serve the citizen while the data is verified (art. 19)."))
                .with(new Salutation("各受理窗口："))
                .with(new Words("%s已就下列共享数据提出疑义，%s".formatted(notice.challenger(), standing(notice)), true))
                .with(particulars(notice))
                .with(new Emphasis("校核期间，办理业务涉及自然人、法人或其他组织的，如已提供合法有效证明材料，受理单位应照常办理，不得拒绝、推诿或要求办事人办理信息更正手续。"))
                .with(new Words("依据：《溧阳市政务信息资源共享管理暂行办法》（溧政办发〔2020〕15号）第十九条。", false))
                .with(new Aside(
                        "While the data is being verified, whoever presents lawful and valid papers is served as usual; the"
                                + " counter may not refuse, put off, or ask the person to have the data corrected."))
                .with(new Blanks(List.of("窗口核验的证明材料", "办理事项及结果")))
                .with(new Signing(List.of("受理人：", "办事人：", "打印日期：" + DAY.format(notice.on()))))
                .done();
    }

    private static String standing(CounterNotice notice) {
        var status = notice.challenge().status();
        return status.isOpen()
                ? "目前正在校核（%s）。".formatted(status.label().zh())
                : "该疑义已办结（%s），本单仅作存档。".formatted(status.label().zh());
    }

    private static Particulars particulars(CounterNotice notice) {
        var challenge = notice.challenge();
        var dueOn = challenge.term().dueOn();
        return new Particulars(List.of(
                new Line("信息资源", "%s（%s）".formatted(challenge.resourceName(), challenge.resource())),
                new Line("数据提供部门", notice.provider()),
                new Line("有疑义的信息项", String.join("、", notice.items())),
                new Line("所涉记录", record(notice)),
                new Line("提出日期", DAY.format(LocalDate.ofInstant(challenge.raisedAt(), WorkingCalendar.ZONE))),
                new Line("校核期限", dueOn == null ? "按规定尽快" : DAY.format(dueOn))));
    }

    private static String record(CounterNotice notice) {
        if (notice.challenge().disputed().recordKey().isEmpty()) {
            return "该信息项的全部记录";
        }
        return notice.record().isEmpty() ? "一条记录（办结后已清除）" : notice.record();
    }
}
