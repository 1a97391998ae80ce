package cn.govshare.kit.memory;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Answers from memory what was read of the database a moment ago. A change by this process counts from its commit on,
/// exactly; one by another replica within the greatest age.
public final class Remembered<K, V> {
    private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final long age;
    private final int most;
    private volatile int changing;
    private volatile long changes;

    private record Kept<V>(V value, long readAt) {}

    /// @param age after which an answer is read anew
    /// @param most answers kept; beyond it all are forgotten at once
    public Remembered(Duration age, int most) {
        this.age = age.toNanos();
        this.most = most;
    }

    /// @param read reads what is committed now
    public V get(K key, Function<K, V> read) {
        var known = kept.get(key);
        if (known != null && System.nanoTime() - known.readAt() < age) {
            return known.value();
        }
        long before = changes;
        long readAt = System.nanoTime();
        var value = read.apply(key);
        keep(key, new Kept<>(value, readAt), before);
        return value;
    }

    private synchronized void keep(K key, Kept<V> answer, long changesBefore) {
        if (changing == 0 && changes == changesBefore) {
            if (kept.size() >= most) {
                kept.clear();
            }
            kept.put(key, answer);
        }
    }

    /// Say it before something is changed: nothing is kept until the transaction has ended, so that nobody is answered
    /// what was true before its commit.
    ///
    /// @throws IllegalTransactionStateException outside a transaction
    public void change() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalTransactionStateException("What is remembered changes only in a transaction");
        }
        begin();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                end();
            }
        });
    }

    private synchronized void begin() {
        changing++;
        changes++;
        kept.clear();
    }

    private synchronized void end() {
        changing--;
        changes++;
        kept.clear();
    }
}
