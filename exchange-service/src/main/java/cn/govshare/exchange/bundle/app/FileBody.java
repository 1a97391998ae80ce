package cn.govshare.exchange.bundle.app;

import cn.govshare.exchange.bundle.Bundle;
import cn.govshare.exchange.bundle.BundleFiles;
import cn.govshare.exchange.bundle.ByteRange;
import cn.govshare.exchange.grant.Gate;
import cn.govshare.exchange.handover.StreamedBody;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A bundle's file, or a part of it. Its rows count when its beginning leaves; the rest of a file that broke off takes
/// none of the quota again.
final class FileBody implements StreamedBody {
    private static final int PART = 64 * 1024;

    private final BundleFiles files;
    private final Bundle bundle;
    private final ByteRange range;
    private final MessageDigest sha256;
    private long bytes;

    FileBody(BundleFiles files, Bundle bundle, ByteRange range) {
        this.files = files;
        this.bundle = bundle;
        this.range = range;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private long wholeRows() {
        return range.from() == 0 ? bundle.made().orElseThrow().rows() : 0;
    }

    @Override
    public long count(long most) {
        return Math.min(most, wholeRows());
    }

    @Override
    public void write(OutputStream out, Gate gate) throws IOException {
        var part = new byte[PART];
        try (var in = files.read(bundle.id(), range.from())) {
            while (bytes < range.length()) {
                gate.pass();
                int read = in.read(part, 0, (int) Math.min(PART, range.length() - bytes));
                if (read < 0) {
                    throw new IOException("The file is shorter than it was");
                }
                sha256.update(part, 0, read);
                out.write(part, 0, read);
                bytes += read;
            }
        }
        out.flush();
    }

    @Override
    public long rows() {
        return bytes == 0 ? 0 : wholeRows();
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public String digest() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
