package cn.govshare.catalog.codelist.app;

import cn.govshare.catalog.codelist.Code;
import cn.govshare.catalog.codelist.CodeListProblem;
import cn.govshare.catalog.codelist.CodeLists;
import cn.govshare.catalog.codelist.Edition;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.rule.WorkingCalendar;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.CodeListId;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Anybody looks codes up, and holds values against the edition that counts.
@Component
@Article("21")
public class ReadCodeLists {
    private final CodeLists lists;
    private final Clock clock;

    ReadCodeLists(CodeLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /// Of each list the edition that began last.
    public List<Edition> list(String after, int limit) {
        return lists.latest(after, limit);
    }

    /// @throws NotFound when there is no list of this name
    public List<Edition> editions(String name) {
        var editions = CodeListId.named(name).map(lists::editions).orElse(List.of());
        if (editions.isEmpty()) {
            throw noSuchList(name);
        }
        return editions;
    }

    public Edition edition(String name, String edition) {
        return CodeListId.named(name)
                .flatMap(list -> lists.find(list, edition))
                .orElseThrow(() -> noSuchList(name + " " + edition));
    }

    /// @param words part of a code or a name; empty for all
    public List<Code> codes(String name, String edition, String words, String after, int limit) {
        return lists.codes(edition(name, edition).list(), edition, words, after, limit);
    }

    /// A value and what it stands for.
    ///
    /// @param code absent when the value is none of the list
    public record Checked(String value, @Nullable Code code) {}

    /// @param values held against the list, in their order
    public record Check(Edition edition, List<Checked> values) {}

    /// @param day the day whose edition is asked for; absent for today
    /// @throws NotFound when no edition counts on the day
    public Check check(String name, List<String> values, @Nullable LocalDate day) {
        var on = day == null ? LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE) : day;
        var edition = CodeListId.named(name)
                .flatMap(list -> lists.inForce(list, on))
                .orElseThrow(() -> noSuchList("%s (%s)".formatted(name, on)));
        var found = lists.among(edition.list(), edition.edition(), values).stream()
                .collect(Collectors.toMap(Code::code, Function.identity()));
        return new Check(
                edition,
                values.stream()
                        .map(value -> new Checked(value, found.get(value)))
                        .toList());
    }

    private static NotFound noSuchList(String name) {
        return new NotFound(
                CodeListProblem.NO_SUCH_LIST,
                Text.of("没有代码表 %s。", "There is no code list %s.").with(name));
    }
}
