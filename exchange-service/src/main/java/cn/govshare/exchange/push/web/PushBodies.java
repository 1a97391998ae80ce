package cn.govshare.exchange.push.web;

import cn.govshare.exchange.push.PushProblem;
import cn.govshare.exchange.push.app.BatchBody;
import cn.govshare.exchange.push.app.BatchBody.Format;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// Which bodies a push may have.
final class PushBodies {
    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private PushBodies() {}

    /// @throws MalformedInput when it is compressed, or said to be in an encoding that is not taken
    static BatchBody of(
            MediaType type, @Nullable String encoding, @Nullable String contentDigest, HttpServletRequest request)
            throws IOException {
        if (encoding != null && !"identity".equalsIgnoreCase(encoding)) {
            throw new MalformedInput(
                    PushProblem.ENCODED, Text.of("请发送未压缩的内容。", "Send the body without content encoding."));
        }
        return new BatchBody(
                format(type),
                request.getInputStream(),
                Optional.ofNullable(type.getParameter("charset")).map(PushBodies::charset),
                Optional.ofNullable(contentDigest));
    }

    private static Format format(MediaType type) {
        return switch (type.getType() + "/" + type.getSubtype()) {
            case CSV -> Format.CSV;
            case XLSX -> Format.XLSX;
            default -> Format.NDJSON;
        };
    }

    /// GB 18030 contains GBK and GB 2312.
    private static Charset charset(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replace("\"", "")) {
            case "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "gbk", "gb2312", "gb18030" -> Charset.forName("GB18030");
            default ->
                throw new MalformedInput(
                        PushProblem.NOT_UTF8,
                        Text.of("字符编码应为 UTF-8、GBK 或 GB18030。", "The charset is UTF-8, GBK or GB18030."));
        };
    }
}
