package cn.govshare.exchange.download;

import cn.govshare.exchange.grant.Gate;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Collects the bytes of a download into blocks, counts and digests them on their way out.
final class ByteSink {
    private static final int BLOCK = 64 * 1024;

    /// What is handed on at a time: so much at most waits for a slow reader when the gate closes.
    private static final int PART = 16 * 1024;

    private final OutputStream out;
    private final Gate gate;
    private final MessageDigest sha256;
    private final byte[] block = new byte[BLOCK];
    private int used;
    private long bytes;

    ByteSink(OutputStream out, Gate gate) {
        this.out = out;
        this.gate = gate;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void put(byte value) throws IOException {
        if (used == BLOCK) {
            send();
        }
        block[used++] = value;
    }

    void put(byte[] source, int from, int size) throws IOException {
        int at = from;
        int left = size;
        while (left > 0) {
            if (used == BLOCK) {
                send();
            }
            int part = Math.min(left, BLOCK - used);
            System.arraycopy(source, at, block, used, part);
            used += part;
            at += part;
            left -= part;
        }
    }

    void put(byte[] source) throws IOException {
        put(source, 0, source.length);
    }

    private void send() throws IOException {
        sha256.update(block, 0, used);
        for (int at = 0; at < used; at += PART) {
            gate.pass();
            int part = Math.min(PART, used - at);
            out.write(block, at, part);
            bytes += part;
        }
        used = 0;
    }

    void finish() throws IOException {
        send();
        out.flush();
    }

    /// Bytes that have left.
    long bytes() {
        return bytes;
    }

    /// SHA-256 of all so far, which goes on.
    String digestSoFar() throws IOException {
        send();
        try {
            return HexFormat.of().formatHex(((MessageDigest) sha256.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    String digest() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
