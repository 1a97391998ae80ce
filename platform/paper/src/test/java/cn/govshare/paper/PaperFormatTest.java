package cn.govshare.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaperFormatTest {
    private static final Sheet SHEET = Sheet.titled("告知单<一>", "编号 1")
            .with(new Sheet.Heading("标题"))
            .with(new Sheet.Salutation("各窗口："))
            .with(new Sheet.Words("第一行\n<script>alert(1)</script>", true))
            .with(new Sheet.Particulars(List.of(new Sheet.Line("地名", "𬭚&𫖯"))))
            .with(new Sheet.Table(List.of("甲", "乙"), List.of(30, 70), List.of(List.of("一", "二"))))
            .with(new Sheet.Emphasis("应照常办理\u0000"))
            .with(new Sheet.Aside("served as usual"))
            .with(new Sheet.Blanks(List.of("办理事项")))
            .with(new Sheet.Signing(List.of("受理人：", "办事人：")))
            .with(new Sheet.Signature("民政局", "2026年11月20日"))
            .done();

    @Test
    @DisplayName("Art. 25: what a department wrote is text on a paper, never markup")
    void wordsAreNeverMarkup() {
        var html = new String(PaperFormat.HTML.print(SHEET), StandardCharsets.UTF_8);
        assertThat(html)
                .contains("告知单&lt;一&gt;", "&lt;script&gt;", "𬭚&amp;𫖯", "应照常办理", "受理人：")
                .doesNotContain("<script", "\u0000");
        var answer = PaperFormat.HTML.answer(new byte[0], "告知单");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void thePdfHoldsEveryBlockAndItsFont() throws IOException {
        try (var document = Loader.loadPDF(PaperFormat.PDF.print(SHEET))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("告知单<一>", "标题", "各窗口：", "<script>", "𬭚&𫖯", "甲乙", "应照常办理", "办理事项", "受理人：", "民政局");
            var resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames()).isNotEmpty();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }
}
