package cn.govshare.kit.inbox;

import java.util.List;

/// A reader as operators see it.
///
/// @param passed events that the reader has passed, over all partitions
/// @param rebuildable true when what it wrote can be made anew from the topics
record ReaderView(String name, List<String> topics, boolean running, long passed, boolean rebuildable) {}
