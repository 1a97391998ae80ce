package cn.govshare.evidence.tree;

import cn.govshare.evidence.MalformedEvidence;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// The place of up to 256 neighbouring entries, and how they are written: each after its length in two bytes
/// (C2SP tlog-tiles).
///
/// @param index from the left, from 0; the bundle's first entry has 256 times this index
/// @param width entries in it, 1 to 256
public record EntryBundle(long index, int width) {
    /// Bytes that one entry may have at most.
    public static final int LONGEST_ENTRY = 0xffff;

    private static final Pattern PATH =
            Pattern.compile("tile/entries/(?<index>(?:x\\d{3}/){0,6}\\d{3})(?:\\.p/(?<width>[1-9]\\d{0,2}))?");

    public EntryBundle {
        if (index < 0 || width < 1 || width > Tile.FULL) {
            throw new MalformedEvidence("There is no bundle of index %d, width %d.".formatted(index, width));
        }
    }

    /// The bundle at a place as it is in a log of the given size.
    public static EntryBundle in(long size, long index) {
        return new EntryBundle(index, Math.clamp(size - index * Tile.FULL, 0, Tile.FULL));
    }

    /// Index of its first entry in the log.
    public long first() {
        return index * Tile.FULL;
    }

    /// Index after that of its last entry.
    public long end() {
        return first() + width;
    }

    /// `tile/entries/x001/x234/067` or, when partial, `tile/entries/000.p/17`.
    public String path() {
        return "tile/entries/%s%s".formatted(Tile.number(index), width == Tile.FULL ? "" : ".p/" + width);
    }

    /// @throws MalformedEvidence when the path is not one that [#path] writes
    public static EntryBundle parse(String path) {
        var parts = PATH.matcher(path);
        if (!parts.matches()) {
            throw new MalformedEvidence("\"%s\" is not the path of a bundle of entries.".formatted(path));
        }
        var width = parts.group("width");
        var bundle = new EntryBundle(
                Tile.numberOf(Objects.requireNonNull(parts.group("index"))),
                width == null ? Tile.FULL : Integer.parseInt(width));
        if (!bundle.path().equals(path)) {
            throw new MalformedEvidence("\"%s\" is not how a bundle is addressed.".formatted(path));
        }
        return bundle;
    }

    /// @throws MalformedEvidence when an entry is longer than [#LONGEST_ENTRY]
    public static byte[] write(List<byte[]> entries) {
        var out = new ByteArrayOutputStream();
        for (var entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new MalformedEvidence("An entry of %d bytes is too long.".formatted(entry.length));
            }
            out.write(entry.length >>> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    /// @throws MalformedEvidence when a length reaches beyond the end
    public static List<byte[]> read(byte[] bundle) {
        var entries = new ArrayList<byte[]>();
        var at = 0;
        while (at < bundle.length) {
            if (at + 2 > bundle.length) {
                throw new MalformedEvidence("The bundle ends within the length of entry %d.".formatted(entries.size()));
            }
            var length = (bundle[at] & 0xff) << 8 | (bundle[at + 1] & 0xff);
            at += 2;
            if (at + length > bundle.length) {
                throw new MalformedEvidence("The bundle ends within entry %d.".formatted(entries.size()));
            }
            entries.add(Arrays.copyOfRange(bundle, at, at + length));
            at += length;
        }
        return List.copyOf(entries);
    }
}
