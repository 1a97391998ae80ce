package cn.govshare.catalog.sheet.app;

import cn.govshare.catalog.sheet.TableFile;
import cn.govshare.catalog.sheet.TableLimits;
import cn.govshare.kernel.problem.MalformedInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Looks at an Excel file before anything reads it: what it unpacks to is counted, not believed, and what runs or
/// reaches outside is refused.
final class WorkbookCheck {
    private static final int MOST_PARTS = 2000;
    private static final int HEAD = 4096;
    /// A part that unpacks to more than this many times its size is a bomb, once it is of any size.
    private static final int GREATEST_RATIO = 500;

    private static final long SMALL = 8L << 20;

    private final TableLimits limits;
    private long unpacked;

    private WorkbookCheck(TableLimits limits) {
        this.limits = limits;
    }

    /// @return true when it says how its numbers are shown, without which no number is taken for a date
    /// @throws MalformedInput when it is no workbook that may be read
    static boolean check(Path file, TableLimits limits) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw bomb();
            }
            var check = new WorkbookCheck(limits);
            for (var part : Collections.list(zip.entries())) {
                refuseMacros(part.getName());
                try (var in = zip.getInputStream(part)) {
                    check.part(part, in);
                }
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw TableFile.unreadable(
                        "不是 Excel 工作簿(.xlsx);WPS 表格、.xls 或 .ods 请另存为 .xlsx 或 CSV。",
                        "No Excel workbook (.xlsx); save .et, .xls or .ods as .xlsx or CSV.");
            }
            return zip.getEntry("xl/styles.xml") != null;
        } catch (ZipException e) {
            throw TableFile.unreadable("Excel 文件已损坏,无法打开。", "The Excel file is broken and can't be opened.");
        }
    }

    private static void refuseMacros(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        if (plain.endsWith("vbaproject.bin") || plain.contains("/macrosheets/") || plain.contains("/activex/")) {
            throw TableFile.unreadable(
                    "不接受含宏或控件的工作簿,请另存为 .xlsx。", "Workbooks with macros or controls are not taken; save as .xlsx.");
        }
    }

    private void part(ZipEntry part, InputStream in) throws IOException {
        var head = in.readNBytes(HEAD);
        var text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw TableFile.unreadable("工作簿内含外部实体声明,不予读取。", "The workbook declares entities and is not read.");
        }
        if (part.getName().equals("[Content_Types].xml") && text.contains("macroEnabled")) {
            refuseMacros("vbaProject.bin");
        }
        long size = head.length;
        var buffer = new byte[64 * 1024];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (unpacked + size > limits.unpacked()
                    || (size > SMALL && size / Math.max(1, part.getCompressedSize()) > GREATEST_RATIO)) {
                throw bomb();
            }
        }
        if (part.getName().equalsIgnoreCase("xl/sharedStrings.xml") && size > limits.texts()) {
            throw TableFile.tooLarge("工作簿的文本过多,请另存为 CSV 后导入。", "The workbook has too many texts; save it as CSV.");
        }
        unpacked += size;
    }

    private static MalformedInput bomb() {
        return TableFile.tooLarge("文件解压后过大,不予读取。", "The file unpacks to far more than its size and is not read.");
    }
}
