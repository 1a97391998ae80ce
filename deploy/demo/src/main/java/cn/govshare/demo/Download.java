package cn.govshare.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// A downloaded data set, of which only the shape is kept.
///
/// @param firstLine the header of a CSV file, or the first record
/// @param lines lines of the body, the header included
public record Download(Answer answer, String firstLine, long lines) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static Download refused(Answer answer) {
        return new Download(answer, "", 0);
    }

    static Download read(Answer answer, InputStream in) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        var first = reader.readLine();
        if (first == null) {
            return new Download(answer, "", 0);
        }
        long lines = 1;
        while (reader.readLine() != null) {
            lines++;
        }
        return new Download(answer, first.replace(BYTE_ORDER_MARK, ""), lines);
    }

    /// Rows of a CSV file: the lines without the header.
    public long csvRows() {
        return Math.max(0, lines - 1);
    }

    /// Binds the access to its record on the trail.
    public String accessId() {
        return answer.header("Govshare-Access-Id");
    }
}
