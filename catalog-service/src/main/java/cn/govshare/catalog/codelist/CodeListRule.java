package cn.govshare.catalog.codelist;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What the codes of a list keep, by name; all faults are told at once, with the line that each is in.
///
/// @param broken the places in the file where it is broken
@Article("21")
record CodeListRule(String name, Text text, Function<List<ListedCode>, List<Integer>> broken) {
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_FAULTS = 100;

    static final CodeListRule CODE_IS_STATED = lines(
            "code-is-stated",
            Text.of("代码不能为空,最长 60 个字符。", "A code is stated, 60 characters at most."),
            listed -> listed.code().code().isEmpty() || listed.code().code().length() > LONGEST_CODE);

    static final CodeListRule NAME_IS_STATED = lines(
            "name-is-stated",
            Text.of("名称不能为空,最长 200 个字符。", "What it stands for is stated, 200 characters at most."),
            listed -> listed.code().name().isEmpty() || listed.code().name().length() > LONGEST_NAME);

    static final CodeListRule NO_CONTROL_CHARACTERS = lines(
            "no-control-characters",
            Text.of("代码和名称不得含控制字符。", "Codes and names have no control characters."),
            listed -> (listed.code().code() + listed.code().name()).chars().anyMatch(Character::isISOControl));

    static final CodeListRule EACH_CODE_ONCE =
            new CodeListRule("each-code-once", Text.of("代码重复。", "The code is there twice."), CodeListRule::repeated);

    static final CodeListRule PARENT_IS_A_CODE = new CodeListRule(
            "parent-is-a-code",
            Text.of("上级代码不在本表中。", "The code above is none of this list."),
            CodeListRule::withoutParent);

    static final List<CodeListRule> RULES =
            List.of(CODE_IS_STATED, NAME_IS_STATED, NO_CONTROL_CHARACTERS, EACH_CODE_ONCE, PARENT_IS_A_CODE);

    static List<Fault> faultsOf(List<ListedCode> listed) {
        return RULES.stream()
                .flatMap(rule -> rule.broken().apply(listed).stream()
                        .map(line -> new Fault("/lines/" + line, rule.name(), rule.text(), "21")))
                .limit(MOST_FAULTS)
                .toList();
    }

    private static CodeListRule lines(String name, Text text, Predicate<ListedCode> isBroken) {
        return new CodeListRule(
                name,
                text,
                listed -> listed.stream().filter(isBroken).map(ListedCode::line).toList());
    }

    private static List<Integer> repeated(List<ListedCode> listed) {
        var seen = new HashSet<String>();
        var again = new ArrayList<Integer>();
        for (var each : listed) {
            if (!seen.add(each.code().code())) {
                again.add(each.line());
            }
        }
        return again;
    }

    private static List<Integer> withoutParent(List<ListedCode> listed) {
        var codes = listed.stream().map(each -> each.code().code()).collect(Collectors.toSet());
        return listed.stream()
                .filter(each -> each.code().parent() != null
                        && !codes.contains(each.code().parent()))
                .map(ListedCode::line)
                .toList();
    }
}
