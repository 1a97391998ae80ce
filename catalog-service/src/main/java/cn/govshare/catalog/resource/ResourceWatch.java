package cn.govshare.catalog.resource;

/// Told of every resource that is added or changed, inside the transaction that does it: what must never lag behind the
/// catalog hangs on here. An exception undoes the change.
@FunctionalInterface
public interface ResourceWatch {
    /// @param resource as it is from now on
    void changed(Resource resource);
}
