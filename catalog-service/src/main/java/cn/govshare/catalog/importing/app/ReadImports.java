package cn.govshare.catalog.importing.app;

import cn.govshare.catalog.importing.ColumnReport;
import cn.govshare.catalog.importing.ImportJob;
import cn.govshare.catalog.importing.ImportJobs;
import cn.govshare.catalog.importing.ImportProblem;
import cn.govshare.catalog.importing.ImportStatus;
import cn.govshare.kernel.problem.Conflict;
import cn.govshare.kernel.problem.NotFound;
import cn.govshare.kernel.vocabulary.Actor;
import cn.govshare.kernel.vocabulary.Role;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.sheet.CsvSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The sender's department and the bureau look at what became of an import.
@Component
public class ReadImports {
    private final ImportJobs jobs;

    ReadImports(ImportJobs jobs) {
        this.jobs = jobs;
    }

    /// @throws NotFound when there is none, or none that the actor may know of
    public ImportJob read(UUID id, Actor actor) {
        return jobs.find(id).filter(job -> job.isVisibleTo(actor)).orElseThrow(() -> noSuch(id));
    }

    private static NotFound noSuch(UUID id) {
        return new NotFound(
                ImportProblem.NO_SUCH_IMPORT,
                Text.of("没有编号为 %s 的导入。", "There is no import %s.").with(id));
    }

    public List<ImportJob> list(@Nullable UUID before, int limit, Actor actor) {
        return jobs.list(actor.is(Role.PLATFORM_OPERATOR) ? null : actor.department(), before, limit);
    }

    /// The import whose rejected rows may be fetched.
    ///
    /// @throws Conflict while it still runs
    public ImportJob finished(UUID id, Actor actor) {
        var job = read(id, actor);
        if (job.status() == ImportStatus.WAITING || job.status() == ImportStatus.RUNNING) {
            throw new Conflict(
                    ImportProblem.NOT_FINISHED,
                    Text.of("导入尚未完成,请稍后再取。", "The import has not finished; fetch it later."));
        }
        return job;
    }

    /// The rows that did not go in, in the columns that they came in, each with its number and all its faults in front:
    /// mended, the file can be sent again as it is.
    @Transactional(readOnly = true)
    public void writeRejected(ImportJob job, OutputStream out) throws IOException {
        try (var sheet = new CsvSheet(out)) {
            var headings = new ArrayList<String>(List.of("行号", "错误"));
            var columns = job.columns().stream().filter(ColumnReport::isOfTable).toList();
            columns.forEach(column -> headings.add(column.heading()));
            sheet.row(headings);
            jobs.rejected(job.id(), rejected -> {
                var cells = new ArrayList<Object>();
                cells.add(rejected.row().number());
                cells.add(rejected.faults().stream()
                        .map(fault -> fault.column().isEmpty()
                                ? fault.message().zh()
                                : fault.column() + ":" + fault.message().zh())
                        .collect(Collectors.joining("\n")));
                for (var column : columns) {
                    cells.add(rejected.row().cell(column.position()));
                }
                sheet.row(cells);
            });
        }
    }
}
