package cn.govshare.catalog.importing;

import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One file that is taken in.
///
/// @param fileName as the sender names it; only shown
/// @param bytes size of the file
/// @param digest SHA-256 of the file, hexadecimal
/// @param dryRun true when nothing goes in and only the report is wanted
/// @param format what the file was recognised as, as in `CSV · GB18030 · ,`; absent before
/// @param failure why it could not be read to its end
public record ImportJob(
        UUID id,
        Actor sender,
        String fileName,
        long bytes,
        String digest,
        boolean dryRun,
        ColumnMapping mapping,
        ImportStatus status,
        ImportFigures figures,
        @Nullable String format,
        List<ColumnReport> columns,
        @Nullable Text failure,
        Instant receivedAt,
        @Nullable Instant endedAt) {
    public ImportJob {
        columns = List.copyOf(columns);
    }

    public static ImportJob received(
            UUID id,
            Actor sender,
            String fileName,
            long bytes,
            String digest,
            boolean dryRun,
            ColumnMapping mapping,
            Instant at) {
        return new ImportJob(
                id,
                sender,
                fileName,
                bytes,
                digest,
                dryRun,
                mapping,
                ImportStatus.WAITING,
                ImportFigures.NONE,
                null,
                List.of(),
                null,
                at,
                null);
    }

    /// How far it has come.
    public ImportJob advanced(ImportFigures now, String recognisedAs, List<ColumnReport> reports) {
        return to(ImportStatus.RUNNING, now, recognisedAs, reports, null, null);
    }

    public ImportJob done(Instant at) {
        return to(ImportStatus.DONE, figures, format, columns, null, at);
    }

    public ImportJob failed(Text why, Instant at) {
        return to(ImportStatus.FAILED, figures, format, columns, why, at);
    }

    private ImportJob to(
            ImportStatus next,
            ImportFigures now,
            @Nullable String recognisedAs,
            List<ColumnReport> reports,
            @Nullable Text why,
            @Nullable Instant at) {
        if (!status.canBecome(next)) {
            throw new Conflict(
                    ImportProblem.NOT_IN_THIS_STATE,
                    Text.of("导入 %s 处于“%s”状态。", "Import %s is %s.")
                            .with(id, status.label().zh()));
        }
        return new ImportJob(
                id,
                sender,
                fileName,
                bytes,
                digest,
                dryRun,
                mapping,
                next,
                now,
                recognisedAs,
                reports,
                why,
                receivedAt,
                at);
    }

    /// The sender's department and the bureau see it.
    public boolean isVisibleTo(Actor actor) {
        return actor.is(Role.PLATFORM_OPERATOR) || actor.belongsTo(sender.department());
    }
}
