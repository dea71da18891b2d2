package dev.scantling.device.cpu;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The second-level cache as Linux describes a processor ({@code /sys/devices/system/cpu/cpu0}): the part of it that one core has.
 *
 * @see <a href="https://docs.kernel.org/admin-guide/abi-stable.html">Linux ABI, sysfs-devices-system-cpu</a>
 */
record SecondLevelCache(Path processor) {
    private static final String LEVEL = "2";
    private static final Pattern SIZE = Pattern.compile("(\\d{1,6})([KM])");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

    static SecondLevelCache here() {
        return new SecondLevelCache(Path.of("/sys/devices/system/cpu/cpu0"));
    }

    /** Bytes for each core; empty where the system does not say. */
    OptionalInt bytes() {
        try (DirectoryStream<Path> caches = Files.newDirectoryStream(processor.resolve("cache"), "index*")) {
            for (Path cache : caches) {
                if (text(cache.resolve("level")).equals(LEVEL)) {
                    return share(cache);
                }
            }
            return OptionalInt.empty();
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    private OptionalInt share(Path cache) throws IOException {
        Matcher size = SIZE.matcher(text(cache.resolve("size")));
        if (!size.matches()) {
            return OptionalInt.empty();
        }
        int bytes = Integer.parseInt(size.group(1)) << (size.group(2).equals("K") ? 10 : 20);
        int threads = count(text(processor.resolve("topology/thread_siblings_list")));
        int sharing = count(text(cache.resolve("shared_cpu_list")));
        return bytes > 0 ? OptionalInt.of(bytes / Math.max(1, sharing / Math.max(1, threads))) : OptionalInt.empty();
    }

    /** Processors of a list such as {@code 0-3,8}. */
    private static int count(String list) {
        return RANGE.matcher(list)
                .results()
                .mapToInt(range -> range.group(2) == null
                        ? 1
                        : Integer.parseInt(range.group(2)) - Integer.parseInt(range.group(1)) + 1)
                .sum();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).strip();
    }
}
