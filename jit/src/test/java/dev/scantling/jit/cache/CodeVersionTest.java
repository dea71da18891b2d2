package dev.scantling.jit.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The version changes with the classes that make code, and with nothing else. */
class CodeVersionTest {
    private static final String RENDERER = "dev/scantling/jit/render/x86/NativeRenderer.class";
    private static final String OTHER = "dev/scantling/jit/tune/Tuning.class";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void thisProgramHasOne() {
        assertThat(CodeVersion.ofThisProgram()).isPresent().isEqualTo(CodeVersion.ofThisProgram());
    }

    @Test
    void foldersAndJarsOfTheSameClassesAgree() throws IOException {
        Map<String, String> classes = Map.of(RENDERER, "one", OTHER, "two");
        assertThat(folder("a", classes)).isPresent().isEqualTo(jar("a", classes));
    }

    @Test
    void aChangedRendererShowsAndOtherClassesDoNot() throws IOException {
        Optional<Long> before = jar("before", Map.of(RENDERER, "one", OTHER, "two"));
        assertThat(jar("renderer", Map.of(RENDERER, "uno", OTHER, "two"))).isNotEqualTo(before);
        assertThat(jar("other", Map.of(RENDERER, "one", OTHER, "due"))).isEqualTo(before);
    }

    @Test
    void withoutClassesThereIsNone() throws IOException {
        assertThat(jar("empty", Map.of("README", "nothing"))).isEmpty();
        assertThat(folder("nothing", Map.of("README", "nothing"))).isEmpty();
    }

    private Optional<Long> folder(String name, Map<String, String> files) throws IOException {
        Path root = Files.createDirectory(folder.resolve(name));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return CodeVersion.of(root.toUri());
    }

    private Optional<Long> jar(String name, Map<String, String> files) throws IOException {
        Path path = folder.resolve(name + ".jar");
        try (OutputStream out = Files.newOutputStream(path);
                JarOutputStream jar = new JarOutputStream(out)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return CodeVersion.of(path.toUri());
    }
}
