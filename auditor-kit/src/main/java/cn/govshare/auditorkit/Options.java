package cn.govshare.auditorkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What stands on the command line: words, and options that each take one value and may be given several times.
final class Options {
    private final List<String> words = new ArrayList<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /// @throws UsageFault when an option is unknown or lacks its value
    Options(List<String> arguments, Set<String> known, Set<String> flags) {
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var next = rest.next();
            if (!next.startsWith("--")) {
                words.add(next);
            } else if (flags.contains(next)) {
                values.put(next, List.of());
            } else if (known.contains(next) && rest.hasNext()) {
                values.computeIfAbsent(next, _ -> new ArrayList<>()).add(rest.next());
            } else {
                throw new UsageFault(next);
            }
        }
    }

    List<String> words() {
        return List.copyOf(words);
    }

    String word(int number) {
        if (number >= words.size()) {
            throw new UsageFault("…");
        }
        return words.get(number);
    }

    boolean has(String flag) {
        return values.containsKey(flag);
    }

    List<String> all(String option) {
        return List.copyOf(values.getOrDefault(option, List.of()));
    }

    Optional<String> one(String option) {
        var given = all(option);
        if (given.size() > 1) {
            throw new UsageFault(option);
        }
        return given.stream().findFirst();
    }

    String need(String option) {
        return one(option).orElseThrow(() -> new UsageFault(option));
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new UsageFault(text);
        }
    }

    static Duration seconds(String text) {
        var seconds = number(text);
        if (seconds < 1) {
            throw new UsageFault(text);
        }
        return Duration.ofSeconds(seconds);
    }

    /// What is wrong with the command line.
    static final class UsageFault extends RuntimeException {
        UsageFault(String what) {
            super(what);
        }
    }
}
