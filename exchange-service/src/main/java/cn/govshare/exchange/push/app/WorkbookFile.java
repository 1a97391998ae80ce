package cn.govshare.exchange.push.app;

import cn.govshare.exchange.push.PushProblem;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// An Excel workbook on disk for as long as it is read, because its parts stand in any order. What it unpacks to is
/// counted before anything reads it; what holds programs is refused.
final class WorkbookFile implements AutoCloseable {
    private static final int UNPACKS_TO = 10;
    private static final int MOST_PARTS = 1000;
    /// The texts of a workbook are held in memory while it is read.
    private static final String TEXTS = "xl/sharedStrings.xml";

    /// Without it no number says that it is shown as a date, and nothing may be asked about it.
    private static final String STYLES = "xl/styles.xml";

    private final Path file;
    private boolean hasStyles;

    private WorkbookFile(Path file) {
        this.file = file;
    }

    /// @param largest how many bytes the workbook may have; it may unpack to ten times as many, its texts to as many
    static WorkbookFile of(InputStream in, long largest) throws IOException {
        var kept = new WorkbookFile(Files.createTempFile("push-", ".xlsx"));
        try (var out = Files.newOutputStream(kept.file)) {
            var buffer = new byte[64 * 1024];
            long bytes = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > largest) {
                    throw tooLarge();
                }
                out.write(buffer, 0, read);
            }
            out.flush();
            kept.check(largest);
            return kept;
        } catch (IOException | RuntimeException e) {
            kept.close();
            throw e;
        }
    }

    private void check(long largest) throws IOException {
        long all = 0;
        int parts = 0;
        try (var zip = new ZipFile(file.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); parts++) {
                var entry = entries.nextElement();
                if (entry.getName().endsWith(".bin") || entry.getName().contains("activeX")) {
                    throw broken("工作簿含有宏或控件,请另存为不含宏的 .xlsx。", "The workbook has macros; save it as .xlsx without.");
                }
                long size = unpacked(zip.getInputStream(entry), largest * UNPACKS_TO - all);
                if (parts > MOST_PARTS || (entry.getName().equals(TEXTS) && size > largest)) {
                    throw tooLarge();
                }
                all += size;
            }
            hasStyles = zip.getEntry(STYLES) != null;
        } catch (ZipException e) {
            throw broken("不是 Excel 工作簿(.xlsx),或文件已损坏。", "No Excel workbook (.xlsx), or a broken one.");
        }
    }

    private static long unpacked(InputStream part, long most) throws IOException {
        try (part) {
            long size = 0;
            var buffer = new byte[64 * 1024];
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                size += read;
                if (size > most) {
                    throw tooLarge();
                }
            }
            return size;
        }
    }

    static MalformedInput broken(String zh, String en) {
        return new MalformedInput(PushProblem.MALFORMED_BODY, Text.of(zh, en));
    }

    private static MalformedInput tooLarge() {
        return new MalformedInput(
                PushProblem.TOO_LARGE,
                Text.of("工作簿过大,请另存为 CSV 后推送。", "The workbook is too large; save it as CSV and push that."));
    }

    Path path() {
        return file;
    }

    boolean hasStyles() {
        return hasStyles;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
