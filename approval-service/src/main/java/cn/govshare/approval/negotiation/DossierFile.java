package cn.govshare.approval.negotiation;

import java.time.Instant;
import java.util.UUID;

/// A file that one side put into the dossier; its content is read on its own.
///
/// @param sha256 digest of its content, hexadecimal
public record DossierFile(
        UUID id, UUID negotiation, Side by, String name, long bytes, String sha256, String account, Instant at) {}
