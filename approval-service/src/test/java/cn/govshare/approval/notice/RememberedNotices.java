package cn.govshare.approval.notice;

import java.util.ArrayList;
import java.util.List;

/// Remembers what was told, for tests of those who tell.
public final class RememberedNotices implements Notices {
    private final List<NoticeDraft> told = new ArrayList<>();

    @Override
    public synchronized boolean tell(NoticeDraft draft) {
        draft.title();
        draft.body();
        return told.stream().noneMatch(each -> each.onceKey().equals(draft.onceKey())) && told.add(draft);
    }

    public synchronized List<NoticeDraft> told() {
        return List.copyOf(told);
    }
}
