package cn.govshare.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// The real administrative divisions of 2023, from the provinces down to the villages, upper levels first.
///
/// Where they come from is told in `demo/divisions/ATTRIBUTION.md`.
public final class Divisions {
    private static final int CODE_LENGTH = 12;
    private static final String JIANGSU = "32";

    private enum Level {
        PROVINCE(1, "provinces.csv", 0),
        CITY(2, "cities.csv", 2),
        COUNTY(3, "areas.csv", 4),
        TOWNSHIP(4, "streets.csv.gz", 6),
        VILLAGE(5, "villages.csv.gz", 9);

        private final int number;
        private final String file;
        private final int parentLength;

        Level(int number, String file, int parentLength) {
            this.number = number;
            this.file = file;
            this.parentLength = parentLength;
        }

        Division division(String line) {
            var fields = line.split(",", 3);
            var code = fields[0];
            var parent = parentLength == 0 ? "" : padded(code.substring(0, parentLength));
            return new Division(padded(code), fields[1].replace("\"", ""), number, parent);
        }

        private static String padded(String code) {
            return code + "0".repeat(CODE_LENGTH - code.length());
        }
    }

    private final String prefix;

    private Divisions(String prefix) {
        this.prefix = prefix;
    }

    public static Divisions ofChina() {
        return new Divisions("");
    }

    public static Divisions ofJiangsu() {
        return new Divisions(JIANGSU);
    }

    /// Every division once; close the stream when it is not read to its end.
    public Stream<Division> stream() {
        return Stream.of(Level.values()).flatMap(this::ofLevel);
    }

    private Stream<Division> ofLevel(Level level) {
        var lines = open(level.file);
        return lines.lines()
                .skip(1)
                .filter(line -> line.startsWith(prefix))
                .map(level::division)
                .filter(division -> !division.isItsOwnParent())
                .onClose(() -> close(lines));
    }

    public long count() {
        return stream().count();
    }

    /// All rows as CSV with a header.
    public Body csv() {
        return Body.lines(
                Body.CSV,
                () -> Stream.concat(Stream.of(Division.CSV_HEADER), stream().map(Division::toCsv)));
    }

    private static BufferedReader open(String file) {
        try {
            InputStream in =
                    Objects.requireNonNull(Divisions.class.getResourceAsStream("/demo/divisions/" + file), file);
            var plain = file.endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
            return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
