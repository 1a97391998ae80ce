package cn.govshare.exchange.challenge.web;

import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.web.CommonProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/// Reads bodies that are files, no further than they may go, and sends what no cache may keep.
final class Bodies {
    private Bodies() {}

    /// @throws MalformedInput when there is more
    static byte[] read(HttpServletRequest request, long most) throws IOException {
        var content = request.getInputStream().readNBytes((int) most + 1);
        if (content.length > most) {
            throw new MalformedInput(
                    CommonProblem.TOO_LARGE,
                    Text.of("文件不能超过 %s 字节。", "The file may have %s bytes.").with(most),
                    List.of());
        }
        return content;
    }

    static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> ResponseEntity<T> notStored(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
