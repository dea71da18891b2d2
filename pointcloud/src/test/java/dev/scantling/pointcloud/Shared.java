package dev.scantling.pointcloud;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scantling.ir.check.ReferenceData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of real data, which is not part of the project. */
public final class Shared {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    private Shared() {}

    /** A path below the folder; the test is skipped where it is absent. */
    public static Path path(String relative) {
        Path path = ReferenceData.path(relative);
        assumeTrue(Files.exists(path), path + " is absent: set -Dscantling.shared to the folder of real data");
        return path;
    }

    /** Files below a folder whose name ends so, sorted. */
    public static List<Path> files(String folder, String suffix) {
        try (Stream<Path> all = Files.walk(path(folder))) {
            return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        return text(file, StandardCharsets.UTF_8);
    }

    public static String text(Path file, Charset charset) {
        try {
            return Files.readString(file, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All numbers of the value of a JSON key, nested lists flattened. */
    public static double[] numbers(String json, String key) {
        return NUMBER.matcher(value(json, key))
                .results()
                .mapToDouble(result -> Double.parseDouble(result.group()))
                .toArray();
    }

    /** The value of a JSON key as far as the next key: enough for numbers and strings. */
    public static String value(String json, String key) {
        Matcher matcher =
                Pattern.compile('"' + key + "\"\\s*:\\s*(\"[^\"]*\"|[^\":]*)").matcher(json);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no key " + key);
        }
        return matcher.group(1).replace("\"", "");
    }
}
