package cn.govshare.approval.negotiation.web;

import cn.govshare.approval.negotiation.DossierFile;
import cn.govshare.approval.negotiation.Side;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Schema(name = "DossierFile", description = "协商材料 · a file of the dossier")
record DossierFileView(UUID id, Side by, String name, long bytes, String sha256, String account, Instant at) {
    static DossierFileView of(DossierFile file) {
        return new DossierFileView(
                file.id(), file.by(), file.name(), file.bytes(), file.sha256(), file.account(), file.at());
    }
}
