package cn.govshare.exchange.subject.web;

import cn.govshare.exchange.subject.app.TellHashes;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kit.security.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "subject-hashes", description = "查询对象散列 · hashes that stand for whom records are about")
class SubjectController {
    private final TellHashes tellHashes;

    SubjectController(TellHashes tellHashes) {
        this.tellHashes = tellHashes;
    }

    @PostMapping("/api/v1/subject-hashes")
    @Article({"18", "24"})
    @AllowedRoles(Role.AUDITOR)
    @Operation(
            operationId = "tellSubjectHashes",
            summary = "查某一对象在审计记录中的散列(逐月)· under which hashes the trail holds a subject, month by month")
    ResponseEntity<List<SubjectHashView>> tellSubjectHashes(@Valid @RequestBody SubjectForm form, Actor actor) {
        var told = tellHashes.tell(Objects.requireNonNull(form.item()), Objects.requireNonNull(form.value()), actor);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(told.stream().map(SubjectHashView::of).toList());
    }
}
