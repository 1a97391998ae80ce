package cn.govshare.audit.watch;

import cn.govshare.audit.alarm.Alarm;
import cn.govshare.audit.inquiry.Criterion;
import cn.govshare.audit.watch.Counting.Grown;
import cn.govshare.audit.watch.WatchMemory.ClientPurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a count that passed its threshold means, and which question opens the records behind it.
public final class Suspicions {
    private static final int TRACES_NAMED = 20;
    private static final Duration DAY = Duration.ofDays(1);

    private Suspicions() {}

    /// Of a tally that passed its threshold.
    public static Alarm of(Grown grown, long amount) {
        var entry = grown.last();
        var rule = grown.rule();
        var question = between(
                rule.kind() == WatchKind.SURGE
                        ? grown.span().from()
                        : entry.decidedAt().minus(rule.window()),
                entry.decidedAt());
        about(grown, question);
        return alarm(
                rule.kind(),
                grown.key() + " " + onceIn(grown),
                entry,
                Map.of(
                        "counted",
                        Long.toString(amount),
                        "threshold",
                        Long.toString(rule.threshold()),
                        "windowMinutes",
                        Long.toString(rule.kind() == WatchKind.SURGE ? DAY.toMinutes() : rule.windowMinutes())),
                question);
    }

    private static long onceIn(Grown grown) {
        return grown.rule().kind() == WatchKind.SURGE
                ? grown.span().from().getEpochSecond()
                : grown.rule().windowOf(grown.last().decidedAt());
    }

    private static void about(Grown grown, Map<Criterion, String> question) {
        var client = grown.last().client();
        if (client != null) {
            question.put(Criterion.CLIENT, client);
        }
        switch (grown.rule().kind()) {
            case DENIED -> {
                question.put(Criterion.DECISION, "DENIED");
                var source = grown.last().sourceAddress();
                if (client == null && source != null) {
                    question.put(Criterion.SOURCE, source);
                }
            }
            case SUBJECT_OFTEN ->
                question.put(
                        Criterion.SUBJECT_HASH,
                        grown.key().substring(grown.key().lastIndexOf(' ') + 1));
            case VOLUME, SURGE -> question.put(Criterion.MIN_ROWS, "1");
            case HOURS, NEW_PURPOSE, ONE_SIDED -> {}
        }
    }

    /// Of a purpose that a client had never stated before.
    public static Alarm of(ClientPurpose used, WatchedEntry entry, long before) {
        return alarm(
                WatchKind.NEW_PURPOSE,
                used.client() + " " + used.purpose(),
                entry,
                Map.of("purpose", used.purpose(), "accessesBefore", Long.toString(before)),
                Map.of(Criterion.CLIENT, used.client(), Criterion.PURPOSE, used.purpose()));
    }

    /// Of calls that only one side has told of, all of one client and of the same side.
    public static Alarm of(List<CallSides> calls) {
        var first = calls.getFirst();
        boolean around = first.wentAroundTheGateway();
        var traces = calls.stream().limit(TRACES_NAMED).map(CallSides::trace).collect(Collectors.joining(" "));
        return alarm(
                WatchKind.ONE_SIDED,
                first.trace(),
                first.at(),
                first.department(),
                first.client(),
                Map.of(
                        "side",
                        around ? "service" : "gateway",
                        "calls",
                        Integer.toString(calls.size()),
                        "traces",
                        traces),
                around ? ofService(calls) : ofGateway(first));
    }

    private static Map<Criterion, String> ofService(List<CallSides> calls) {
        if (calls.size() == 1) {
            return Map.of(Criterion.TRACE, calls.getFirst().trace());
        }
        var times = calls.stream().map(CallSides::at).sorted().toList();
        var question = between(times.getFirst(), times.getLast());
        var client = calls.getFirst().client();
        if (client != null) {
            question.put(Criterion.CLIENT, client);
        }
        return question;
    }

    private static Map<Criterion, String> ofGateway(CallSides call) {
        var question = between(call.at(), call.at());
        question.put(Criterion.PRODUCER, "gateway");
        return question;
    }

    private static Alarm alarm(
            WatchKind kind,
            String cause,
            WatchedEntry entry,
            Map<String, String> facts,
            Map<Criterion, String> question) {
        return alarm(kind, cause, entry.decidedAt(), entry.department(), entry.client(), facts, question);
    }

    private static Alarm alarm(
            WatchKind kind,
            String cause,
            Instant at,
            @Nullable String department,
            @Nullable String client,
            Map<String, String> facts,
            Map<Criterion, String> question) {
        var all = new TreeMap<>(facts);
        all.put("at", at.toString());
        if (department != null) {
            all.put("department", department);
        }
        if (client != null) {
            all.put("client", client);
        }
        var asked = new TreeMap<String, String>();
        question.forEach((criterion, text) -> asked.put(criterion.parameter(), text));
        return new Alarm(kind.alarm(), cause, all, List.of(), asked);
    }

    private static Map<Criterion, String> between(Instant from, Instant to) {
        var question = new EnumMap<Criterion, String>(Criterion.class);
        question.put(Criterion.FROM, from.toString());
        question.put(Criterion.TO, to.plusMillis(1).toString());
        return question;
    }
}
