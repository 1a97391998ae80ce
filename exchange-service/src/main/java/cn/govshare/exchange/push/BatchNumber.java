package cn.govshare.exchange.push;

import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import java.util.regex.Pattern;

/// A provider's own number of a batch, unique within its data set: 1 to 64 letters, digits, `.`, `_`, `-`.
///
/// @throws MalformedInput when it has another form
public record BatchNumber(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public BatchNumber {
        if (!FORM.matcher(value).matches()) {
            throw new MalformedInput(
                    PushProblem.BAD_BATCH_NUMBER,
                    Text.of(
                            "批次号为 1 至 64 个字母、数字、点、下划线或连字符。",
                            "A batch number has 1 to 64 letters, digits, dots, underscores or hyphens."));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
