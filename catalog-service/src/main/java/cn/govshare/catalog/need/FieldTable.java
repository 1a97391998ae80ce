package cn.govshare.catalog.need;

import cn.govshare.catalog.sheet.Sheet;
import cn.govshare.catalog.sheet.SheetProblem;
import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A list of fields as people bring it: the columns 字段名称, 对象, 类型, 代码表 and 方式, in any order, the first alone
/// required.
public final class FieldTable {
    private static final int LONGEST = 200;

    private FieldTable() {}

    /// @param role of a field whose row states none
    /// @throws PolicyViolation naming every row that is at fault
    public static List<Field> fields(Sheet sheet, FieldRole role) {
        var label = sheet.column("字段名称", "数据项名称", "信息项名称", "名称", "label", "name");
        if (label.isEmpty()) {
            throw new PolicyViolation(
                    SheetProblem.COLUMN_MISSING, Text.of("缺少“字段名称”列。", "The column “字段名称” (label) is missing."));
        }
        var about = sheet.column("对象", "所属对象", "about");
        var type = sheet.column("类型", "数据类型", "type");
        var codeList = sheet.column("代码表", "codelist", "code list");
        var roles = sheet.column("方式", "取得方式", "role");
        var faults = new ArrayList<Fault>();
        var fields = new ArrayList<Field>();
        for (var row : sheet.rows()) {
            var at = "/lines/" + row.line();
            var name = row.at(label);
            if (name.isEmpty() || name.length() > LONGEST || row.at(about).length() > LONGEST) {
                faults.add(Fault.of(
                        at, "label-is-stated", Text.of("字段名称不能为空,最长 200 个字符。", "A label is stated, 200 at most.")));
            }
            var itsType = known(row.at(type), ItemType.values(), ItemType::label, at, "no-such-type", faults);
            var itsRole = known(row.at(roles), FieldRole.values(), FieldRole::label, at, "no-such-role", faults);
            fields.add(new Field(
                    name,
                    row.at(about),
                    itsType.orElse(null),
                    row.at(codeList).isEmpty() ? null : row.at(codeList),
                    itsRole.orElse(role)));
        }
        if (fields.isEmpty()) {
            faults.add(Fault.of("/lines", "no-fields", Text.of("至少应有一个字段。", "There is at least one field.")));
        }
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    NeedProblem.FIELDS_AT_FAULT,
                    Text.of("字段清单有 %s 处不符合要求。", "The list of fields has %s faults.")
                            .with(faults.size()),
                    faults);
        }
        return fields;
    }

    private static <E extends Enum<E>> Optional<E> known(
            String text, E[] all, Function<E, Text> label, String at, String fault, List<Fault> faults) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var found = Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(text)
                        || label.apply(each).zh().equals(text))
                .findFirst();
        if (found.isEmpty()) {
            var choice = String.join(
                    "、", Arrays.stream(all).map(each -> label.apply(each).zh()).toList());
            faults.add(Fault.of(
                    at, fault, Text.of("“%s”应为以下之一:%s。", "“%s” is none of: %s.").with(text, choice)));
        }
        return found;
    }
}
