package cn.govshare.catalog.legalbasis;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.function.Predicate;

/// A rule that a ground keeps, named; all broken ones are told at once.
public record GroundRule(String field, String name, Text text, Predicate<LegalGround> isKept) {
    static final GroundRule DOCUMENT_HAS_A_LEVEL = new GroundRule(
            "/level",
            "document-has-a-level",
            Text.of("法规文件应注明层级。", "A document states its level."),
            ground -> ground.kind() != GroundKind.DOCUMENT || ground.level() != null);

    static final GroundRule FUNCTION_HAS_NO_LEVEL = new GroundRule(
            "/level",
            "function-has-no-level",
            Text.of("部门职责不填层级。", "A function has no level."),
            ground -> ground.kind() != GroundKind.FUNCTION || ground.level() == null);

    static final GroundRule FUNCTION_IS_A_DEPARTMENTS = new GroundRule(
            "/department",
            "function-is-a-departments",
            Text.of("部门职责应注明部门;法规文件不填部门。", "A function names its department, a document none."),
            ground -> (ground.kind() == GroundKind.FUNCTION) == (ground.department() != null));

    static final GroundRule EACH_ARTICLE_ONCE = new GroundRule(
            "/articles",
            "each-article-once",
            Text.of("同一条款不得重复。", "No article stands there twice."),
            ground -> ground.articles().stream()
                            .map(LegalGround.GroundArticle::article)
                            .distinct()
                            .count()
                    == ground.articles().size());

    static final List<GroundRule> RULES =
            List.of(DOCUMENT_HAS_A_LEVEL, FUNCTION_HAS_NO_LEVEL, FUNCTION_IS_A_DEPARTMENTS, EACH_ARTICLE_ONCE);

    /// @throws PolicyViolation with all rules that are broken
    public static void check(LegalGround ground) {
        var faults = RULES.stream()
                .filter(rule -> !rule.isKept().test(ground))
                .map(rule -> new Fault(rule.field(), rule.name(), rule.text(), "9"))
                .toList();
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    LegalBasisProblem.BREAKS_RULES,
                    Text.of("共 %s 处有误。", "%s faults.").with(faults.size()),
                    faults);
        }
    }
}
