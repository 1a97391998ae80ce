package cn.govshare.catalog.importing.app;

import cn.govshare.catalog.department.Departments;
import cn.govshare.catalog.importing.ImportFigures.Outcome;
import cn.govshare.catalog.importing.ImportJob;
import cn.govshare.catalog.importing.ImportJobs;
import cn.govshare.catalog.importing.ImportLimits;
import cn.govshare.catalog.importing.ImportedEntry;
import cn.govshare.catalog.importing.ReadRows;
import cn.govshare.catalog.importing.RejectedRow;
import cn.govshare.catalog.importing.RejectedRow.RowFault;
import cn.govshare.catalog.importing.Vocabularies;
import cn.govshare.catalog.resource.ResourceDescription;
import cn.govshare.catalog.resource.app.TakeInEntry;
import cn.govshare.catalog.sheet.TableFile;
import cn.govshare.catalog.sheet.TableRow;
import cn.govshare.catalog.sheet.Tables;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kernel.vocabulary.Article;
import cn.govshare.kernel.vocabulary.DepartmentCode;
import cn.govshare.kernel.vocabulary.Text;
import cn.govshare.kit.audit.AuditDraft;
import cn.govshare.kit.audit.AuditTrail;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes a file in, batch by batch. Entries, refused rows and progress of a batch are one transaction, so that an
/// import that was broken off goes on where it was.
@Component
@Article("8(1)")
class RunImport {
    private static final Logger LOG = LoggerFactory.getLogger(RunImport.class);
    private static final Text NOT_SAVED =
            Text.of("未能保存,请与平台管理员联系。", "Could not be saved; tell the platform's operators.");

    private final ImportJobs jobs;
    private final Tables tables;
    private final Departments departments;
    private final TakeInEntry takeIn;
    private final Vocabularies words;
    private final ImportLimits limits;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RunImport(
            ImportJobs jobs,
            Tables tables,
            Departments departments,
            TakeInEntry takeIn,
            Vocabularies words,
            ImportLimits limits,
            AuditTrail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.jobs = jobs;
        this.tables = tables;
        this.departments = departments;
        this.takeIn = takeIn;
        this.words = words;
        this.limits = limits;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param goesOn asked between batches; when it no longer holds, the import stays where it is
    void run(ImportJob claimed, BooleanSupplier goesOn) {
        var work = new Work(claimed);
        try (var table = tables.open(jobs.file(claimed.id()), limits.table())) {
            if (work.read(table, goesOn)) {
                end(work.job.done(clock.instant()));
            }
        } catch (MalformedInput unreadable) {
            end(work.job.failed(unreadable.detail(), clock.instant()));
        } catch (IOException e) {
            LOG.warn("Import {} could not be read", claimed.id(), e);
            end(work.job.failed(Text.of("文件无法读取。", "The file could not be read."), clock.instant()));
        } catch (DataAccessException | TransactionException e) {
            // The database may be back when it is taken up again.
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Import {} failed", claimed.id(), e);
            end(work.job.failed(NOT_SAVED, clock.instant()));
        }
    }

    private void end(ImportJob ended) {
        transaction.executeWithoutResult(_ -> {
            jobs.save(ended);
            jobs.removeFile(ended.id());
            jobs.forgetKeys(ended.id());
            var draft = AuditDraft.of("catalog.import.finish", ended.sender())
                    .subject(ended.id().toString())
                    .article("8(1)")
                    .rows(ended.figures().rows())
                    .digest(ended.digest());
            trail.record(ended.failure() == null ? draft.done() : draft.failed("catalog-import/unreadable"));
        });
    }

    /// One import while it runs.
    private final class Work {
        private final ProviderNames providers;
        private ImportJob job;

        Work(ImportJob job) {
            this.job = job;
            this.providers = new ProviderNames(jobs, departments, job.sender());
        }

        /// @return false when it was told to stop before the end
        boolean read(TableFile table, BooleanSupplier goesOn) {
            var groups = new EntryGroups(table.rows(), job.mapping(), words, limits.rowsOfAnEntry());
            groups.columns().resume(job.columns());
            var batch = new ArrayList<ReadRows>(limits.batch());
            for (var rows = groups.next(); !rows.isEmpty(); rows = groups.next()) {
                if (rows.getLast().number() <= job.figures().lastRow()) {
                    continue;
                }
                batch.add(groups.reader().read(rows));
                if (batch.size() == limits.batch()) {
                    save(batch, table, groups);
                    batch.clear();
                    if (!goesOn.getAsBoolean()) {
                        return false;
                    }
                }
            }
            save(batch, table, groups);
            return true;
        }

        private void save(List<ReadRows> batch, TableFile table, EntryGroups groups) {
            try {
                together(batch, table, groups);
            } catch (DataAccessException e) {
                LOG.warn("Import {}: a batch could not be saved, its entries are tried one by one", job.id(), e);
                batch.forEach(rows -> alone(rows, table, groups));
            }
        }

        private void together(List<ReadRows> batch, TableFile table, EntryGroups groups) {
            var before = job;
            try {
                transaction.executeWithoutResult(_ -> {
                    var figures = job.figures();
                    for (var rows : batch) {
                        var last = rows.rows().getLast().number();
                        figures = figures.plus(rows.rows().size(), last, take(rows));
                    }
                    job = job.advanced(figures, table.format(), groups.columns().reports());
                    jobs.save(job);
                    jobs.heard(job.id(), clock.instant());
                });
            } catch (RuntimeException e) {
                job = before;
                throw e;
            }
        }

        private void alone(ReadRows rows, TableFile table, EntryGroups groups) {
            try {
                together(List.of(rows), table, groups);
            } catch (DataAccessException e) {
                LOG.warn(
                        "Import {}: row {} could not be saved",
                        job.id(),
                        rows.rows().getFirst().number(),
                        e);
                together(List.of(refused(rows.rows(), NOT_SAVED)), table, groups);
            }
        }

        private Outcome take(ReadRows rows) {
            return switch (rows) {
                case ReadRows.Entry entry -> take(entry);
                case ReadRows.Rejected rejected -> reject(rejected);
            };
        }

        private Outcome reject(ReadRows.Rejected rejected) {
            rejected.rejected().forEach(row -> jobs.addRejected(job.id(), row));
            return Outcome.REJECTED;
        }

        private Outcome take(ReadRows.Entry read) {
            var provider = providers.find(read.entry().provider());
            var department = provider.department();
            if (department == null) {
                return reject(refused(read.rows(), Objects.requireNonNullElse(provider.fault(), NOT_SAVED)));
            }
            var before = jobs.remember(
                    job.id(), keys(read, department), read.rows().getFirst().number());
            if (before.isPresent()) {
                return reject(refused(
                        read.rows(),
                        Text.of("与第 %s 行是同一条目(代码或名称相同)。", "The same entry as row %s, by code or by name.")
                                .with(before.get())));
            }
            var entry = read.entry();
            return switch (takeIn.takeIn(new Stated(entry), entry.code(), department, job.dryRun(), job.sender())) {
                case TakeInEntry.Created _ -> Outcome.CREATED;
                case TakeInEntry.Changed _ -> Outcome.CHANGED;
                case TakeInEntry.Unchanged _ -> Outcome.UNCHANGED;
                case TakeInEntry.Refused refusal -> reject(refused(read.rows(), refusal.why()));
            };
        }

        private record Stated(ImportedEntry entry) implements TakeInEntry.Statement {
            @Override
            public ResourceDescription asNew() {
                return entry.description();
            }

            @Override
            public ResourceDescription onto(ResourceDescription before) {
                return entry.onto(before);
            }
        }

        private Set<String> keys(ReadRows.Entry read, DepartmentCode department) {
            var keys = new HashSet<String>();
            var code = read.entry().code();
            if (code != null) {
                keys.add("code " + code);
            }
            keys.add("name " + department + " " + read.entry().description().nameKey());
            return keys;
        }

        private static ReadRows.Rejected refused(List<TableRow> rows, Text why) {
            return new ReadRows.Rejected(rows.stream()
                    .map(row -> new RejectedRow(row, List.of(new RowFault("", why))))
                    .toList());
        }
    }
}
