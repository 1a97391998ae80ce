package cn.govshare.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A program with its words, its settings and the folder it runs in.
record Command(List<String> words, Map<String, String> environment, Path folder, StopSignal signal) {
    Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    static Command of(Path folder, List<String> words) {
        return new Command(words, Map.of(), folder, StopSignal.TERM);
    }

    /// A Java program on the launcher's own JDK, tuned to be up soon on few cores.
    ///
    /// The state folder is a property so that the process can be known again by its command line.
    static Command java(Path state, Path folder, String memory, String... words) {
        var all = new ArrayList<>(List.of(
                javaProgram(),
                "-Xmx" + memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dgovshare.state=" + state));
        all.addAll(List.of(words));
        return of(folder, all);
    }

    static String javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    Command with(Map<String, String> settings) {
        var all = new HashMap<>(environment);
        all.putAll(settings);
        return new Command(words, all, folder, signal);
    }

    Command stoppedBy(StopSignal other) {
        return new Command(words, environment, folder, other);
    }
}
