package cn.govshare.evidence.tree;

import cn.govshare.evidence.MalformedEvidence;
import java.util.Objects;
import java.util.regex.Pattern;

/// The place of a tile: up to 256 neighbouring hashes of one level, written beside each other (C2SP
/// tlog-tiles). Level 0 holds leaves; each hash of a higher level stands for one full tile of the level below.
///
/// @param level 0 to 7
/// @param index from the left, from 0
/// @param width hashes in it, 1 to 256; a tile with fewer than 256 is partial, and the beginning of every wider
///     tile of the same place
public record Tile(int level, long index, int width) {
    /// Hashes of a full tile.
    public static final int FULL = 256;

    static final int HEIGHT = 8;
    private static final int LEVELS = 8;
    private static final Pattern PATH =
            Pattern.compile("tile/(?<level>[0-7])/(?<index>(?:x\\d{3}/){0,6}\\d{3})(?:\\.p/(?<width>[1-9]\\d{0,2}))?");

    public Tile {
        if (level < 0 || level >= LEVELS || index < 0 || width < 1 || width > FULL) {
            throw new MalformedEvidence(
                    "There is no tile of level %d, index %d, width %d.".formatted(level, index, width));
        }
    }

    /// The tile at a place as it is in a tree of the given size.
    ///
    /// @throws MalformedEvidence when a tree of this size has no hash there
    public static Tile in(long size, int level, long index) {
        var hashes = size >>> (HEIGHT * level);
        return new Tile(level, index, Math.clamp(hashes - index * FULL, 0, FULL));
    }

    public boolean isFull() {
        return width == FULL;
    }

    /// Bytes of its hashes.
    public int length() {
        return width * Hash.LENGTH;
    }

    /// The place below the log's address: `tile/0/x001/x234/067` or, when partial, `tile/0/000.p/17`.
    public String path() {
        return "tile/%d/%s%s".formatted(level, number(index), isFull() ? "" : ".p/" + width);
    }

    /// A number in groups of three digits, all but the last with an `x`, as tiles and bundles are addressed.
    static String number(long number) {
        var text = new StringBuilder("%03d".formatted(number % 1000));
        for (var rest = number / 1000; rest > 0; rest /= 1000) {
            text.insert(0, "x%03d/".formatted(rest % 1000));
        }
        return text.toString();
    }

    /// @throws MalformedEvidence when the group of digits does not say a number the one way it is written
    static long numberOf(String path) {
        var number = Long.parseLong(path.replace("x", "").replace("/", ""));
        if (!number(number).equals(path)) {
            throw new MalformedEvidence("\"%s\" is not how a tile is numbered.".formatted(path));
        }
        return number;
    }

    /// @throws MalformedEvidence when the path is not one that [#path] writes
    public static Tile parse(String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches()) {
            throw new MalformedEvidence("\"%s\" is not the path of a tile.".formatted(path));
        }
        var width = parts.group("width");
        var tile = new Tile(
                Integer.parseInt(Objects.requireNonNull(parts.group("level"))),
                numberOf(Objects.requireNonNull(parts.group("index"))),
                width == null ? FULL : Integer.parseInt(width));
        if (width != null && tile.isFull()) {
            throw new MalformedEvidence("\"%s\" names a full tile as a partial one.".formatted(path));
        }
        return tile;
    }
}
