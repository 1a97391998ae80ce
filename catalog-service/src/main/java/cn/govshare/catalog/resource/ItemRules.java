package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import java.util.HashSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// What the items of an entry must be, so that data can be pushed, checked and queried by them (art. 8, 16, 21).
final class ItemRules {
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final int LONGEST_STRING = 4000;
    private static final int MOST_DIGITS = 38;

    @Article("8(1)")
    static final CatalogRule AT_LEAST_ONE_ITEM = new CatalogRule("at-least-one-item", "8(1)", (entry, _, broken) -> {
        if (entry.items().isEmpty()) {
            broken.at("/items", "请至少列出一个信息项。", "List at least one item.");
        }
    });

    @Article("21")
    static final CatalogRule ITEM_NAMES_ARE_UNIQUE_IDENTIFIERS =
            new CatalogRule("item-names-are-unique-identifiers", "21", (entry, _, broken) -> {
                var seen = new HashSet<String>();
                each(entry, (item, at) -> {
                    if (!IDENTIFIER.matcher(item.name()).matches()) {
                        broken.at(
                                at + "/name",
                                "字段名以小写字母开头,只含小写字母、数字和下划线,最长 63 个字符。",
                                "A name is lower-case letters, digits and underscores, from a letter, 63 at most.");
                    }
                    if (!seen.add(item.name())) {
                        broken.at(at + "/name", "字段名重复。", "Another item has this name.");
                    }
                });
            });

    @Article("21")
    static final CatalogRule LENGTHS_FIT_TYPES = new CatalogRule(
            "lengths-fit-types",
            "21",
            (entry, _, broken) -> each(entry, (item, at) -> {
                var length = item.length();
                var most = greatestLength(item.type());
                if (length != null && most == 0) {
                    broken.at(at + "/length", "该数据类型不设长度。", "Items of this type have no length.");
                } else if (length != null && (length < 1 || length > most)) {
                    broken.at(
                            at + "/length",
                            "字符型长度为 1 至 4000,数值型长度为 1 至 38。",
                            "A length is 1 to 4000 for a string, 1 to 38 for a decimal.");
                }
                var scale = item.scale();
                if (scale != null && item.type() != ItemType.DECIMAL) {
                    broken.at(at + "/scale", "只有数值型有小数位数。", "Only a decimal has a scale.");
                } else if (scale != null && (length == null || scale < 0 || scale > length)) {
                    broken.at(
                            at + "/scale",
                            "有小数位数时应注明长度,且小数位数不大于长度。",
                            "A scale comes with a length and is not greater than it.");
                }
            }));

    @Article("21")
    static final CatalogRule CHECKS_FIT_TYPES = new CatalogRule(
            "checks-fit-types",
            "21",
            (entry, _, broken) -> each(entry, (item, at) -> {
                var length = item.length();
                var check = item.check();
                if (check != null && (item.type() != ItemType.STRING || length == null || !check.fits(length))) {
                    broken.at(
                            at + "/check",
                            "校验只用于字符型信息项:GB 11643、GB 32100 长度为 18,GB 11714 不少于 9,日期不少于 8,电话不少于 11。",
                            "Checks are for strings: of 18 for GB 11643 and GB 32100, of 9, 8 and 11 at least for GB"
                                    + " 11714, dates, phones.");
                }
            }));

    @Article("16")
    static final CatalogRule AT_LEAST_ONE_KEY_ITEM =
            new CatalogRule("at-least-one-key-item", "16", (entry, _, broken) -> {
                if (entry.provisionModes().contains(ProvisionMode.FRONT_END_MACHINE)
                        && entry.items().stream().noneMatch(InformationItem::key)) {
                    broken.at(
                            "/items",
                            "通过前置机推送的数据应有主键信息项。",
                            "Data that a front-end machine pushes has a key item that tells rows apart.");
                }
            });

    @Article("18")
    static final CatalogRule KEY_ITEMS_ARE_REQUIRED = new CatalogRule(
            "key-items-are-required",
            "18",
            (entry, _, broken) -> each(entry, (item, at) -> {
                if (item.key() && !item.required()) {
                    broken.at(at + "/required", "主键信息项为必填项。", "A key item is required.");
                }
            }));

    @Article("16")
    static final CatalogRule ONLINE_QUERY_HAS_A_QUERYABLE_ITEM =
            new CatalogRule("online-query-has-a-queryable-item", "16", (entry, _, broken) -> {
                if (entry.provisionModes().contains(ProvisionMode.ONLINE_QUERY)
                        && entry.items().stream().noneMatch(InformationItem::queryable)) {
                    broken.at(
                            "/items", "联机查询应至少有一个可作查询条件的信息项。", "An online query needs at least one item to search by.");
                }
            });

    private ItemRules() {}

    /// Every item with its JSON pointer.
    static void each(ResourceDescription entry, BiConsumer<InformationItem, String> look) {
        for (int i = 0; i < entry.items().size(); i++) {
            look.accept(entry.items().get(i), "/items/" + i);
        }
    }

    private static int greatestLength(ItemType type) {
        return switch (type) {
            case STRING -> LONGEST_STRING;
            case DECIMAL -> MOST_DIGITS;
            case MONEY, DATE, DATETIME, BOOLEAN, TEXT, DOUBLE, INTEGER -> 0;
        };
    }
}
