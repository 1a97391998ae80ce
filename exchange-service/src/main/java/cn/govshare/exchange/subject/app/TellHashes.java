package cn.govshare.exchange.subject.app;

import cn.govshare.exchange.subject.SubjectHashes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Tells the auditor under which hashes the trail holds a person or a body, so that he finds who looked it up. His
/// asking
/// is on the trail before he is told, by the hashes alone.
@Component
@Article({"18", "24"})
public class TellHashes {
    private final SubjectHashes hashes;
    private final AuditTrail trail;

    TellHashes(SubjectHashes hashes, AuditTrail trail) {
        this.hashes = hashes;
        this.trail = trail;
    }

    /// @param item name of the item that the trail was searched by
    /// @param value its canonical value
    public List<SubjectHashes.Dated> tell(String item, String value, Actor actor) {
        var found = hashes.everyMonth(Map.of(item, value));
        trail.recordNow(AuditDraft.of("exchange.subject-hash.tell", actor)
                .items(List.of(item))
                .subjects(
                        found.stream().map(SubjectHashes.Dated::hash).limit(100).toList())
                .article("24")
                .done());
        return found;
    }
}
