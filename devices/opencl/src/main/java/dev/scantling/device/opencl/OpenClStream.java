package dev.scantling.device.opencl;

import dev.scantling.device.Buffer;
import dev.scantling.device.Launch;
import dev.scantling.device.Stream;
import dev.scantling.device.Team;
import dev.scantling.ir.EngineException;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A queue of the device. Kernels are queued in order; Java code runs on the calling thread and idle ones of the device when all before
 * it has finished. Kernels of several streams overlap where the device has room, unless a stream comes after another one, by its events.
 * Each stream has kernel objects of its own, since the driver's cannot be shared by threads.
 */
final class OpenClStream implements Stream {
    private final OpenClContext context;
    private final long queue;
    private final IdentityHashMap<OpenClKernel.Compiled, Long> kernels = new IdentityHashMap<>();
    private final HostedRun hosted;
    private final InFlight flight;
    private boolean closed;

    /** @param team that runs the host's tasks */
    OpenClStream(OpenClContext context, Team team) {
        this.context = context;
        this.hosted = new HostedRun(team);
        this.queue = context.queues().open();
        this.flight = new InFlight(context);
    }

    @Override
    public void launch(Launch launch) {
        context.gate().enter();
        try {
            requireOpen();
            if (launch.iterations() == 0) {
                return;
            }
            switch ((OpenClKernel) launch.kernel()) {
                case OpenClKernel.Hosted kernel -> host(kernel, launch);
                case OpenClKernel.Compiled kernel -> queue(kernel, launch);
            }
        } finally {
            context.gate().leave();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new EngineException.DeviceUnavailable(
                    "this stream of " + context.label() + " is closed; open another");
        }
    }

    private void host(OpenClKernel.Hosted kernel, Launch launch) {
        synchronize();
        long begin = System.nanoTime();
        try {
            hosted.run(kernel, launch);
            launch.ran(begin, System.nanoTime() - begin);
        } catch (EngineException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new EngineException.CompilationFailed("task " + kernel.name() + " failed while it ran: " + e, e);
        }
    }

    private void queue(OpenClKernel.Compiled kernel, Launch launch) {
        check(kernel, launch);
        context.errors().requirePresent();
        flight.makeRoom();
        try {
            long object = object(kernel);
            arguments(object, launch);
            long now = System.nanoTime();
            long event = context.api()
                    .start(
                            queue,
                            object,
                            kernel.items(launch.iterations()),
                            kernel.source().items());
            flight.add(event, launch, now);
        } catch (ClError e) {
            throw context.errors().of(e, "launching kernel " + kernel.name());
        }
    }

    private long object(OpenClKernel.Compiled kernel) {
        Long known = kernels.get(kernel);
        if (known != null) {
            return known;
        }
        long made = context.api().createKernel(kernel.program(), kernel.source().entry());
        kernels.put(kernel, made);
        return made;
    }

    private void arguments(long kernel, Launch launch) {
        ClApi api = context.api();
        List<Buffer> buffers = launch.buffers();
        int[] ints = launch.ints();
        int index = 0;
        api.setInt(kernel, index++, launch.iterations());
        for (int i = 0; i < buffers.size(); i++) {
            api.setBuffer(kernel, index++, ((OpenClBuffer) buffers.get(i)).handle());
            api.setInt(kernel, index++, ints[i]);
        }
        for (int i = buffers.size(); i < ints.length; i++) {
            api.setInt(kernel, index++, ints[i]);
        }
    }

    /** What goes wrong in a kernel may end the process, so it is looked for before. */
    private void check(OpenClKernel.Compiled kernel, Launch launch) {
        List<Buffer> buffers = launch.buffers();
        if (kernel.context() != context) {
            throw new EngineException.InvalidInput("kernel " + kernel.name()
                    + " was loaded by another device than the one that is to run it; load it there too");
        }
        if (buffers.size() != kernel.source().buffers()) {
            throw new EngineException.InvalidInput("kernel " + kernel.name() + " takes "
                    + kernel.source().buffers() + " buffers, its launch has " + buffers.size());
        }
        for (int i = 0; i < buffers.size(); i++) {
            check(kernel, i, buffers.get(i), launch.ints()[i]);
        }
    }

    private void check(OpenClKernel.Compiled kernel, int index, Buffer buffer, int offset) {
        if (!(buffer instanceof OpenClBuffer own) || own.context() != context) {
            throw new EngineException.InvalidInput(
                    "kernel " + kernel.name() + ": buffer " + index + " belongs to another device");
        }
        own.requireOpen();
        if (offset < 0 || offset > buffer.capacity()) {
            throw new EngineException.InvalidInput("kernel " + kernel.name() + ": buffer " + index
                    + " would begin at element " + offset + " of " + buffer.capacity());
        }
    }

    @Override
    public void after(Stream before) {
        context.gate().enter();
        try {
            requireOpen();
            after(ours(before).flight);
        } finally {
            context.gate().leave();
        }
    }

    private OpenClStream ours(Stream before) {
        if (!(before instanceof OpenClStream stream) || stream.context != context) {
            throw new EngineException.InvalidInput("a stream of " + context.label()
                    + " cannot come after one of another device; synchronize that one first");
        }
        return stream;
    }

    private void after(InFlight other) {
        long event = other.newest();
        if (event == 0 || other == flight) {
            return; // nothing to wait for
        }
        context.errors().requirePresent();
        flight.makeRoom();
        try {
            long now = System.nanoTime();
            flight.add(context.api().after(queue, event), null, now);
            flight.waitsFor(other);
        } catch (ClError e) {
            throw context.errors().of(e, "waiting for another queue");
        }
    }

    @Override
    public void synchronize() {
        requireOpen();
        context.errors().requirePresent();
        try {
            context.api().finish(queue);
        } catch (ClError e) {
            throw context.errors().of(e, "waiting for kernels");
        }
        flight.settle();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            context.release(() -> context.api().finish(queue));
            flight.abandon();
            kernels.values()
                    .forEach(kernel -> context.release(() -> context.api().releaseKernel(kernel)));
            context.queues().close(queue);
        }
    }
}
