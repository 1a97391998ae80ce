package cn.govshare.catalog.importing;

import cn.govshare.kit.sheet.ExcelSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Workbooks, good ones and others.
final class Workbooks {
    private Workbooks() {}

    static byte[] workbook(List<String> headings, List<List<Object>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new ExcelSheet(out, "目录", headings)) {
            for (var row : rows) {
                sheet.row(row);
            }
        }
        return out.toByteArray();
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        var parts = new TreeMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                parts.put(part.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    static byte[] with(byte[] workbook, String name, String content) throws IOException {
        var parts = parts(workbook);
        parts.put(name, content);
        return zip(parts);
    }

    static byte[] replaced(byte[] workbook, String before, String after) throws IOException {
        var parts = parts(workbook);
        for (var name : new ArrayList<>(parts.keySet())) {
            parts.compute(name, (_, content) -> String.valueOf(content).replace(before, after));
        }
        return zip(parts);
    }
}
