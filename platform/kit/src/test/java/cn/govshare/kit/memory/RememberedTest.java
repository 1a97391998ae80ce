package cn.govshare.kit.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@DisplayName("What is remembered is what was committed")
class RememberedTest {
    private final Map<String, Integer> stored = new HashMap<>(Map.of("a", 1));
    private final Remembered<String, Integer> remembered = new Remembered<>(Duration.ofHours(1), 2);
    private int reads;

    @AfterEach
    void noTransactionIsLeft() {
        TransactionSynchronizationManager.clear();
    }

    private int read(String key) {
        return remembered.get(key, asked -> {
            reads++;
            return stored.getOrDefault(asked, 0);
        });
    }

    private static void end(int status) {
        TransactionSynchronizationManager.getSynchronizations().forEach(each -> each.afterCompletion(status));
        TransactionSynchronizationManager.clear();
    }

    @Test
    void isReadOnce() {
        assertThat(read("a")).isEqualTo(1);
        stored.put("a", 2);
        assertThat(read("a")).isEqualTo(1);
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void isReadAnewWhenItIsTooOld() {
        var shortLived = new Remembered<String, Integer>(Duration.ZERO, 2);
        assertThat(shortLived.get("a", asked -> stored.getOrDefault(asked, 0))).isEqualTo(1);
        stored.put("a", 2);
        assertThat(shortLived.get("a", asked -> stored.getOrDefault(asked, 0))).isEqualTo(2);
    }

    @Test
    @DisplayName("while a change is under way every answer is read, and none is kept")
    void nothingIsKeptDuringAChange() {
        assertThat(read("a")).isEqualTo(1);
        TransactionSynchronizationManager.initSynchronization();
        remembered.change();
        assertThat(read("a")).isEqualTo(1);
        stored.put("a", 2);
        assertThat(read("a")).isEqualTo(2);
        end(TransactionSynchronization.STATUS_COMMITTED);
        assertThat(read("a")).isEqualTo(2);
        stored.put("a", 3);
        assertThat(read("a")).isEqualTo(2);
    }

    @Test
    @DisplayName("what was read before a commit is not kept after it")
    void aReaderThatWasOvertakenKeepsNothing() {
        assertThat(remembered.get("a", asked -> {
                    TransactionSynchronizationManager.initSynchronization();
                    remembered.change();
                    end(TransactionSynchronization.STATUS_COMMITTED);
                    return 1;
                }))
                .isEqualTo(1);
        stored.put("a", 2);
        assertThat(read("a")).isEqualTo(2);
    }

    @Test
    void holdsNoMoreThanItMay() {
        read("a");
        read("b");
        read("c");
        read("a");
        assertThat(reads).isEqualTo(4);
    }

    @Test
    void nothingChangesOutsideATransaction() {
        assertThatThrownBy(remembered::change).isInstanceOf(IllegalTransactionStateException.class);
    }

    private static MemorySettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("govshare.memory", MemorySettings.class);
    }

    @Test
    void defaults() {
        assertThat(bound(Map.of())).isEqualTo(new MemorySettings(Duration.ofSeconds(1), 100_000));
    }

    @Test
    void everyPropertyIsMapped() {
        assertThat(bound(Map.of("govshare.memory.age", "2s", "govshare.memory.most", "5")))
                .isEqualTo(new MemorySettings(Duration.ofSeconds(2), 5));
    }

    @Test
    @DisplayName("Art. 18: a revoked grant must die within seconds, so nothing is remembered for longer")
    void neverForLong() {
        assertThatThrownBy(() -> new MemorySettings(Duration.ofSeconds(4), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
