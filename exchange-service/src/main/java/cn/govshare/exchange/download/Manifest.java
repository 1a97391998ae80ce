package cn.govshare.exchange.download;

import cn.govshare.evidence.json.CanonicalJson;
import cn.govshare.exchange.grant.AskedUse;
import cn.govshare.exchange.grant.UseDecision.Permit;
import cn.govshare.exchange.handover.Taker.Handed;
import cn.govshare.kernel.vocabulary.Article;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a file is that a department downloaded: under which grant, for which purpose, of which revision, how many rows,
/// and its digest. Signed it can be held against the file by anybody, without the platform (art. 18, 22).
///
/// @param access id of the access on the trail
@Article({"18", "22"})
public record Manifest(
        UUID access, AskedUse use, Permit permit, DownloadFormat format, Handed handed, Instant finishedAt) {
    private static final String FORMAT = "govshare-download-manifest/1";

    /// One line of canonical JSON (RFC 8785), as it is signed.
    public String text() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", FORMAT);
        members.put("access", access.toString());
        members.put("resource", use.resource().value());
        members.put("revision", permit.offer().revision());
        members.put("provider", permit.offer().provider().value());
        members.put("consumer", use.consumer().value());
        members.put("client", use.client());
        permit.grant().ifPresent(grant -> members.put("grant", grant.toString()));
        members.put("purpose", use.purpose().orElseThrow().name());
        members.put("matter", permit.matter());
        members.put("items", permit.itemNames());
        members.put(
                "masked",
                new TreeMap<>(permit.masks())
                        .entrySet().stream()
                                .filter(each -> permit.itemNames().contains(each.getKey()))
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        each -> each.getValue().name())));
        members.put("written", format.name());
        members.put("watermarked", true);
        members.put("rows", handed.rows());
        members.put("bytes", handed.bytes());
        members.put("sha256", handed.digest());
        members.put("finishedAt", finishedAt.toString());
        return new String(CanonicalJson.write(members), StandardCharsets.UTF_8) + "\n";
    }
}
