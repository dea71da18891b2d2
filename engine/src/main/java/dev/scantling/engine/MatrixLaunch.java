package dev.scantling.engine;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.device.Kernel;
import dev.scantling.device.Launch;
import dev.scantling.device.Stream;
import java.util.List;

/** A product with a sparse matrix that can be computed again and again; owns its memory. */
final class MatrixLaunch implements AutoCloseable {
    private final String name;
    private final List<Buffer> buffers;
    private final Launch launch;
    private final Stream stream;
    private boolean closed;

    /**
     * Prepares a launch.
     *
     * @param name of what runs it, for messages
     * @param buffers in the order of the kernel; closed with this
     * @param scalars of the kernel, of which the last is the number of iterations
     */
    MatrixLaunch(String name, Device device, Kernel kernel, List<Buffer> buffers, List<Integer> scalars) {
        this.name = name;
        this.buffers = List.copyOf(buffers);
        this.launch = new Launch(kernel, this.buffers, scalars.size());
        for (int i = 0; i < scalars.size(); i++) {
            launch.scalar(i, scalars.get(i));
        }
        launch.iterations(scalars.getLast());
        this.stream = device.openStream();
    }

    /** Returns when the product is there. */
    void run() {
        requireOpen();
        stream.launch(launch);
        stream.synchronize();
    }

    /** @throws IllegalStateException if this is closed */
    void requireOpen() {
        if (closed) {
            throw new IllegalStateException("this " + name + " is closed");
        }
    }

    @Override
    public void close() {
        closed = true;
        stream.close();
        buffers.forEach(Buffer::close);
    }
}
