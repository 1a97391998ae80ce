package cn.govshare.catalog.importing;

import cn.govshare.catalog.resource.Themes;
import cn.govshare.kernel.vocabulary.BasicRegister;
import cn.govshare.kernel.vocabulary.BasisLevel;
import cn.govshare.kernel.vocabulary.DataGrade;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.kernel.vocabulary.ValueCheck;

/// All vocabularies of the standard table, with the spellings that real catalogs have.
public final class Vocabularies {
    final Vocabulary<ResourceKind> kinds = Vocabulary.of(ResourceKind.class, "资源类别", ResourceKind::label)
            .also(ResourceKind.BASIC, "1", "基础", "基础类", "基础信息")
            .also(ResourceKind.THEMATIC, "2", "主题", "主题类", "主题信息")
            .also(ResourceKind.DEPARTMENTAL, "3", "部门", "部门类", "部门信息", "04");
    final Vocabulary<BasicRegister> registers = Vocabulary.of(BasicRegister.class, "基础信息库", BasicRegister::label)
            .also(BasicRegister.POPULATION, "人口", "人口库", "国家人口", "人口基础信息库")
            .also(BasicRegister.LEGAL_ENTITY, "法人", "法人库", "法人单位", "法人单位基础信息库")
            .also(BasicRegister.NATURAL_RESOURCES_AND_GEOSPATIAL, "自然资源和空间地理", "空间地理", "地理空间")
            .also(BasicRegister.ELECTRONIC_LICENCE, "电子证照", "证照")
            .also(BasicRegister.SOCIAL_CREDIT, "社会信用", "信用");
    final Vocabulary<SharingType> sharingTypes = Vocabulary.of(SharingType.class, "共享类型", SharingType::label)
            .also(SharingType.UNCONDITIONAL, "1", "无条件", "无条件共享类", "完全共享")
            .also(SharingType.CONDITIONAL, "2", "有条件", "有条件共享类", "依申请共享", "授权共享")
            .also(SharingType.NOT_SHARED, "3", "不予共享类", "不共享", "非共享");
    final Vocabulary<UpdateCycle> updateCycles = Vocabulary.of(UpdateCycle.class, "更新周期", UpdateCycle::label)
            .also(UpdateCycle.REAL_TIME, "即时", "实时更新")
            .also(UpdateCycle.DAILY, "日", "天", "每天", "按日", "每日更新")
            .also(UpdateCycle.WEEKLY, "周", "按周", "每星期", "每周更新")
            .also(UpdateCycle.MONTHLY, "月", "按月", "月度", "每月更新")
            .also(UpdateCycle.QUARTERLY, "季", "季度", "按季", "每季", "按季度")
            .also(UpdateCycle.HALF_YEARLY, "半年", "半年度", "每半年度")
            .also(UpdateCycle.YEARLY, "年", "按年", "年度", "每年度", "一年", "每年更新")
            .also(UpdateCycle.IRREGULAR, "不定时", "不定", "不定期更新", "不固定")
            .also(UpdateCycle.STATIC, "静态", "静态数据", "一次性", "不再更新", "无更新")
            .also(UpdateCycle.OTHER, "其它")
            .perhaps(UpdateCycle.REAL_TIME, "小时级", "分钟级", "每小时")
            .perhaps(UpdateCycle.OTHER, "每半月", "半月", "每旬", "每两年");
    final Vocabulary<UsePurpose> purposes = Vocabulary.of(UsePurpose.class, "使用用途", UsePurpose::label)
            .also(UsePurpose.ADMINISTRATIVE_BASIS, "行政依据", "用于行政依据")
            .also(UsePurpose.WORK_REFERENCE, "用于工作参考", "参考")
            .also(UsePurpose.DATA_VERIFICATION, "数据校验", "用于数据校核", "用于数据校验", "校核")
            .also(UsePurpose.BUSINESS_COLLABORATION, "用于业务协同", "协同");
    final Vocabulary<ProvisionMode> modes = Vocabulary.of(ProvisionMode.class, "提供方式", ProvisionMode::label)
            .also(ProvisionMode.SYSTEM_INTEGRATION, "接口", "服务接口", "webservice", "api")
            .also(ProvisionMode.FRONT_END_MACHINE, "前置机", "库表", "数据库", "库表交换")
            .also(ProvisionMode.ONLINE_QUERY, "查询", "在线查询")
            .also(ProvisionMode.BATCH_DOWNLOAD, "批量下载", "文件", "文件下载", "下载")
            .perhaps(ProvisionMode.BATCH_DOWNLOAD, "共享平台", "电子文档", "介质交换");
    final Vocabulary<BasisLevel> levels = Vocabulary.of(BasisLevel.class, "依据层级", BasisLevel::label)
            .also(BasisLevel.CENTRAL_POLICY, "中央政策", "国务院政策", "党中央国务院政策");
    final Vocabulary<ItemType> types = Vocabulary.of(ItemType.class, "数据类型", ItemType::label)
            .also(ItemType.STRING, "C", "字符", "字符串", "文本型", "varchar", "varchar2", "char", "nvarchar")
            .also(ItemType.DECIMAL, "N", "数值", "数字", "number", "numeric")
            .also(ItemType.MONEY, "Y", "货币", "金额")
            .also(ItemType.DATE, "D", "日期")
            .also(ItemType.DATETIME, "T", "日期时间", "时间型", "datetime", "timestamp")
            .also(ItemType.BOOLEAN, "L", "逻辑", "布尔", "布尔型", "bool")
            .also(ItemType.TEXT, "M", "备注", "文本", "text", "clob")
            .also(ItemType.DOUBLE, "B", "双精度")
            .also(ItemType.INTEGER, "I", "整数", "整数型", "int", "bigint")
            .perhaps(ItemType.DOUBLE, "F", "浮点型", "float")
            .perhaps(ItemType.STRING, "代码型", "枚举");
    final Vocabulary<ValueCheck> checks = Vocabulary.of(ValueCheck.class, "校验规则", ValueCheck::label);
    final Vocabulary<DataGrade> grades = Vocabulary.of(DataGrade.class, "数据分级", DataGrade::label);
    final Vocabulary<Boolean> yesOrNo = Vocabulary.ofTwo();
    final Vocabulary<Boolean> open = Vocabulary.ofTwo()
            .also(true, "无条件开放", "完全开放", "可开放", "开放", "社会开放")
            .also(false, "不开放", "不予开放")
            .perhaps(true, "有条件开放", "依申请开放", "申请后开放");
    final Vocabulary<String> themes;

    public Vocabularies(Themes known) {
        themes = Vocabulary.of("主题", known.byCode());
    }
}
