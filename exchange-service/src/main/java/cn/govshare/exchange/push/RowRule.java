package cn.govshare.exchange.push;

import cn.govshare.exchange.dataset.ValueFinding;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Arrays;
import java.util.List;

/// A rule that a row of a batch can break: one of its values, or the row as a whole.
///
/// @param code stable name
public record RowRule(String code, Text text) {
    public static final RowRule DUPLICATE_KEY = new RowRule(
            "duplicate-key",
            Text.of("同一批次中主键重复,已保留首次出现的行", "the same key came before in this batch; the first row stays"));
    public static final RowRule KEY_EXISTS =
            new RowRule("key-exists", Text.of("追加的行主键已存在", "a row of this key is there already"));
    public static final RowRule NO_REFERENCE =
            new RowRule("no-reference", Text.of("所引用的记录不存在", "the record that it refers to is not there"));
    public static final RowRule OTHERS_KEPT = new RowRule(
            "others-kept",
            Text.of(
                    "有拒收行的主键无法读取,本次全量未删除任何行",
                    "the key of a rejected row can't be read, so that the snapshot deleted nothing"));
    public static final RowRule FORMULA =
            new RowRule("formula", Text.of("单元格为公式,请粘贴为数值", "the cell is a formula; paste it as a value"));
    public static final RowRule DIGITS_LOST = new RowRule(
            "digits-lost",
            Text.of(
                    "超过 15 位的数字已被表格软件截断,请将该列设为文本后重新填写",
                    "spreadsheets keep 15 digits of a number; make the column text and enter it again"));
    public static final RowRule BAD_OPERATION =
            new RowRule("bad-operation", Text.of("操作应为 upsert 或 delete", "the operation is upsert or delete"));
    public static final RowRule DELETE_NOT_ALLOWED =
            new RowRule("delete-not-allowed", Text.of("全量和追加批次不含删除", "only an increment may delete rows"));
    public static final RowRule WRONG_NUMBER_OF_FIELDS =
            new RowRule("wrong-number-of-fields", Text.of("字段数与表头不符", "not as many fields as the header"));
    public static final RowRule UNKNOWN_ITEM =
            new RowRule("unknown-item", Text.of("目录条目中没有该信息项", "the entry has no such item"));
    public static final RowRule REPEATED_ITEM =
            new RowRule("repeated-item", Text.of("同一行中信息项重复", "the item is there twice"));
    public static final RowRule NOT_A_SINGLE_VALUE =
            new RowRule("not-a-single-value", Text.of("应为单个值", "not a single value"));
    public static final RowRule NOT_A_JSON_OBJECT =
            new RowRule("not-a-json-object", Text.of("该行不是一个 JSON 对象", "the line is no JSON object"));

    private static final List<RowRule> OF_ROWS = List.of(
            DUPLICATE_KEY,
            KEY_EXISTS,
            NO_REFERENCE,
            OTHERS_KEPT,
            FORMULA,
            DIGITS_LOST,
            BAD_OPERATION,
            DELETE_NOT_ALLOWED,
            WRONG_NUMBER_OF_FIELDS,
            UNKNOWN_ITEM,
            REPEATED_ITEM,
            NOT_A_SINGLE_VALUE,
            NOT_A_JSON_OBJECT);

    public static RowRule of(ValueFinding finding) {
        return new RowRule(finding.code(), finding.text());
    }

    /// The rule of this code; one that is no longer known keeps its code as text.
    public static RowRule ofCode(String code) {
        var ofRow = OF_ROWS.stream().filter(rule -> rule.code.equals(code)).findFirst();
        return ofRow.isPresent() ? ofRow.get() : ofValue(code);
    }

    private static RowRule ofValue(String code) {
        return Arrays.stream(ValueFinding.values())
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .map(RowRule::of)
                .orElseGet(() -> new RowRule(code, Text.of(code, code)));
    }
}
