package cn.govshare.exchange.dataset;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;

/// How a text leaves that its receiver may know in part only (art. 18, 22). Characters are counted by code points; a
/// text that is too short to hide anything of it is hidden whole.
@Article({"18", "22"})
public enum Mask {
    /// 张三丰 → 张**
    NAME("姓名:只留首字", "the first character stays", 1, 0),
    /// 11010519491231002X → 110105********002X
    ID_NUMBER("证件号码:留前六位和后四位", "the first six and the last four stay", 6, 4),
    /// 13912345678 → 139****5678
    PHONE("电话号码:留前三位和后四位", "the first three and the last four stay", 3, 4),
    /// Nothing of it stays; it can still be verified.
    HIDDEN("全部隐去,仅供核实", "nothing stays; it can be verified only", 0, 0);

    private final Text label;
    private final int first;
    private final int last;

    Mask(String zh, String en, int first, int last) {
        this.label = Text.of(zh, en);
        this.first = first;
        this.last = last;
    }

    public Text label() {
        return label;
    }

    /// The text as it leaves.
    public String of(String text) {
        int length = text.codePointCount(0, text.length());
        if (length <= first + last) {
            return "*".repeat(length);
        }
        return text.substring(0, text.offsetByCodePoints(0, first))
                + "*".repeat(length - first - last)
                + text.substring(text.offsetByCodePoints(0, length - last));
    }

    /// The same in SQL.
    ///
    /// @param column a quoted name
    public String sql(String column) {
        return """
                CASE WHEN length(%1$s) <= %2$d THEN repeat('*', length(%1$s))
                     ELSE left(%1$s, %3$d) || repeat('*', length(%1$s) - %2$d) || right(%1$s, %4$d) END""".formatted(column, first + last, first, last);
    }
}
