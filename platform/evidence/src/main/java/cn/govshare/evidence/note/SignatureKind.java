package cn.govshare.evidence.note;

import java.nio.charset.StandardCharsets;

/// How a note is signed. The identifier goes into the key's id and its public form (C2SP signed-note).
public enum SignatureKind {
    /// Ed25519 over the note's text, as every reader of signed notes knows it.
    ED25519("\u0001"),
    /// Ed25519 of a witness over the time and the note's text (C2SP tlog-cosignature).
    COSIGNATURE("\u0004"),
    /// SM2 with SM3 (GB/T 32918, GB/T 32905) over the note's text, user id `1234567812345678`, written in DER
    /// as OpenSSL reads it. Has no number of its own in the specification: 0xff and a name.
    SM2("\u00ffcn.govshare/sm2-sm3");

    private final String identifier;

    SignatureKind(String identifier) {
        this.identifier = identifier;
    }

    byte[] identifier() {
        return identifier.getBytes(StandardCharsets.ISO_8859_1);
    }
}
