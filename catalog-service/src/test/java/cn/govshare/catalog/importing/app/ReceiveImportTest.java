package cn.govshare.catalog.importing.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.govshare.catalog.CatalogSteps;
import cn.govshare.catalog.importing.ColumnMapping;
import cn.govshare.catalog.importing.ImportJobs;
import cn.govshare.catalog.importing.ImportLimits;
import cn.govshare.catalog.importing.ImportProblem;
import cn.govshare.catalog.sheet.TableLimits;
import cn.govshare.kernel.problem.GovShareProblem;
import cn.govshare.kernel.problem.MalformedInput;
import cn.govshare.kit.audit.AuditTrail;
import cn.govshare.kit.idempotency.Idempotency;
import cn.govshare.testkit.ServiceTest;
import java.io.InputStream;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName("Bad input: a file whose size nobody announces is read no further than the greatest size")
class ReceiveImportTest {
    private static final long MOST = 1 << 20;
    private static final int READ_AT_ONCE = 64 * 1024;

    private final ReceiveImport receiveImport;

    @Autowired
    ReceiveImportTest(ImportJobs jobs, ImportWorker worker, Idempotency idempotency, AuditTrail trail, Clock clock) {
        var limits = new ImportLimits(MOST, new TableLimits(1, 1, 1, 1), 1, 1);
        this.receiveImport = new ReceiveImport(jobs, limits, worker, idempotency, trail, clock);
    }

    /// Never ends.
    private static final class EndlessCsv extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return ',';
        }

        @Override
        public int read(byte[] target, int from, int length) {
            Arrays.fill(target, from, from + length, (byte) ',');
            read += length;
            return length;
        }
    }

    @Test
    void endlessFileIsRefused() {
        var file = new EndlessCsv();
        var sent = new ReceiveImport.Sent("endless.csv", -1, false, ColumnMapping.BY_HEADINGS);

        assertThatThrownBy(() -> receiveImport.receive(file, sent, "endless", CatalogSteps.OPERATOR))
                .isInstanceOf(MalformedInput.class)
                .extracting(problem -> ((GovShareProblem) problem).code())
                .isEqualTo(ImportProblem.TOO_LARGE);
        assertThat(file.read).isLessThanOrEqualTo(MOST + READ_AT_ONCE);
    }
}
