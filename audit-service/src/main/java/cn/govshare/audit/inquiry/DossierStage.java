package cn.govshare.audit.inquiry;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The stages of a case, in the order of a dossier; an action belongs to the stage with its longest beginning.
@Article({"8", "17", "18", "19", "24"})
public enum DossierStage {
    CATALOG("目录", "catalog", List.of("catalog.")),
    REQUEST("申请", "request", List.of("approval.access-request.", "approval.request-delegation.")),
    REPLY(
            "答复",
            "reply",
            List.of(
                    "approval.access-request.consent",
                    "approval.access-request.refuse",
                    "approval.access-request.propose",
                    "approval.access-request.reject-proposal",
                    "approval.access-request.return",
                    "approval.reply-rule.")),
    DISPUTE("协商与协调", "dispute", List.of("approval.negotiation.")),
    GRANT("授权", "grant", List.of("approval.access-grant.")),
    DUTY("期限与通知", "duties and notices", List.of("approval.")),
    CORRECTION("疑义与更正", "challenges and corrections", List.of("exchange.challenge.", "exchange.correction.")),
    DELIVERY(
            "交付",
            "delivery",
            List.of("exchange.download.", "exchange.delivery.", "exchange.bundle.", "exchange.subscription.")),
    USE("使用", "use", List.of("exchange.")),
    OTHER("其他", "other", List.of(""));

    private final Text label;
    private final List<String> beginnings;

    DossierStage(String zh, String en, List<String> beginnings) {
        this.label = Text.of(zh, en);
        this.beginnings = beginnings;
    }

    public Text label() {
        return label;
    }

    public static DossierStage of(String action) {
        return Arrays.stream(values())
                .max(Comparator.comparingInt(stage -> stage.longestBeginningOf(action)))
                .orElseThrow();
    }

    private int longestBeginningOf(String action) {
        return beginnings.stream()
                .filter(action::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(-1);
    }
}
