package cn.govshare.audit.retention.app;

import cn.govshare.audit.evidencepackage.PrunedMonth;
import cn.govshare.audit.evidencepackage.PrunedMonths;
import cn.govshare.audit.retention.ArchiveShelf;
import cn.govshare.audit.retention.KeptMonth;
import cn.govshare.audit.retention.KeptMonth.Archive;
import cn.govshare.audit.retention.KeptMonths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The pruned months, for packages that reach into them.
@Component
class FindPrunedMonths implements PrunedMonths {
    private final KeptMonths months;
    private final ArchiveShelf shelf;

    FindPrunedMonths(KeptMonths months, ArchiveShelf shelf) {
        this.months = months;
        this.shelf = shelf;
    }

    @Override
    public List<PrunedMonth> all() {
        return archived()
                .map(each -> new PrunedMonth(
                        each.month().month(),
                        each.archive().file(),
                        each.month().firstSeq(),
                        each.month().lastSeq()))
                .toList();
    }

    @Override
    public Optional<Path> file(PrunedMonth month) {
        return archived()
                .filter(each -> each.month().month().equals(month.month()))
                .map(ArchivedMonth::archive)
                .filter(this::isWhole)
                .map(archive -> shelf.path(archive.file()))
                .findFirst();
    }

    private record ArchivedMonth(KeptMonth month, Archive archive) {}

    private Stream<ArchivedMonth> archived() {
        return months.all().stream()
                .filter(each -> each.prunedAt() != null)
                .flatMap(each ->
                        Optional.ofNullable(each.archive()).stream().map(archive -> new ArchivedMonth(each, archive)));
    }

    private boolean isWhole(Archive archive) {
        try {
            var found = shelf.check(archive.file());
            return found != null && found.sha256().equals(archive.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
