package cn.govshare.kit.memory;

/// Makes the memories of a service, all of one age.
public final class Memory {
    private final MemorySettings settings;

    Memory(MemorySettings settings) {
        this.settings = settings;
    }

    public <K, V> Remembered<K, V> of() {
        return new Remembered<>(settings.age(), settings.most());
    }
}
