package dev.scantling.engine.plan;

import dev.scantling.device.Stream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All streams of a session. Waiting allocates nothing unless something failed. */
final class Queues {
    private final Stream[] streams;

    /** @param streams first: what runs alone, and what waits for the groups */
    Queues(List<Stream> streams, List<Lanes> lanes) {
        this.streams = java.util.stream.Stream.concat(
                        streams.stream(), lanes.stream().flatMap(stage -> stage.streams().stream()))
                .toArray(Stream[]::new);
    }

    /**
     * Returns when nothing is under way any more.
     *
     * @throws RuntimeException what the first stream that failed throws
     */
    void synchronize() {
        RuntimeException failure = waited();
        if (failure != null) {
            throw failure;
        }
    }

    /** The same where something has failed already, and is going to be thrown. */
    void synchronizeAfter(Throwable known) {
        RuntimeException failure = waited();
        if (failure != null && failure != known) {
            known.addSuppressed(failure);
        }
    }

    private @Nullable RuntimeException waited() {
        RuntimeException first = null;
        for (Stream stream : streams) {
            try {
                stream.synchronize();
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        return first;
    }
}
