package cn.govshare.catalog.resource;

import cn.govshare.kernel.vocabulary.BasicRegister;
import cn.govshare.kernel.vocabulary.BasisLevel;
import cn.govshare.kernel.vocabulary.DataGrade;
import cn.govshare.kernel.vocabulary.ItemType;
import cn.govshare.kernel.vocabulary.ProvisionMode;
import cn.govshare.kernel.vocabulary.ResourceCode;
import cn.govshare.kernel.vocabulary.ResourceKind;
import cn.govshare.kernel.vocabulary.SharingType;
import cn.govshare.kernel.vocabulary.UpdateCycle;
import cn.govshare.kernel.vocabulary.UsePurpose;
import cn.govshare.kernel.vocabulary.ValueCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Entries that satisfy every rule, and ways to bend them one by one.
public final class DescriptionFixture {
    private String name = "最低生活保障对象信息";
    private String summary = "在保人员的基本情况";
    private ResourceKind kind = ResourceKind.DEPARTMENTAL;
    private @Nullable BasicRegister register;
    private @Nullable String theme;
    private String format = "数据库";
    private @Nullable UpdateCycle updateCycle = UpdateCycle.MONTHLY;
    private SharingType sharingType = SharingType.CONDITIONAL;
    private @Nullable SharingTerms terms =
            new SharingTerms("用于社会救助资格审核", "承担相应职责的部门", Set.of(UsePurpose.BUSINESS_COLLABORATION));
    private @Nullable NonSharingBasis basis;
    private Set<ProvisionMode> modes = Set.of(ProvisionMode.FRONT_END_MACHINE, ProvisionMode.ONLINE_QUERY);
    private List<String> formatTypes = List.of();
    private @Nullable Openness openness;
    private @Nullable DataGrading grading;
    private List<ResourceCode> associated = List.of();
    private boolean classified;
    private List<InformationItem> items = List.of(identityNumber(), monthlyAmount());

    private DescriptionFixture() {}

    public static DescriptionFixture conditionalEntry() {
        return new DescriptionFixture();
    }

    public static DescriptionFixture unconditionalEntry() {
        return conditionalEntry().sharedAs(SharingType.UNCONDITIONAL).on(null);
    }

    public static DescriptionFixture basicEntry() {
        return unconditionalEntry()
                .named("行政区划")
                .ofKind(ResourceKind.BASIC)
                .inRegister(BasicRegister.NATURAL_RESOURCES_AND_GEOSPATIAL);
    }

    public static DescriptionFixture notSharedEntry() {
        return unconditionalEntry()
                .sharedAs(SharingType.NOT_SHARED)
                .refusedBy(new NonSharingBasis(BasisLevel.LAW, "《中华人民共和国统计法》", null, "第十一条", "统计机构和统计人员应当予以保密。"));
    }

    public static InformationItem identityNumber() {
        return new InformationItem(
                "id_number",
                "公民身份号码",
                ItemType.STRING,
                18,
                null,
                true,
                true,
                true,
                null,
                null,
                ValueCheck.GB11643,
                null,
                null,
                null);
    }

    public static InformationItem monthlyAmount() {
        return new InformationItem(
                "monthly_amount",
                "月补助金额",
                ItemType.DECIMAL,
                10,
                2,
                false,
                true,
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /// An item that is neither key nor queryable.
    public static InformationItem item(
            String name, ItemType type, @Nullable Integer length, @Nullable Integer scale, @Nullable ValueCheck check) {
        return new InformationItem(
                name, "信息项", type, length, scale, false, false, false, null, null, check, null, null, null);
    }

    public static InformationItem itemSharedAs(SharingType sharingType) {
        return new InformationItem(
                "remark",
                "备注",
                ItemType.TEXT,
                null,
                null,
                false,
                false,
                false,
                null,
                null,
                null,
                sharingType,
                null,
                null);
    }

    public DescriptionFixture named(String text) {
        name = text;
        return this;
    }

    public DescriptionFixture summarised(String text) {
        summary = text;
        return this;
    }

    public DescriptionFixture ofKind(ResourceKind other) {
        kind = other;
        return this;
    }

    public DescriptionFixture inRegister(@Nullable BasicRegister other) {
        register = other;
        return this;
    }

    public DescriptionFixture onTheme(@Nullable String code) {
        theme = code;
        return this;
    }

    public DescriptionFixture inFormat(String text) {
        format = text;
        return this;
    }

    public DescriptionFixture ofFormatTypes(String... some) {
        formatTypes = List.of(some);
        return this;
    }

    public DescriptionFixture opened(boolean open, String condition) {
        openness = new Openness(open, condition);
        return this;
    }

    public DescriptionFixture graded(String category, @Nullable DataGrade grade) {
        grading = new DataGrading(category, grade);
        return this;
    }

    public DescriptionFixture associatedWith(ResourceCode... others) {
        associated = List.of(others);
        return this;
    }

    public DescriptionFixture updated(@Nullable UpdateCycle cycle) {
        updateCycle = cycle;
        return this;
    }

    public DescriptionFixture sharedAs(SharingType other) {
        sharingType = other;
        return this;
    }

    public DescriptionFixture on(@Nullable SharingTerms stated) {
        terms = stated;
        return this;
    }

    public DescriptionFixture refusedBy(@Nullable NonSharingBasis stated) {
        basis = stated;
        return this;
    }

    public DescriptionFixture providedBy(ProvisionMode... some) {
        modes = Set.of(some);
        return this;
    }

    public DescriptionFixture classified() {
        classified = true;
        return this;
    }

    public DescriptionFixture withItems(InformationItem... some) {
        items = List.of(some);
        return this;
    }

    /// The usual items and these.
    public DescriptionFixture withMoreItems(InformationItem... some) {
        var all = new ArrayList<>(items);
        all.addAll(List.of(some));
        items = List.copyOf(all);
        return this;
    }

    public ResourceDescription made() {
        return new ResourceDescription(
                name,
                summary,
                kind,
                register,
                theme,
                null,
                format,
                formatTypes,
                updateCycle,
                sharingType,
                terms,
                basis,
                modes,
                null,
                openness,
                grading,
                null,
                associated,
                classified,
                items);
    }
}
