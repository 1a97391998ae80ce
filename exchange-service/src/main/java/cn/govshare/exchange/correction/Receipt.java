package cn.govshare.exchange.correction;

import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;

/// What a department says it has done with a correction.
///
/// @param by name of the account
/// @param note in its own words, or the empty text
public record Receipt(Outcome outcome, String note, String by, Instant at) {
    public static final int LONGEST_NOTE = 1000;

    /// What became of the old value.
    public enum Outcome {
        CORRECTED("已按更正内容更新", "corrected here too"),
        NOT_KEPT("未留存该数据", "not kept"),
        ACT_REVIEWED("已复核据此办理的事项", "acts that rested on it reviewed");

        private final Text label;

        Outcome(String zh, String en) {
            this.label = Text.of(zh, en);
        }

        public Text label() {
            return label;
        }
    }
}
