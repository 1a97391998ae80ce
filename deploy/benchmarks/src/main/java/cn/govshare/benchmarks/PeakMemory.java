package cn.govshare.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The greatest resident size of a process since it was last asked to forget it, as Linux keeps it.
final class PeakMemory {
    private static final String FORGET_THE_PEAK = "5";
    private static final double KILOBYTES_OF_A_MEGABYTE = 1024;

    private final Path process;

    PeakMemory(long pid) {
        this.process = Path.of("/proc/" + pid);
    }

    void forget() throws IOException {
        Files.writeString(process.resolve("clear_refs"), FORGET_THE_PEAK);
    }

    double megabytes() throws IOException {
        try (var lines = Files.lines(process.resolve("status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / KILOBYTES_OF_A_MEGABYTE;
        }
    }
}
