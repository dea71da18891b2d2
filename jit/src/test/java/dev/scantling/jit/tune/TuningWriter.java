package dev.scantling.jit.tune;

import dev.scantling.ir.Target;
import dev.scantling.sparse.io.AtomicFile;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process that adds entries to a tuning file, one at a time. */
public final class TuningWriter {
    private TuningWriter() {}

    static Process start(Path file, int channels, int entries) throws IOException, URISyntaxException {
        List<String> path = new ArrayList<>();
        for (Class<?> owner : List.of(TuningWriter.class, TuningFile.class, Target.class, AtomicFile.class)) {
            path.add(Path.of(owner.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        Path tests = Path.of(System.getProperty("basedir", "."), "target", "test-classes")
                .toAbsolutePath();
        path.add(tests.toString());
        String java = ProcessHandle.current().info().command().orElse("java");
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        String.join(File.pathSeparator, path),
                        TuningWriter.class.getName(),
                        file.toString(),
                        Integer.toString(channels),
                        Integer.toString(entries))
                .inheritIO()
                .start();
    }

    /** @param arguments the file, the channels of the kernels, and the number of entries */
    public static void main(String[] arguments) {
        TuningFile store = new TuningFile(Path.of(arguments[0]), message -> {
            throw new IllegalStateException(message);
        });
        for (int rows = 0; rows < Integer.parseInt(arguments[2]); rows++) {
            TuningKey key = Kernels.key(Integer.parseInt(arguments[1]), rows, 3);
            store.put(List.of(Kernels.entry(key, new Choice(5, 2, 512))));
        }
    }
}
