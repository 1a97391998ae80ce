package cn.govshare.catalog.legalbasis;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.BasisLevel;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A document or a department's function that entries rest on.
///
/// @param number number of the document (文号), as in `国务院令第711号`; laws have none
/// @param level of a document
/// @param department whose function it is
/// @param effectiveFrom first day on which it is in force
/// @param endedOn first day on which it is not any more; absent while it is
/// @param articles the articles that entries cite, each with its words
@Article({"9(2)", "11(1)"})
public record LegalGround(
        UUID id,
        GroundKind kind,
        String title,
        @Nullable String number,
        @Nullable BasisLevel level,
        @Nullable DepartmentCode department,
        LocalDate effectiveFrom,
        @Nullable LocalDate endedOn,
        List<GroundArticle> articles,
        long version) {
    private static final Pattern NOT_PART_OF_A_TITLE = Pattern.compile("[《》〈〉\\s]");

    /// An article with its words.
    public record GroundArticle(String article, String text) {}

    public LegalGround {
        articles = List.copyOf(articles);
    }

    /// The title without brackets and spaces, by which a document that is written down elsewhere is recognised.
    public static String titleKey(String title) {
        return NOT_PART_OF_A_TITLE.matcher(title).replaceAll("");
    }

    /// The same ground with other statements of it.
    ///
    /// @throws Conflict when it has ended
    public LegalGround correct(LegalGround statements) {
        refuseWhenEnded();
        return new LegalGround(
                id,
                kind,
                statements.title,
                statements.number,
                statements.level,
                statements.department,
                statements.effectiveFrom,
                null,
                statements.articles,
                version + 1);
    }

    /// The ground after a change of it.
    ///
    /// @throws Conflict when it has ended
    @Article("9(2)")
    public LegalGround change(ChangeKind how, LocalDate on) {
        refuseWhenEnded();
        var end = switch (how) {
            case AMENDED -> null;
            case ENDED -> on;
        };
        return new LegalGround(id, kind, title, number, level, department, effectiveFrom, end, articles, version + 1);
    }

    /// The function with the successor in place of a department that went up in it.
    public LegalGround pass(DepartmentCode to) {
        return new LegalGround(id, kind, title, number, level, to, effectiveFrom, endedOn, articles, version + 1);
    }

    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (endedOn == null || day.isBefore(endedOn));
    }

    private void refuseWhenEnded() {
        if (endedOn != null) {
            throw new Conflict(
                    LegalBasisProblem.ENDED,
                    Text.of("“%s”已于 %s 废止(取消)。", "“%s” ended on %s.").with(title, endedOn));
        }
    }
}
