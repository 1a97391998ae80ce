package cn.govshare.approval.negotiation;

import cn.govshare.kernel.problem.Fault;
import cn.govshare.kernel.problem.PolicyViolation;
import cn.govshare.kernel.vocabulary.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What files a dossier takes: documents and pictures, so many and so large.
public final class FileRule {
    public static final int GREATEST_BYTES = 5 * 1024 * 1024;
    public static final int MOST_FILES = 50;

    private static final Set<String> ENDINGS =
            Set.of("pdf", "ofd", "doc", "docx", "wps", "xls", "xlsx", "et", "csv", "txt", "png", "jpg", "jpeg");

    private FileRule() {}

    /// @throws PolicyViolation with everything that is wrong with it
    public static void check(String name, long bytes, int filesAlready) {
        var faults = new ArrayList<Fault>();
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!ENDINGS.contains(ending)) {
            faults.add(fault("name", "kind-not-taken", Text.of("不接受这种文件格式。", "Files of this kind are not taken.")));
        }
        if (bytes == 0 || bytes > GREATEST_BYTES) {
            faults.add(fault(
                    "",
                    "size-not-taken",
                    Text.of("文件不得为空,且不得超过 %s MiB。", "A file is not empty and has at most %s MiB.")
                            .with(GREATEST_BYTES / 1024 / 1024)));
        }
        if (filesAlready >= MOST_FILES) {
            faults.add(fault(
                    "",
                    "too-many",
                    Text.of("材料已达 %s 份。", "There are %s files already.").with(MOST_FILES)));
        }
        if (!faults.isEmpty()) {
            throw new PolicyViolation(
                    NegotiationProblem.FILE_NOT_TAKEN,
                    Text.of("共 %s 处不符合要求。", "%s faults.").with(faults.size()),
                    List.copyOf(faults));
        }
    }

    private static Fault fault(String field, String code, Text text) {
        return Fault.of(field, code, text);
    }
}
