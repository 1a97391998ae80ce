package cn.govshare.approval.notice;

import cn.govshare.kernel.vocabulary.Text;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// What notices tell, each with its template: a title and a text whose places are [Fact]s.
public enum NoticeKind {
    DEADLINE_APPROACHING(
            "{DUTY}将于 {DUE_ON} 到期",
            "{DUTY} is due on {DUE_ON}",
            "{OWNER}:{DUTY}({RESOURCE})将于 {DUE_ON} 到期,还剩 {DAYS} 天。依据:第 {ARTICLE} 条。请按期办理。",
            "{OWNER}: {DUTY} ({RESOURCE}) is due on {DUE_ON}, in {DAYS} days, by article {ARTICLE}."),
    DEADLINE_OVERDUE(
            "{DUTY}已逾期",
            "{DUTY} is overdue",
            "{OWNER}:{DUTY}({RESOURCE})应于 {DUE_ON} 前办结,现已逾期。依据:第 {ARTICLE} 条。请立即办理。",
            "{OWNER}: {DUTY} ({RESOURCE}) was due on {DUE_ON} and is overdue, by article {ARTICLE}. Please act at"
                    + " once."),
    DEADLINE_ESCALATED(
            "{OWNER}的{DUTY}逾期未办",
            "{DUTY} of {OWNER} is still not done",
            "{OWNER}的{DUTY}({RESOURCE})应于 {DUE_ON} 前办结,已逾期 {DAYS} 天仍未办理。依据:第 {ARTICLE} 条。请督促办理。",
            "{DUTY} ({RESOURCE}) of {OWNER} was due on {DUE_ON} and is {DAYS} days overdue, by article {ARTICLE}."),
    DEADLINE_RECOMPUTED(
            "{DUTY}的截止日变更为 {DUE_ON}",
            "{DUTY} is now due on {DUE_ON}",
            "{OWNER}:{DUTY}({RESOURCE})的截止日由 {FORMER_DUE_ON} 变更为 {DUE_ON}。原因:{REASON}",
            "{OWNER}: {DUTY} ({RESOURCE}) was due on {FORMER_DUE_ON} and is now due on {DUE_ON}. Why: {REASON}"),
    DEADLINE_EXTENSION_ASKED(
            "{OWNER}申请延长{DUTY}期限",
            "{OWNER} asks to extend {DUTY}",
            "{OWNER}申请将{DUTY}({RESOURCE})的截止日由 {FORMER_DUE_ON} 延长至 {DUE_ON}。理由:{REASON}",
            "{OWNER} asks to extend {DUTY} ({RESOURCE}) from {FORMER_DUE_ON} to {DUE_ON}. Why: {REASON}"),
    DEADLINE_EXTENDED(
            "{DUTY}期限延长至 {DUE_ON}",
            "{DUTY} is extended to {DUE_ON}",
            "{OWNER}的{DUTY}({RESOURCE})的截止日由 {FORMER_DUE_ON} 延长至 {DUE_ON}。理由:{REASON}",
            "{DUTY} ({RESOURCE}) of {OWNER} is extended from {FORMER_DUE_ON} to {DUE_ON}. Why: {REASON}"),
    DEADLINE_EXTENSION_DECLINED(
            "未同意延长{DUTY}期限",
            "{DUTY} is not extended",
            "{OWNER}延长{DUTY}({RESOURCE})期限的申请未获同意,截止日仍为 {DUE_ON}。{REASON}",
            "{OWNER} asked to extend {DUTY} ({RESOURCE}); it stays due on {DUE_ON}. {REASON}"),
    CALENDAR_MISSING(
            "{YEAR} 年节假日安排尚未录入",
            "The holidays of {YEAR} are missing",
            "有 {COUNT} 项法定期限跨入 {YEAR} 年,而该年节假日安排尚未公布或录入,截止日为暂定。请在公布后及时录入。",
            "{COUNT} duties reach into {YEAR}, whose holidays are not entered; their due dates are provisional."),
    FINDING_RAISED(
            "发现情形:{REASON}",
            "Finding: {REASON}",
            "{OWNER}:发现第 {ARTICLE} 条所列情形——{REASON}({RESOURCE})。",
            "{OWNER}: a ground of article {ARTICLE} was found: {REASON} ({RESOURCE})."),

    REQUEST_RECEIVED(
            "{CONSUMER}申请使用{RESOURCE}",
            "{CONSUMER} requests {RESOURCE}",
            "{CONSUMER}因“{MATTER}”申请使用{RESOURCE},请于 {DUE_ON} 前答复(第 {ARTICLE} 条)。",
            "{CONSUMER} requests {RESOURCE} for “{MATTER}”. Please reply by {DUE_ON} (article {ARTICLE})."),
    REQUEST_RETURNED(
            "{RESOURCE}的共享申请退回补充",
            "Your request for {RESOURCE} needs completion",
            "{PROVIDER}将贵单位对{RESOURCE}的共享申请退回补充材料:{REASON}",
            "{PROVIDER} asks you to complete your request for {RESOURCE}: {REASON}"),
    REQUEST_COMPLETED(
            "{CONSUMER}已补充对{RESOURCE}的共享申请",
            "{CONSUMER} completed its request for {RESOURCE}",
            "{CONSUMER}已补充材料,请于 {DUE_ON} 前答复对{RESOURCE}的共享申请。",
            "{CONSUMER} completed its request for {RESOURCE}. Please reply by {DUE_ON}."),
    REPLY_PROPOSED(
            "请审定对{RESOURCE}申请的答复",
            "Decide on the reply about {RESOURCE}",
            "对{CONSUMER}申请使用{RESOURCE}的拟答复已提交,请审定,截止日 {DUE_ON}。",
            "A reply to the request of {CONSUMER} for {RESOURCE} is proposed; please decide by {DUE_ON}."),
    REQUEST_GRANTED(
            "{PROVIDER}同意共享{RESOURCE}",
            "{PROVIDER} grants {RESOURCE}",
            "{PROVIDER}同意贵单位因“{MATTER}”使用{RESOURCE},有效期至 {VALID_UNTIL}。",
            "{PROVIDER} grants you {RESOURCE} for “{MATTER}” until {VALID_UNTIL}."),
    REQUEST_REFUSED(
            "{PROVIDER}不同意共享{RESOURCE}",
            "{PROVIDER} refuses {RESOURCE}",
            "{PROVIDER}不同意贵单位对{RESOURCE}的共享申请。理由:{REASON} 可与其协商,协商不成的由领导小组协调解决(第 17 条)。",
            "{PROVIDER} refuses your request for {RESOURCE}: {REASON} You may negotiate, and failing that go to the"
                    + " leading group (article 17)."),
    REQUEST_WITHDRAWN(
            "{CONSUMER}撤回对{RESOURCE}的申请",
            "{CONSUMER} withdrew its request for {RESOURCE}",
            "{CONSUMER}已撤回对{RESOURCE}的共享申请,无需答复。",
            "{CONSUMER} withdrew its request for {RESOURCE}; no reply is due."),
    OBTAINED_UNCONDITIONALLY(
            "{CONSUMER}直接获取{RESOURCE}",
            "{CONSUMER} obtains {RESOURCE} directly",
            "{CONSUMER}因“{MATTER}”直接获取无条件共享的{RESOURCE}(第 17 条),特此告知。",
            "{CONSUMER} obtains the unconditionally shared {RESOURCE} for “{MATTER}” (article 17)."),
    SUPPLY_STARTED(
            "{PROVIDER}已开始提供{RESOURCE}",
            "{PROVIDER} supplies {RESOURCE}",
            "{PROVIDER}已开始向贵单位提供{RESOURCE}。",
            "{PROVIDER} has begun to supply {RESOURCE} to you."),
    RENEWAL_ASKED(
            "{CONSUMER}申请续期{RESOURCE}",
            "{CONSUMER} asks to renew {RESOURCE}",
            "{CONSUMER}申请将{RESOURCE}的授权续期至 {VALID_UNTIL}。理由:{REASON}",
            "{CONSUMER} asks to renew its grant of {RESOURCE} until {VALID_UNTIL}. Why: {REASON}"),
    GRANT_EXPIRING(
            "{RESOURCE}的授权将于 {VALID_UNTIL} 到期",
            "The grant of {RESOURCE} ends on {VALID_UNTIL}",
            "贵单位对{RESOURCE}的授权将于 {VALID_UNTIL} 到期,如需继续使用请申请续期。",
            "Your grant of {RESOURCE} ends on {VALID_UNTIL}; ask for its renewal if you still need it."),
    GRANT_RENEWED(
            "{RESOURCE}的授权续期至 {VALID_UNTIL}",
            "The grant of {RESOURCE} is renewed until {VALID_UNTIL}",
            "{PROVIDER}同意将贵单位对{RESOURCE}的授权续期至 {VALID_UNTIL}。",
            "{PROVIDER} renewed your grant of {RESOURCE} until {VALID_UNTIL}."),
    GRANT_SUSPENDED(
            "{RESOURCE}的授权已暂停",
            "The grant of {RESOURCE} is suspended",
            "{BY}暂停了{CONSUMER}对{RESOURCE}的授权。理由:{REASON}",
            "{BY} suspended the grant of {RESOURCE} to {CONSUMER}. Why: {REASON}"),
    GRANT_RESUMED(
            "{RESOURCE}的授权已恢复",
            "The grant of {RESOURCE} is resumed",
            "{BY}解除了对{CONSUMER}使用{RESOURCE}授权的暂停。",
            "{BY} lifted its suspension of the grant of {RESOURCE} to {CONSUMER}."),
    GRANT_NARROWED(
            "{RESOURCE}的授权范围缩小",
            "The grant of {RESOURCE} is narrowed",
            "{BY}缩小了{CONSUMER}对{RESOURCE}的授权范围:{TERMS} 理由:{REASON}",
            "{BY} narrowed the grant of {RESOURCE} to {CONSUMER}: {TERMS} Why: {REASON}"),
    GRANT_REVOKED(
            "{RESOURCE}的授权已撤销",
            "The grant of {RESOURCE} is revoked",
            "{BY}撤销了{CONSUMER}对{RESOURCE}的授权,立即生效。理由:{REASON}",
            "{BY} revoked the grant of {RESOURCE} to {CONSUMER}, with immediate effect. Why: {REASON}"),
    GRANT_UNUSED(
            "{RESOURCE}的授权 {DAYS} 天未使用",
            "The grant of {RESOURCE} is unused for {DAYS} days",
            "{CONSUMER}对{RESOURCE}的授权已 {DAYS} 天未使用,请核实是否仍有需要。",
            "The grant of {RESOURCE} to {CONSUMER} has been unused for {DAYS} days; is it still needed?"),

    ENTRY_WAITS_FOR_REVIEW(
            "{PROVIDER}的目录条目“{RESOURCE}”待审核",
            "Entry “{RESOURCE}” of {PROVIDER} waits for review",
            "{PROVIDER}送审目录条目“{RESOURCE}”。请审核(第 {ARTICLE} 条)。",
            "{PROVIDER} has submitted its entry “{RESOURCE}”. Please review it (article {ARTICLE})."),
    ENTRY_RETURNED(
            "目录条目“{RESOURCE}”已退回",
            "Entry “{RESOURCE}” was returned",
            "{PROVIDER}的目录条目“{RESOURCE}”经审核退回:{REASON}。请修改后重新送审(第 {ARTICLE} 条)。",
            "Entry “{RESOURCE}” of {PROVIDER} was returned: {REASON}. Please mend and submit it again (article {ARTICLE})."),
    ENTRY_PUBLISHED(
            "目录条目“{RESOURCE}”已发布",
            "Entry “{RESOURCE}” is published",
            "{PROVIDER}的目录条目“{RESOURCE}”已审核发布为第 {COUNT} 版(第 {ARTICLE} 条)。",
            "Entry “{RESOURCE}” of {PROVIDER} is published as revision {COUNT} (article {ARTICLE})."),
    ENTRY_REVISED(
            "{RESOURCE}的目录条目有修订",
            "The entry of {RESOURCE} was revised",
            "{PROVIDER}修订了{RESOURCE}的目录条目,贵单位获准使用的信息项有变化:{TERMS}。删除的信息项不再提供。",
            "{PROVIDER} revised the entry of {RESOURCE}; of the items granted to you: {TERMS}. What was removed is no longer given out."),
    ENTRY_SUSPENDED(
            "{RESOURCE}已暂停提供",
            "{RESOURCE} is suspended",
            "{PROVIDER}的{RESOURCE}已暂停,恢复前不能获取数据。理由:{REASON}",
            "{RESOURCE} of {PROVIDER} is suspended; no data can be obtained until it is resumed. Why: {REASON}"),
    ENTRY_RESUMED(
            "{RESOURCE}已恢复提供",
            "{RESOURCE} is resumed",
            "{PROVIDER}的{RESOURCE}已恢复,可继续按授权获取数据。",
            "{RESOURCE} of {PROVIDER} is resumed; data can be obtained again as granted."),
    ENTRY_WITHDRAWN(
            "{RESOURCE}已从目录撤销,授权随之终止",
            "{RESOURCE} was withdrawn from the catalog, and your grant ended with it",
            "{PROVIDER}的{RESOURCE}已从目录撤销,贵单位的授权自即日起终止(第 7 条)。理由:{REASON}",
            "{RESOURCE} of {PROVIDER} was withdrawn from the catalog; your grant has ended (article 7). Why: {REASON}"),

    FOLLOWED_ENTRY_CHANGED(
            "所关注的{RESOURCE}{TERMS}",
            "{RESOURCE}, which you follow: {TERMS}",
            "贵单位有人关注的{PROVIDER}的目录条目{RESOURCE}({MATTER})有变动:{TERMS}(第 7 条)。",
            "The entry of {RESOURCE} ({MATTER}) of {PROVIDER}, which people of yours follow, changed: {TERMS} (article"
                    + " 7)."),
    REQUEST_LAPSED(
            "{RESOURCE}已从目录撤销,共享申请终止",
            "{RESOURCE} was withdrawn from the catalog, and the request for it ended",
            "{PROVIDER}的{RESOURCE}已从目录撤销,{CONSUMER}的共享申请随之终止,无需答复(第 7 条)。理由:{REASON} 履行职责仍需此类数据的,可提出数据需求。",
            "{RESOURCE} of {PROVIDER} was withdrawn from the catalog; the request of {CONSUMER} has ended and needs no"
                    + " reply (article 7). Why: {REASON} Whoever still needs such data may state the need."),
    CASE_ENTRY_SUSPENDED(
            "{RESOURCE}已暂停,恢复前不能同意共享",
            "{RESOURCE} is suspended: no consent until it is resumed",
            "{PROVIDER}的{RESOURCE}已暂停,恢复前不能同意{CONSUMER}使用;答复和协商的期限照常计算(第 17 条)。理由:{REASON}",
            "{RESOURCE} of {PROVIDER} is suspended; nothing can be granted to {CONSUMER} until it is resumed, and the"
                    + " days for reply and negotiation count on (article 17). Why: {REASON}"),
    CASE_ENTRY_RESUMED(
            "{RESOURCE}已恢复,可继续办理",
            "{RESOURCE} is resumed",
            "{PROVIDER}的{RESOURCE}已恢复,{CONSUMER}的申请或协商可继续办理。",
            "{RESOURCE} of {PROVIDER} is resumed; the request or negotiation of {CONSUMER} can go on."),
    DISPUTE_ENTRY_WITHDRAWN(
            "协商中的{RESOURCE}已从目录撤销",
            "{RESOURCE}, which is in dispute, was withdrawn from the catalog",
            "{PROVIDER}的{RESOURCE}已从目录撤销,与{CONSUMER}的协商或协调并不因此终止;重新编入目录前不能达成共享(第 7 条)。理由:{REASON}",
            "{RESOURCE} of {PROVIDER} was withdrawn from the catalog. The dispute with {CONSUMER} does not end with it;"
                    + " nothing can be shared until there is an entry again (article 7). Why: {REASON}"),

    NEGOTIATION_OPENED(
            "{CONSUMER}请求就{RESOURCE}协商",
            "{CONSUMER} asks to negotiate about {RESOURCE}",
            "{CONSUMER}因“{MATTER}”请求与贵单位就{RESOURCE}的共享进行协商(第 17 条)。",
            "{CONSUMER} asks you to negotiate about {RESOURCE} for “{MATTER}” (article 17)."),
    NEGOTIATION_OFFER_MADE(
            "{BY}就{RESOURCE}提出方案",
            "{BY} made an offer about {RESOURCE}",
            "{BY}就{RESOURCE}的共享提出方案:{TERMS}",
            "{BY} made an offer about {RESOURCE}: {TERMS}"),
    NEGOTIATION_AGREED(
            "{RESOURCE}协商达成一致",
            "Agreement about {RESOURCE}",
            "{CONSUMER}与{PROVIDER}就{RESOURCE}的共享达成一致:{TERMS} 授权已生成。",
            "{CONSUMER} and {PROVIDER} agreed about {RESOURCE}: {TERMS} The grant is given."),
    NEGOTIATION_CLOSED(
            "{RESOURCE}协商终止",
            "The negotiation about {RESOURCE} ended",
            "{BY}终止了就{RESOURCE}的协商。原因:{REASON}",
            "{BY} ended the negotiation about {RESOURCE}: {REASON}"),
    DISPUTE_REFERRED(
            "{RESOURCE}的共享争议提请领导小组协调",
            "The dispute about {RESOURCE} goes to the leading group",
            "{CONSUMER}与{PROVIDER}就{RESOURCE}的共享协商未成,已提请领导小组协调解决(第 17 条)。原因:{REASON}",
            "{CONSUMER} and {PROVIDER} did not agree about {RESOURCE}; the leading group decides (article 17). Why:"
                    + " {REASON}"),
    ORDER_GIVEN(
            "领导小组就{RESOURCE}作出决定",
            "The leading group decided about {RESOURCE}",
            "领导小组就{CONSUMER}与{PROVIDER}关于{RESOURCE}的争议作出决定:{TERMS}",
            "The leading group decided about {RESOURCE} between {CONSUMER} and {PROVIDER}: {TERMS}"),

    CHALLENGE_RAISED(
            "{CONSUMER}对{RESOURCE}提出疑义",
            "{CONSUMER} challenges data of {RESOURCE}",
            "{CONSUMER}对{RESOURCE}({PROVIDER}提供)提出疑义 {TERMS},请及时校核(第 {ARTICLE} 条)。",
            "{CONSUMER} raised challenge {TERMS} of {RESOURCE} ({PROVIDER}); please verify it soon (article"
                    + " {ARTICLE})."),
    CHALLENGE_CONFIRMED(
            "{RESOURCE}的数据经校核有误,请更正",
            "Data of {RESOURCE} is wrong and has to be corrected",
            "{CONSUMER}就{RESOURCE}提出的疑义 {TERMS} 经校核属实,请{PROVIDER}及时更正(第 {ARTICLE} 条)。",
            "Challenge {TERMS} of {RESOURCE} by {CONSUMER} is confirmed; {PROVIDER} has to correct it (article"
                    + " {ARTICLE})."),
    CHALLENGE_ANSWERED(
            "疑义 {TERMS} 已答复",
            "Challenge {TERMS} is answered",
            "贵单位就{RESOURCE}({PROVIDER}提供)提出的疑义 {TERMS}:{REASON}。",
            "Your challenge {TERMS} of {RESOURCE} ({PROVIDER}): {REASON}."),
    CORRECTION_WAITING(
            "{RESOURCE}的数据已更正,请领取",
            "A correction of {RESOURCE} waits for you",
            "贵单位曾获取的{RESOURCE}数据已由{PROVIDER}更正(疑义 {TERMS}),请领取更正并回执(第 {ARTICLE} 条)。",
            "{PROVIDER} corrected data of {RESOURCE} that you received (challenge {TERMS}); take it and acknowledge it"
                    + " (article {ARTICLE})."),

    CATALOG_CASE_WAITS(
            "{OWNER}的{MATTER} {TERMS} 待办理",
            "{MATTER} {TERMS} of {OWNER} waits for you",
            "{OWNER}的{MATTER} {TERMS}:{REASON}。请办理(第 {ARTICLE} 条)。",
            "{MATTER} {TERMS} of {OWNER}: {REASON}. Please act on it (article {ARTICLE})."),
    CATALOG_CASE_MOVED(
            "{MATTER} {TERMS} 有进展:{REASON}",
            "News of {MATTER} {TERMS}: {REASON}",
            "{OWNER}的{MATTER} {TERMS}:{REASON}(第 {ARTICLE} 条)。",
            "{MATTER} {TERMS} of {OWNER}: {REASON} (article {ARTICLE})."),
    DEPARTMENT_TAKEN_OVER(
            "{OWNER}已并入本部门",
            "{OWNER} has gone up in your department",
            "{OWNER}自 {DUE_ON} 起并入本部门,其目录条目、数据和以下事项由本部门承接:{TERMS}。请核对办理(第 {ARTICLE} 条)。",
            "From {DUE_ON} on {OWNER} is part of your department. Its entries and data are yours, and so are {TERMS}."
                    + " Please look through them (article {ARTICLE})."),
    PROJECT_REVIEWED(
            "{OWNER}的信息化项目 {TERMS} 共享审查意见",
            "Verdict on the sharing of IT project {TERMS} of {OWNER}",
            "{OWNER}的{MATTER} {TERMS}:{REASON}。请在立项审批和资金安排中予以考虑(第 {ARTICLE} 条)。",
            "{MATTER} {TERMS} of {OWNER}: {REASON}. Please heed it when it is approved and paid for (article"
                    + " {ARTICLE}).");

    private final Text title;
    private final Text body;
    private final Set<Fact> places;

    NoticeKind(String titleZh, String titleEn, String bodyZh, String bodyEn) {
        this.title = Text.of(titleZh, titleEn);
        this.body = Text.of(bodyZh, bodyEn);
        var found = EnumSet.noneOf(Fact.class);
        Arrays.stream(Fact.values())
                .filter(fact -> (titleZh + titleEn + bodyZh + bodyEn).contains(fact.place()))
                .forEach(found::add);
        this.places = Collections.unmodifiableSet(found);
    }

    /// The facts that a notice of this kind states.
    public Set<Fact> facts() {
        return places;
    }

    Text title(Map<Fact, Text> facts) {
        return filled(title, facts);
    }

    Text body(Map<Fact, Text> facts) {
        return filled(body, facts);
    }

    private Text filled(Text template, Map<Fact, Text> facts) {
        return Text.of(filled(template.zh(), facts, true), filled(template.en(), facts, false));
    }

    /// Fills from left to right, so that what a fact says is never taken for a place.
    private String filled(String template, Map<Fact, Text> facts, boolean chinese) {
        var text = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            if (open < 0) {
                return text.append(template, at, template.length()).toString();
            }
            int close = template.indexOf('}', open);
            var fact = facts.get(Fact.valueOf(template.substring(open + 1, close)));
            if (fact == null) {
                throw new IllegalArgumentException(
                        "A notice %s states %s".formatted(this, template.substring(open, close + 1)));
            }
            text.append(template, at, open).append(chinese ? fact.zh() : fact.en());
            at = close + 1;
        }
        return text.toString();
    }
}
