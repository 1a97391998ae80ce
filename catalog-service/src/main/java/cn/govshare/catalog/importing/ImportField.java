package cn.govshare.catalog.importing;

import cn.govshare.catalog.words.Run;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a column of the standard catalog table may hold (发改高技〔2017〕1272号), with the headings that it is known by.
@Article("8(1)")
public enum ImportField {
    CODE("信息资源代码", "code", "资源代码", "目录编码", "资源编码", "信息资源编码", "目录代码"),
    NAME("信息资源名称", "name", "资源名称", "目录名称", "数据目录名称", "名称", "标题", "数据集名称", "title"),
    PROVIDER("信息资源提供方", "provider", "提供方", "提供部门", "提供单位", "数据提供部门", "数据提供方", "资源提供方", "来源部门"),
    PROVIDER_CODE("信息资源提供方代码", "provider code", "提供方代码", "提供部门代码", "统一社会信用代码"),
    SUMMARY("信息资源摘要", "summary", "摘要", "资源摘要", "简介", "描述", "数据项描述", "目录摘要", "abstract", "description"),
    KIND("信息资源分类", "kind", "类", "资源类别", "类别", "资源分类"),
    REGISTER("基础信息库", "base register", "所属基础信息库", "register"),
    THEME("主题", "theme", "主题分类", "所属主题"),
    DIVISION("项", "division"),
    GROUP("目", "group"),
    DETAIL("细目", "detail"),
    FORMAT("信息资源格式", "format", "资源格式", "数据格式", "格式", "formats"),
    FORMAT_TYPES("格式类型", "types of the format", "信息资源格式类型"),
    UPDATE_CYCLE("更新周期", "update cycle", "更新频率", "数据更新频率", "更新时限"),
    SHARING_TYPE("共享类型", "sharing type", "共享属性"),
    SHARING_CONDITION("共享条件", "sharing condition"),
    SHARING_SCOPE("共享范围", "sharing scope"),
    USE_PURPOSES("使用用途", "purposes of use", "用途"),
    PROVISION_MODES("共享方式", "provision modes", "提供方式", "提供渠道"),
    USAGE_REQUIREMENTS("使用要求", "requirements on use", "使用条件"),
    BASIS_LEVEL("依据层级", "level of the basis", "不予共享依据层级"),
    BASIS_DOCUMENT("不予共享依据", "basis for not sharing", "依据文件"),
    BASIS_NUMBER("依据文号", "number of the basis", "文号"),
    BASIS_ARTICLE("依据条款", "article of the basis"),
    BASIS_TEXT("依据原文", "words of the basis", "依据内容"),
    OPEN("开放属性", "open to society", "是否向社会开放", "开放类型", "open attr"),
    OPEN_CONDITION("开放条件", "condition of opening"),
    CATEGORY("数据分类", "class of the data"),
    GRADE("数据分级", "grade of the data", "数据级别"),
    SYSTEM("所属系统", "system", "信息系统", "来源系统"),
    LOCATION("存储位置", "location", "物理存储位置"),
    REGION("所属行政区划", "administrative division", "行政区划", "district"),
    ASSOCIATED("关联资源代码", "associated resources", "关联资源"),
    CLASSIFIED("是否涉密", "classified", "涉密性"),
    ITEMS("信息项", "items", "数据项", "数据项内容", "信息项列表"),
    ITEM_LABEL("信息项名称", "item", "数据项名称", "字段中文名", "字段中文名称"),
    ITEM_NAME("字段名", "field name", "字段英文名", "英文名称", "字段代码", "字段名称"),
    ITEM_TYPE("数据类型", "item type", "信息项数据类型", "字段类型"),
    ITEM_LENGTH("数据长度", "item length", "长度", "字段长度"),
    ITEM_SCALE("小数位数", "item scale", "精度"),
    ITEM_KEY("是否主键", "key", "主键"),
    ITEM_REQUIRED("是否必填", "required", "必填"),
    ITEM_QUERYABLE("可否查询", "queryable", "可查询", "是否查询条件"),
    ITEM_CODE_LIST("代码标准", "code list", "值域"),
    ITEM_CODE_LIST_VERSION("代码标准版本", "version of the code list"),
    ITEM_CHECK("校验规则", "check"),
    ITEM_SHARING_TYPE("信息项共享类型", "item sharing type"),
    ITEM_SENSITIVITY("敏感级别", "sensitivity", "敏感等级"),
    ITEM_ELEMENT("数据元", "data element");

    private final Text label;
    private final List<String> headings;

    ImportField(String zh, String en, String... others) {
        this.label = Text.of(zh, en);
        this.headings = Stream.concat(Stream.of(zh, en, name()), Arrays.stream(others))
                .map(ImportField::key)
                .distinct()
                .toList();
    }

    public Text label() {
        return label;
    }

    /// True for what is stated of an item; the rest is stated of the entry.
    public boolean isOfItem() {
        return name().startsWith("ITEM_");
    }

    /// The field that a heading names, whatever its punctuation and remarks in brackets.
    public static Optional<ImportField> ofHeading(String heading) {
        var key = key(heading);
        return Arrays.stream(values())
                .filter(field -> field.headings.contains(key))
                .findFirst();
    }

    /// A heading without case, width, punctuation and what stands in brackets.
    static String key(String heading) {
        // Full width brackets have become half width.
        var plain = Run.plain(heading).replaceAll("[(\\[\u3010].*", "");
        return Run.of(plain).stream().map(Run::text).collect(Collectors.joining());
    }
}
