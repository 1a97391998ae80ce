package cn.govshare.paper;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// In which form a paper is handed out.
public enum PaperFormat {
    HTML(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8), "html"),
    PDF(MediaType.APPLICATION_PDF, "pdf");

    private final MediaType type;
    private final String ending;

    PaperFormat(MediaType type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /// The paper as bytes. A PDF of a few pages takes some tenths of a second.
    public byte[] print(Sheet sheet) {
        var html = HtmlPage.of(sheet);
        return switch (this) {
            case HTML -> html.getBytes(StandardCharsets.UTF_8);
            case PDF -> PdfPage.of(html);
        };
    }

    /// An answer that a browser shows and runs nothing of.
    ///
    /// @param name of the file, without its ending
    public ResponseEntity<byte[]> answer(byte[] paper, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
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
