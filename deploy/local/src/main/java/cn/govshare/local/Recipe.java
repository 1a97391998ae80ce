package cn.govshare.local;

import java.io.IOException;

/// How one part of the platform is made ready, started and asked whether it is well.
interface Recipe {
    Component component();

    /// Unpacks, formats, builds: whatever is needed once, and again only when it is gone.
    default void prepare() throws IOException {}

    Command command() throws IOException;

    boolean isHealthy();

    /// What must be done as soon as the part is healthy and before others may use it.
    default void complete() throws IOException {}
}
