package dev.scantling.perf.cpu;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where figures were taken.
 *
 * @param cpu model name, family and model
 * @param load of the system at the start, as it counts processes
 */
record Machine(String cpu, int cores, String jdk, String system, double load) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final List<String> CPU_FIELDS = List.of("model name", "cpu family", "model");

    static Machine here() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                processor(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                system.getSystemLoadAverage());
    }

    private static String processor() {
        try {
            return describe(Files.readAllLines(CPU_INFO));
        } catch (IOException notLinux) {
            return "unknown processor";
        }
    }

    /** Such as {@code AMD EPYC, cpu family 25, model 1}. */
    static String describe(List<String> cpuInfo) {
        List<String> found = CPU_FIELDS.stream()
                .flatMap(field -> cpuInfo.stream()
                        .map(line -> line.split("\\s*:\\s*", 2))
                        .filter(parts -> parts.length == 2 && parts[0].equals(field))
                        .limit(1)
                        .map(parts -> field.equals("model name") ? parts[1] : field + " " + parts[1]))
                .toList();
        return found.isEmpty() ? "unknown processor" : String.join(", ", found);
    }

    String text() {
        return cpu + ", " + cores + " cores, JDK " + jdk + ", " + system + ", load " + load;
    }
}
