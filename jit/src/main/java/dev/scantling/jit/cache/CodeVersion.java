package dev.scantling.jit.cache;

import dev.scantling.jit.render.x86.NativeRenderer;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A number that changes with the classes that make machine code, so that no build ever runs the code of another: over
 * the names and checksums of their files, of which a jar has a table.
 */
public final class CodeVersion {
    private static final String ROOT = "dev/scantling/jit/";
    private static final List<String> PACKAGES =
            List.of(ROOT + "loop/", ROOT + "render/", ROOT + "x86/", ROOT + "cache/");

    private CodeVersion() {}

    /** The version of the running program; empty if its class files cannot be found. */
    public static Optional<Long> ofThisProgram() {
        CodeSource source = NativeRenderer.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? Optional.empty() : of(source.getLocation().toURI());
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @param location a jar, or a folder of any file system */
    static Optional<Long> of(URI location) throws IOException {
        Path path = Path.of(location);
        return Files.isDirectory(path) ? ofFolder(path) : ofJar(path);
    }

    private static Optional<Long> ofJar(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            Stream<String> lines = file.stream()
                    .filter(entry -> counts(entry.getName()))
                    .map(entry -> entry.getName() + " " + entry.getCrc());
            return version(lines);
        }
    }

    private static Optional<Long> ofFolder(Path root) throws IOException {
        Path code = root.resolve(ROOT);
        if (!Files.isDirectory(code)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(code)) {
            List<Path> counted =
                    files.filter(file -> counts(relative(root, file))).toList();
            return version(counted.stream().map(file -> relative(root, file) + " " + checksum(file)));
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
    }

    private static boolean counts(String name) {
        return name.endsWith(".class") && PACKAGES.stream().anyMatch(name::startsWith);
    }

    private static long checksum(Path file) {
        try {
            CRC32 checksum = new CRC32();
            checksum.update(Files.readAllBytes(file));
            return checksum.getValue();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Empty if there are no such classes: then the version would never change. */
    private static Optional<Long> version(Stream<String> lines) {
        List<String> sorted = lines.sorted().toList();
        Hash hash = new Hash();
        sorted.forEach(hash::add);
        return sorted.isEmpty() ? Optional.empty() : Optional.of(hash.high());
    }
}
