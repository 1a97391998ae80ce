package cn.govshare.systemtests;

import cn.govshare.demo.Answer;
import cn.govshare.demo.Body;
import cn.govshare.demo.CallFailure;
import cn.govshare.demo.FrontDoor;
import cn.govshare.demo.Paths;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// What departments do all day, several at a time, until it is told to stop: they push batches, draft entries, request
/// access and query. A call that was not acknowledged is tried again with the same number or key, except for queries.
final class Load implements AutoCloseable {
    static final int ROWS_OF_A_BATCH = 20;

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String name;
    private final FrontDoor door;
    private final String divisions;
    private final String persons;
    private final String grant;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean stopping;

    private final Map<String, Answer> receipts = new ConcurrentHashMap<>();
    private final Map<String, String> requests = new ConcurrentHashMap<>();
    private final Map<String, String> drafts = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> accesses = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failedQueries = new ConcurrentLinkedQueue<>();

    /// @param name tells this load's batches and cases from those of others
    /// @param divisions a resource of the natural resources bureau
    /// @param persons a resource of the civil affairs bureau
    /// @param grant the housing bureau's grant for it
    Load(String name, FrontDoor door, String divisions, String persons, String grant) {
        this.name = name;
        this.door = door;
        this.divisions = divisions;
        this.persons = persons;
        this.grant = grant;
    }

    Load begin() {
        repeat(this::push);
        repeat(this::request);
        repeat(this::draft);
        repeat(this::query);
        return this;
    }

    private void repeat(IntConsumer act) {
        running.add(workers.submit(() -> {
            for (int i = 1; !stopping; i++) {
                act.accept(i);
                pause();
            }
        }));
    }

    private void push(int i) {
        var batch = "%s-%d".formatted(name, i);
        var body = Body.of(Body.CSV, rows(i));
        receipts.put(
                batch, acknowledged(() -> door.as(Preparation.LAND_SYSTEM).push(Paths.batch(divisions, batch), body)));
    }

    /// Rows of this batch only, with codes of this load only.
    private String rows(int i) {
        var csv = new StringBuilder("code,name,level,parent_code\n");
        for (int row = 0; row < ROWS_OF_A_BATCH; row++) {
            csv.append("9%02d%05d%04d,测试,5,\n".formatted(Math.floorMod(name.hashCode(), 100), i, row));
        }
        return csv.toString();
    }

    private void request(int i) {
        var matter = "%s 第 %d 件".formatted(name, i);
        var form = Preparation.requestForm(persons).put("matter", matter);
        var key = "%s-%d".formatted(name, i);
        var answer = acknowledged(() -> door.as(Preparation.HOUSING_CLERK).post(Paths.REQUESTS, form, key));
        requests.put(matter, answer.field("id"));
    }

    private void draft(int i) {
        var title = "%s 第 %d 份草稿".formatted(name, i);
        var form = Preparation.form("persons").put("name", title);
        var key = "%s-%d".formatted(name, i);
        var answer = acknowledged(() -> door.as(Preparation.CIVIL_CLERK).post(Paths.RESOURCES, form, key));
        drafts.put(title, answer.field("code"));
    }

    private void query(int i) {
        try {
            var answer = door.as(Preparation.HOUSING_SYSTEM)
                    .post(Paths.dataSet(persons) + "/queries", Preparation.query(grant));
            if (answer.status() == 200) {
                accesses.add(answer.field("accessId"));
            } else {
                failedQueries.add("%d: %d %s".formatted(i, answer.status(), answer.text()));
            }
        } catch (CallFailure e) {
            failedQueries.add("%d: %s".formatted(i, e.getMessage()));
        }
    }

    /// Tries again while the platform cannot answer; every other answer but success is a fault of the platform.
    private static Answer acknowledged(Supplier<Answer> call) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        String last;
        do {
            try {
                var answer = call.get();
                if (answer.isGood()) {
                    return answer;
                }
                last = "%s: %d %s".formatted(answer.call(), answer.status(), answer.text());
                if (answer.status() < 500) {
                    throw new AssertionError(last);
                }
            } catch (CallFailure e) {
                last = String.valueOf(e.getMessage());
            }
            pause();
        } while (System.nanoTime() < deadline);
        throw new AssertionError("not acknowledged in time: " + last);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Lets every worker finish what it has begun.
    void finish() throws InterruptedException {
        stopping = true;
        for (var each : running) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new AssertionError(name, e.getCause());
            }
        }
    }

    int acknowledgedCalls() {
        return receipts.size() + requests.size() + drafts.size() + accesses.size();
    }

    /// Acknowledged batches and their receipts.
    Map<String, Answer> receipts() {
        return new TreeMap<>(receipts);
    }

    /// Acknowledged access requests: matter and id.
    Map<String, String> requests() {
        return new TreeMap<>(requests);
    }

    /// Acknowledged drafts: name and code.
    Map<String, String> drafts() {
        return new TreeMap<>(drafts);
    }

    /// Acknowledged queries: access ids.
    List<String> accesses() {
        return List.copyOf(accesses);
    }

    List<String> failedQueries() {
        return List.copyOf(failedQueries);
    }

    @Override
    public void close() {
        stopping = true;
        workers.shutdownNow();
    }
}
