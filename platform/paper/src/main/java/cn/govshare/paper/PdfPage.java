package cn.govshare.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Prints pages as PDF. The Chinese font travels with the platform and, as far as it is used, inside every document, so
/// that it looks and prints the same everywhere. Nothing is fetched while printing.
final class PdfPage {
    private static final String FONT = "/fonts/NotoSansSC-Regular.ttf";

    private PdfPage() {}

    static byte[] of(String html) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(PdfPage::font, "Noto Sans SC", 400, FontStyle.NORMAL, true);
        builder.useUriResolver((_, _) -> null);
        builder.withHtmlContent(html, null);
        builder.withProducer("GovShare");
        builder.useFastMode();
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PdfPage.class.getResourceAsStream(FONT), FONT);
    }
}
