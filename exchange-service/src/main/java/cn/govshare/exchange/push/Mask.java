package cn.govshare.exchange.push;

import cn.govshare.kernel.vocabulary.Article;

/// The shape of a value without the value: every digit becomes 9, every Latin letter A, every other letter 文.
@Article("22")
public final class Mask {
    private static final int LONGEST = 40;

    private Mask() {}

    public static String of(char[] source, int from, int size) {
        var shape = new StringBuilder(Math.min(size, LONGEST) + 8);
        for (int i = from; i < from + Math.min(size, LONGEST); i++) {
            shape.append(of(source[i]));
        }
        if (size > LONGEST) {
            shape.append("…(").append(size).append(')');
        }
        return shape.toString();
    }

    private static char of(char c) {
        if (c >= ' ' && c < 0x7F) {
            return Character.isDigit(c) ? '9' : Character.isLetter(c) ? 'A' : c;
        }
        if (Character.isLetter(c)) {
            return '文';
        }
        return Character.isDigit(c) ? '9' : '·';
    }
}
