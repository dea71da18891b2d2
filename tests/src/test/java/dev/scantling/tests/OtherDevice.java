package dev.scantling.tests;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.device.Kernel;
import dev.scantling.device.KernelArtifact;
import dev.scantling.device.Launch;
import dev.scantling.device.Stream;
import dev.scantling.engine.Engine;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Settings;
import dev.scantling.ir.Target;
import java.util.concurrent.atomic.AtomicInteger;

/** The CPU device once more, under another name and with other settings, so with other distances of rows; it fails when it is told to. */
final class OtherDevice implements Device {
    private final Device device;
    private final String name;
    /** Launches until one fails; negative if none does. */
    private final AtomicInteger untilFailure = new AtomicInteger(-1);

    private final AtomicInteger closed = new AtomicInteger();

    private OtherDevice(Device device, String name) {
        this.device = device;
        this.name = name;
    }

    static OtherDevice of(String name, Settings settings) {
        return new OtherDevice(cpu(settings), name);
    }

    /** The device of an engine that is left alone. */
    @SuppressWarnings("MustBeClosedChecker") // whoever gets the device closes it
    static Device cpu(Settings settings) {
        return Engine.open("cpu", settings).device();
    }

    /** Lets one launch fail, after so many others. */
    void failAfter(int launches) {
        untilFailure.set(launches);
    }

    int timesClosed() {
        return closed.get();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Target target() {
        return device.target();
    }

    @Override
    public CodeForm codeForm() {
        return device.codeForm();
    }

    /** As if it lay behind a bus. */
    @Override
    public boolean isHost() {
        return false;
    }

    @Override
    public Buffer allocate(DType dtype, int elements) {
        return device.allocate(dtype, elements);
    }

    @Override
    public Kernel load(KernelArtifact artifact) {
        return device.load(artifact);
    }

    @Override
    public Stream openStream(int cores) {
        Stream stream = device.openStream(cores);
        return new Stream() {
            @Override
            public void launch(Launch launch) {
                if (untilFailure.get() >= 0 && untilFailure.getAndDecrement() == 0) {
                    throw new EngineException.CompilationFailed(
                            "kernel " + launch.kernel().name() + " failed on " + name + " as it was told to", null);
                }
                stream.launch(launch);
            }

            @Override
            public void after(Stream before) {
                // every launch has finished on return
            }

            @Override
            public void synchronize() {
                stream.synchronize();
            }

            @Override
            public void close() {
                stream.close();
            }
        };
    }

    @Override
    public void close() {
        closed.incrementAndGet();
        device.close();
    }
}
