package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import dev.scantling.pointcloud.PointCloud;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The points of a file in pieces of at most a fixed number, in the order of the file. All pieces have the same columns, types
 * and units. Memory is taken for one piece at a time, which belongs to the caller. Not thread-safe, but it may go from
 * thread to thread.
 *
 * @see PointClouds#stream
 */
public final class PointStream implements AutoCloseable {
    private final String file;
    private final int most;
    private final PointSource source;
    private final Runnable release;
    private State state = State.NEW;

    private enum State {
        NEW,
        STARTED,
        CLOSED
    }

    private PointStream(String file, int most, PointSource source, Runnable release) {
        this.file = file;
        this.most = most;
        this.source = source;
        this.release = release;
    }

    /** The points that {@code open} finds in a mapped file. */
    @SuppressWarnings("MustBeClosedChecker") // close() does, and of() where there is no stream to close
    static PointStream mapped(Path file, int most, Function<MemorySegment, PointSource> open) {
        Arena arena = Arena.ofShared();
        return of(file, most, () -> MappedFile.map(file, arena), open, arena::close);
    }

    /** The points that {@code open} finds in what a compressed file holds. */
    static PointStream inflated(Path file, int most, Function<GzipFeed, PointSource> open) {
        GzipFeed content = GzipFeed.open(file);
        return of(file, most, () -> content, open, content::close);
    }

    private static <T> PointStream of(
            Path file, int most, Supplier<T> bytes, Function<T, PointSource> open, Runnable release) {
        try {
            if (most < 1) {
                throw new InvalidInput(file + ": pieces of " + most + " points; a piece has at least 1");
            }
            return new PointStream(file.toString(), most, open.apply(bytes.get()), release);
        } catch (RuntimeException e) {
            release.run();
            throw e;
        }
    }

    /**
     * The next points; empty at the end. A file without points gives one piece, which has none, so that its columns are known.
     * What follows the last point is checked before the piece with that point is given.
     *
     * @throws InvalidInput naming file and line or offset, if the file is malformed there, or the stream is closed
     */
    public Optional<PointCloud> next() {
        if (state == State.CLOSED) {
            throw new InvalidInput(file + ": the stream is closed; open it anew");
        }
        PointCloud piece = source.next(most);
        boolean first = state == State.NEW;
        state = State.STARTED;
        return first || piece.size() > 0 ? Optional.of(piece) : Optional.empty();
    }

    /** Passes on all pieces that are left, as {@link #next} gives them. */
    public void forEach(Consumer<PointCloud> use) {
        Optional<PointCloud> piece = next();
        while (piece.isPresent()) {
            use.accept(piece.get());
            piece = next();
        }
    }

    /** Lets go of the file. Pieces stay valid. */
    @Override
    public void close() {
        if (state != State.CLOSED) {
            state = State.CLOSED;
            release.run();
        }
    }
}
