package cn.govshare.approval.document.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// In which form a paper is handed out.
enum PaperFormat {
    HTML(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8), "html"),
    PDF(MediaType.APPLICATION_PDF, "pdf");

    private final MediaType type;
    private final String ending;

    PaperFormat(MediaType type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /// An answer that a browser shows and runs nothing of.
    ResponseEntity<byte[]> answer(byte[] paper, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + "." + ending, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(paper);
    }
}
