package cn.govshare.catalog.department;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Post;
import cn.govshare.kernel.vocabulary.PostHolder;
import cn.govshare.kernel.vocabulary.Text;
import java.util.List;
import java.util.function.Predicate;

/// A rule that the holders of a department's posts keep, named; all broken ones are told at once.
@Article("25")
record PostRule(String name, Text text, Predicate<List<PostHolder>> isKept) {
    static final PostRule ONE_RESPONSIBLE_HEAD = new PostRule(
            "one-responsible-head",
            Text.of("每个部门只有一名主要负责人。", "A department has one responsible head."),
            holders -> holders.stream().filter(each -> each.post() == Post.HEAD).count() <= 1);

    static final PostRule SUBSTITUTION_HAS_DAYS = new PostRule(
            "substitution-has-days",
            Text.of("代理的起始日不得晚于截止日。", "A substitution does not end before it begins."),
            holders -> holders.stream()
                    .map(PostHolder::substitute)
                    .allMatch(each -> each == null || !each.until().isBefore(each.from())));

    static final PostRule EACH_HOLDER_ONCE = new PostRule(
            "each-holder-once",
            Text.of("同一岗位不得重复登记同一人。", "Nobody holds the same post twice."),
            holders -> holders.stream()
                            .map(each -> each.post() + "/" + each.name() + "/" + each.account())
                            .distinct()
                            .count()
                    == holders.size());

    static final List<PostRule> RULES = List.of(ONE_RESPONSIBLE_HEAD, SUBSTITUTION_HAS_DAYS, EACH_HOLDER_ONCE);

    static void check(List<PostHolder> holders) {
        var faults = RULES.stream()
                .filter(rule -> !rule.isKept().test(holders))
                .map(rule -> new Fault("/posts", rule.name(), rule.text(), "25"))
                .toList();
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    DepartmentProblem.POSTS_BREAK_RULES,
                    Text.of("共 %s 处不符合规定。", "%s faults.").with(faults.size()),
                    faults);
        }
    }
}
