package cn.govshare.benchmarks;

import cn.govshare.demo.Body;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Rows of catalogs: real ones repeated with variations where a file of them is given, else made up, with update cycles
/// and formats as often and in the spellings that the catalogs of a province have them.
final class CatalogRows {
    private static final List<String> WHOSE = List.of(
            "医疗机构",
            "养老机构",
            "最低生活保障对象",
            "特困人员",
            "残疾人",
            "企业",
            "个体工商户",
            "社会组织",
            "民办非企业单位",
            "中小学",
            "幼儿园",
            "教师",
            "公共租赁住房",
            "商品房预售",
            "物业服务企业",
            "建设工程",
            "建筑施工企业",
            "房屋征收",
            "道路运输车辆",
            "公交线路",
            "出租汽车",
            "桥梁",
            "食品经营",
            "食品生产",
            "药品零售",
            "特种设备",
            "计量器具",
            "排污许可",
            "危险废物",
            "水库",
            "取水许可",
            "河道采砂",
            "农药经营",
            "种子生产",
            "农业机械",
            "渔业船舶",
            "林木采伐",
            "不动产",
            "土地出让",
            "地质灾害",
            "旅行社",
            "文物保护单位",
            "体育场馆",
            "娱乐场所",
            "律师事务所",
            "公证机构",
            "人民调解组织",
            "退役军人",
            "就业困难人员",
            "职业技能",
            "社会保险参保",
            "工伤认定",
            "税务登记",
            "政府采购供应商");
    private static final List<String> WHAT = List.of(
            "登记", "许可", "备案", "行政处罚", "监督检查", "年度统计", "名录", "分布", "年报", "注销", "变更", "信用评价", "补贴发放", "资格认定", "投诉举报",
            "抽检结果", "考核", "培训");
    private static final List<String> TAIL = List.of("信息", "信息", "信息", "数据", "情况", "信息表", "一览表", "结果");
    private static final List<String> ITEMS = List.of(
            "名称",
            "统一社会信用代码",
            "法定代表人",
            "地址",
            "联系电话",
            "公民身份号码",
            "姓名",
            "性别",
            "出生日期",
            "许可证编号",
            "发证日期",
            "有效期至",
            "发证机关",
            "经营范围",
            "所属街道",
            "经度",
            "纬度",
            "金额",
            "数量",
            "状态",
            "处罚决定书文号",
            "处罚事由",
            "检查日期",
            "检查结果");
    /// Of 14,572 entries of a province's portals, per thousand.
    private static final List<Share> CYCLES = List.of(
            new Share("每年", 570),
            new Share("年", 128),
            new Share("每月", 71),
            new Share("不定时", 66),
            new Share("实时", 64),
            new Share("其它", 31),
            new Share("其他", 22),
            new Share("不定期", 20),
            new Share("每日", 9),
            new Share("每季度", 9),
            new Share("半年", 4),
            new Share("每周", 3),
            new Share("季度", 3));
    private static final List<Share> FORMATS = List.of(
            new Share("", 341),
            new Share("file", 304),
            new Share("excel", 109),
            new Share("table", 59),
            new Share("json|excel", 57),
            new Share("xlsx", 50),
            new Share("csv|xls|json|xlsx", 25),
            new Share("xml|xlsx|json|xls", 24),
            new Share("xlsx|json|xls", 8),
            new Share("docx", 7),
            new Share("xls", 6),
            new Share("pdf", 4),
            new Share("api", 3),
            new Share("doc", 2),
            new Share("json", 1));
    private static final int THOUSAND = 1000;
    private static final int STEP = 7919;

    private record Share(String value, int perThousand) {}

    /// @param items what the entry's data has, listed in one cell
    record Row(String name, String cycle, String format, String summary, String items) {}

    private final List<Row> real;
    private final List<String> providers;

    private CatalogRows(List<Row> real, List<String> providers) {
        this.real = real;
        this.providers = providers;
    }

    /// @param file a CSV with the columns `title`, `update_cycle`, `formats` and `abstract`
    /// @param providers names of departments that are registered
    static CatalogRows of(Optional<Path> file, List<String> providers) throws IOException {
        return new CatalogRows(file.isPresent() ? read(file.get()) : List.of(), List.copyOf(providers));
    }

    private static List<Row> read(Path file) throws IOException {
        var rows = new ArrayList<Row>();
        try (var records = CsvReader.builder().ofNamedCsvRecord(file)) {
            records.forEach(each -> rows.add(row(each)));
        }
        return rows;
    }

    private static Row row(NamedCsvRecord read) {
        return new Row(
                read.getField("title"),
                read.getField("update_cycle"),
                read.getField("formats"),
                read.getField("abstract"),
                "");
    }

    Row row(long number) {
        if (!real.isEmpty()) {
            var row = real.get((int) (number % real.size()));
            return new Row(row.name() + " " + number, row.cycle(), row.format(), row.summary(), row.items());
        }
        var whose = pick(WHOSE, number);
        var what = pick(WHAT, number / WHOSE.size());
        var name = "%s%s%s %d".formatted(whose, what, pick(TAIL, number / 5), number);
        var items = LongStream.range(0, 4 + number % 7)
                .mapToObj(i -> pick(ITEMS, number + i * i))
                .distinct()
                .toList();
        return new Row(
                name,
                share(CYCLES, number),
                share(FORMATS, number + 1),
                number % 3 == 0 ? "" : "%s的%s,含%s等内容".formatted(whose, what, String.join("、", items)),
                String.join("、", items));
    }

    private static String pick(List<String> from, long number) {
        return from.get((int) Math.floorMod(number, from.size()));
    }

    private static String share(List<Share> shares, long number) {
        int left = (int) Math.floorMod(number * STEP, THOUSAND);
        for (var each : shares) {
            left -= each.perThousand();
            if (left < 0) {
                return each.value();
            }
        }
        return shares.getFirst().value();
    }

    /// A table with a row for each entry.
    Body entries(long from, long count) {
        return Body.lines(
                Body.CSV,
                () -> Stream.concat(
                        Stream.of("信息资源名称,信息资源提供方,更新周期,信息资源格式,信息资源摘要,信息项"),
                        LongStream.range(from, from + count).mapToObj(number -> {
                            var row = row(number);
                            return line(
                                    row.name(),
                                    pick(providers, number),
                                    row.cycle(),
                                    row.format(),
                                    row.summary(),
                                    row.items());
                        })));
    }

    /// The standard table with a row for each item.
    ///
    /// @param perEntry how many items each entry has
    Body items(long from, long rows, int perEntry) {
        return Body.lines(
                Body.CSV,
                () -> Stream.concat(
                        Stream.of("信息资源名称,信息资源提供方,更新周期,信息资源摘要,信息项名称,字段名,数据类型,数据长度"),
                        LongStream.range(0, rows).mapToObj(i -> {
                            long number = from + i / perEntry;
                            var row = row(number);
                            return line(
                                    row.name(),
                                    pick(providers, number),
                                    row.cycle(),
                                    row.summary(),
                                    pick(ITEMS, i),
                                    "item_" + i % perEntry,
                                    "字符型",
                                    "100");
                        })));
    }

    private static String line(String... cells) {
        return Stream.of(cells)
                .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }
}
