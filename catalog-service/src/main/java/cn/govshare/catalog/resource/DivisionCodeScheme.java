package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.ResourceKind;

/// Codes by kind, administrative division and department, as Jiangsu's catalogs have them: `3 320481 001 001/000001` is
/// kind (类), division (项), department (目), detail (细目) and sequence (顺序码).
///
/// @param division code of the administrative division (GB/T 2260)
/// @param departmentDigits least number of digits of the department's ordinal
/// @param detail digits that close the front part
/// @param sequenceDigits least number of digits of the sequence
@Article("8(1)")
public record DivisionCodeScheme(String division, int departmentDigits, String detail, int sequenceDigits)
        implements CodeScheme {
    @Override
    public String classification(ResourceKind kind, int department) {
        return digitOf(kind) + division + padded(department, departmentDigits) + detail;
    }

    @Override
    public ResourceCode code(String classification, long sequence) {
        return new ResourceCode(classification + "/" + padded(sequence, sequenceDigits));
    }

    static String digitOf(ResourceKind kind) {
        return switch (kind) {
            case BASIC -> "1";
            case THEMATIC -> "2";
            case DEPARTMENTAL -> "3";
        };
    }

    static String padded(long number, int digits) {
        return ("%0" + digits + "d").formatted(number);
    }
}
