package dev.scantling.device.opencl;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.device.HostKernel;
import dev.scantling.device.Kernel;
import dev.scantling.device.KernelArtifact;
import dev.scantling.device.Stream;
import dev.scantling.device.Team;
import dev.scantling.device.WorkerPool;
import dev.scantling.ir.DType;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.Target;

/** One device of an OpenCL driver. */
final class OpenClDevice implements Device {
    private final String name;
    private final OpenClContext context;
    private final Programs programs;
    private final WorkerPool workers;
    private final Target target;

    OpenClDevice(String name, Target target, OpenClContext context, ProgramStore store) {
        this.name = name;
        this.context = context;
        this.programs = new Programs(context, store);
        this.target = target;
        this.workers = new WorkerPool(
                "scantling-" + name,
                Math.min(target.cores(), Runtime.getRuntime().availableProcessors()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public CodeForm codeForm() {
        return new CodeForm("source", context.facts().deviations(), "OpenCL C 1.2");
    }

    @Override
    public boolean isHost() {
        return false;
    }

    @Override
    public Buffer allocate(DType dtype, int elements) {
        return new OpenClBuffer(context, dtype, elements);
    }

    @Override
    public Kernel load(KernelArtifact artifact) {
        context.gate().enter();
        try {
            return switch (artifact) {
                case KernelArtifact.Source source -> programs.compile(source);
                case KernelArtifact.HostTask(String task, HostKernel code) -> new OpenClKernel.Hosted(task, code);
                case KernelArtifact.ClassBytes _, KernelArtifact.MachineCode _, KernelArtifact.Binary _ ->
                    throw new EngineException.UnsupportedOp("device " + name + " takes OpenCL C and host tasks, not "
                            + artifact.getClass().getSimpleName() + " (kernel " + artifact.name() + ")");
            };
        } finally {
            context.gate().leave();
        }
    }

    @Override
    public Stream openStream(int cores) {
        return new OpenClStream(context, new Team(workers, Math.clamp(cores, 1, workers.threads())));
    }

    @Override
    public void close() {
        context.close();
        programs.close();
        workers.close();
    }
}
