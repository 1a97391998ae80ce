package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.ResourceKind;

/// Codes as the national guide (发改高技〔2017〕1272号) forms them: kind (类) of one digit, division (项) of two, group
/// (目) of three and detail (细目), then the sequence, as in `3 32 030 025/018941`. The detail is the department's
/// ordinal.
///
/// @param division two digits, as in 32 for Jiangsu
/// @param group three digits, as in 030 for the city
/// @param detailDigits least number of digits of the department's ordinal
/// @param sequenceDigits least number of digits of the sequence
@Article("8(1)")
public record GuideCodeScheme(String division, String group, int detailDigits, int sequenceDigits)
        implements CodeScheme {
    @Override
    public String classification(ResourceKind kind, int department) {
        return DivisionCodeScheme.digitOf(kind)
                + division
                + group
                + DivisionCodeScheme.padded(department, detailDigits);
    }

    @Override
    public ResourceCode code(String classification, long sequence) {
        return new ResourceCode(classification + "/" + DivisionCodeScheme.padded(sequence, sequenceDigits));
    }
}
