package cn.govshare.catalog.resource;

import static cn.govshare.catalog.resource.DescriptionFixture.conditionalEntry;
import static cn.govshare.catalog.resource.DescriptionFixture.identityNumber;
import static cn.govshare.catalog.resource.DescriptionFixture.item;
import static cn.govshare.catalog.resource.DescriptionFixture.monthlyAmount;
import static org.assertj.core.api.Assertions.assertThat;

import cn.govshare.catalog.resource.Difference.Change;
import cn.govshare.kernel.event.PublishedChange.ItemChange;
import cn.govshare.kernel.vocabulary.DataGrade;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Art. 8(2): what a revision changes is said in sentences")
class DifferenceTest {
    private static final InformationItem WIDER = new InformationItem(
            "monthly_amount", "月补助金额", ItemType.DECIMAL, 12, 2, false, true, true, null, null, null, null, null, null);

    private static List<String> chinese(Difference difference) {
        return difference.sentences().stream().map(each -> each.sentence().zh()).toList();
    }

    @Test
    void sameWordingHasNoDifference() {
        var entry = conditionalEntry().made();

        assertThat(new Difference(entry, entry).sentences()).isEmpty();
        assertThat(new Difference(entry, entry).ofItems(1).items()).isEmpty();
    }

    @Test
    void fieldsOfTheEntryAreToldFromAndTo() {
        var after = conditionalEntry()
                .summarised("在保家庭和人员")
                .updated(UpdateCycle.DAILY)
                .providedBy(ProvisionMode.ONLINE_QUERY)
                .opened(false, "")
                .graded("个人信息", DataGrade.SENSITIVE)
                .associatedWith(new ResourceCode("3320481001001/000009"))
                .on(null)
                .made();
        var difference = new Difference(conditionalEntry().made(), after);

        assertThat(chinese(difference))
                .containsExactly(
                        "摘要由“在保人员的基本情况”改为“在保家庭和人员”",
                        "更新周期由“每月”改为“每日”",
                        "共享条件“用于社会救助资格审核”被删去",
                        "共享范围“承担相应职责的部门”被删去",
                        "使用用途“业务协同”被删去",
                        "提供方式由“前置机共享、联机查询”改为“联机查询”",
                        "开放属性填写为“不开放”",
                        "数据分类分级填写为“个人信息 三级(敏感)”",
                        "关联资源代码填写为“3320481001001/000009”");
        assertThat(difference.sentences())
                .filteredOn(each -> each.field().equals("/updateCycle"))
                .extracting(each -> each.sentence().en())
                .containsExactly("update cycle changed from “monthly” to “daily”");
    }

    @Test
    void itemsAreToldAddedChangedAndRemoved() {
        var before = conditionalEntry()
                .withMoreItems(item("phone", ItemType.STRING, 20, null, null))
                .made();
        var after = conditionalEntry()
                .withItems(identityNumber(), WIDER, item("town", ItemType.STRING, 9, null, null))
                .made();
        var difference = new Difference(before, after);

        assertThat(chinese(difference))
                .containsExactly(
                        "信息项“月补助金额”的数据类型由“数值型(10,2)”改为“数值型(12,2)”",
                        "信息项“月补助金额”的可作查询条件由“否”改为“是”",
                        "新增信息项“信息项”(town,字符型(9))",
                        "删除信息项“信息项”(phone)");
        assertThat(difference.sentences()).extracting(Change::field).startsWith("/items/monthly_amount/type");
        var change = difference.ofItems(1);
        assertThat(change.items(ItemChange.ADDED)).extracting("name").containsExactly("town");
        assertThat(change.items(ItemChange.CHANGED)).extracting("name").containsExactly("monthly_amount");
        assertThat(change.items(ItemChange.REMOVED)).extracting("name").containsExactly("phone");
    }

    @Test
    @DisplayName("Art. 10: an item that is shared otherwise because its entry is, has changed for who holds a grant")
    void narrowerEntryChangesItsItems() {
        var before = conditionalEntry().sharedAs(SharingType.UNCONDITIONAL).made();
        var difference = new Difference(before, conditionalEntry().made());

        assertThat(chinese(difference)).containsExactly("共享类型由“无条件共享”改为“有条件共享”");
        assertThat(difference.ofItems(1).items(ItemChange.CHANGED))
                .extracting("name")
                .containsExactly(identityNumber().name(), monthlyAmount().name());
    }
}
