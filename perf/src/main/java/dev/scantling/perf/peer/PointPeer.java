package dev.scantling.perf.peer;

import dev.scantling.ir.EngineException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A library of operators on points, on a number of threads. It makes its index anew in each run. Not thread-safe.
 */
public final class PointPeer implements AutoCloseable {
    private final String name;
    private final String version;
    private final PeerProcess process;

    private PointPeer(String name, PeerProcess process) {
        this.name = name;
        this.process = process;
        this.version = process.answer();
    }

    /** What the library has done: the nanoseconds that it took, and how many neighbours or points it found. */
    public record Run(long nanos, long found) {}

    /**
     * Starts a server that first tells its version, then answers each order with the numbers of a {@link Run}.
     *
     * @param command without the file of points, float32 x, y, z and one more number each, and the number of threads
     * @throws EngineException.DeviceUnavailable if the library is not installed
     */
    static PointPeer start(String name, List<String> command, Path scan, int threads, String advice) {
        try {
            List<String> all = new ArrayList<>(command);
            all.addAll(List.of(scan.toString(), Integer.toString(threads)));
            return new PointPeer(name, PeerProcess.start(all));
        } catch (IOException | IllegalStateException e) {
            throw new EngineException.DeviceUnavailable(name + " does not run here: " + e.getMessage() + advice);
        }
    }

    /** As in tables. */
    public String name() {
        return name;
    }

    /** What the library says about itself. */
    public String version() {
        return version;
    }

    /** Whether the library has an operator. */
    public boolean has(String order) {
        return process.ask("has " + order).startsWith("yes");
    }

    /** @param order {@code knn K}, {@code radius R} or {@code fps N} */
    public Run run(String order) {
        String[] words = process.ask(order).split(" ", 2);
        return new Run(Long.parseLong(words[0]), Long.parseLong(words[1]));
    }

    @Override
    public void close() {
        process.close();
    }
}
