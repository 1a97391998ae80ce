package cn.govshare.exchange.challenge.web;

import cn.govshare.exchange.challenge.app.PrintCounterNotice.CounterNotice;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/// The notice for the counter as a page of A4, Chinese first, with room for the clerk's own hand.
@Article("19")
final class CounterNoticePage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.SIMPLIFIED_CHINESE);

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="UTF-8">
            <title>数据校核期间照常办理告知单 %1$s</title>
            <style>
            @page { size: A4; margin: 22mm 20mm; }
            body { font-family: "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; font-size: 12pt;
                   line-height: 1.7; max-width: 170mm; margin: 0 auto; color: #000; }
            h1 { font-size: 20pt; text-align: center; margin: 6mm 0 2mm; }
            .number { text-align: right; }
            table { border-collapse: collapse; width: 100%%; margin: 4mm 0; }
            th, td { border: 1px solid #000; padding: 2mm 3mm; text-align: left; vertical-align: top; }
            th { width: 32%%; font-weight: normal; background: #f2f2f2; }
            .say { font-size: 13pt; font-weight: bold; }
            .en { font-size: 9.5pt; color: #333; }
            .sign { margin-top: 12mm; display: flex; justify-content: space-between; }
            </style>
            </head>
            <body>
            <p class="number">编号:%1$s</p>
            <h1>数据校核期间照常办理告知单</h1>
            <p class="en" style="text-align:center">Notice for the counter: serve the citizen while the data is verified</p>
            <p>各受理窗口:</p>
            <p>%2$s已就下列共享数据提出疑义,%3$s</p>
            <table>
            <tr><th>信息资源 · resource</th><td>%4$s(%5$s)</td></tr>
            <tr><th>数据提供部门 · provider</th><td>%6$s</td></tr>
            <tr><th>有疑义的信息项 · doubted items</th><td>%7$s</td></tr>
            <tr><th>所涉记录 · record</th><td>%8$s</td></tr>
            <tr><th>提出日期 · raised on</th><td>%9$s</td></tr>
            <tr><th>校核期限 · to be verified by</th><td>%10$s</td></tr>
            </table>
            <p class="say">校核期间,办理业务涉及自然人、法人或其他组织的,如已提供合法有效证明材料,受理单位应照常办理,不得拒绝、推诿或要求办事人办理信息更正手续。</p>
            <p>依据:《溧阳市政务信息资源共享管理暂行办法》(溧政办发〔2020〕15号)第十九条。</p>
            <p class="en">While the data is being verified, whoever presents lawful and valid papers is served as usual; the
            counter may not refuse, put off, or ask the person to have the data corrected (art. 19).</p>
            <p>窗口核验的证明材料:______________________________________________</p>
            <p>办理事项及结果:__________________________________________________</p>
            <div class="sign"><span>受理人:______________</span><span>办事人:______________</span>
            <span>打印日期:%11$s</span></div>
            </body>
            </html>
            """;

    private CounterNoticePage() {}

    static String of(CounterNotice notice) {
        var challenge = notice.challenge();
        var dueOn = challenge.term().dueOn();
        return PAGE.formatted(
                escaped(challenge.number()),
                escaped(notice.challenger()),
                challenge.status().isOpen()
                        ? "目前正在校核(%s)。".formatted(challenge.status().label().zh())
                        : "该疑义已办结(%s),本单仅作存档。"
                                .formatted(challenge.status().label().zh()),
                escaped(challenge.resourceName()),
                escaped(challenge.resource().value()),
                escaped(notice.provider()),
                escaped(String.join("、", notice.items())),
                notice.record().isEmpty() ? "该信息项的全部记录" : escaped(notice.record()),
                DAY.format(LocalDate.ofInstant(challenge.raisedAt(), WorkingCalendar.ZONE)),
                dueOn == null ? "按规定尽快" : DAY.format(dueOn),
                DAY.format(notice.on()));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
