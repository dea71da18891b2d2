package dev.scantling.engine.plan;

import dev.scantling.device.Buffer;
import dev.scantling.device.Device;
import dev.scantling.device.Launch;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Node;
import dev.scantling.ir.Program;
import dev.scantling.jit.lower.Argument;
import dev.scantling.jit.lower.KernelStep;
import dev.scantling.jit.lower.Lowering;
import dev.scantling.jit.tune.Choice;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes other forms of the matrix kernels of a plan. They may be launched right after their node has run, when its inputs
 * are still there; that writes the same output again.
 */
public final class TrialMaker {
    private final Device device;
    private final Execution execution;
    private final ParameterValues parameters;
    private final KernelFactory kernels;
    private final FloatFormat storage;

    /**
     * @param program that the plan of the execution was made of
     * @param storage how kernels keep weights
     */
    public TrialMaker(Device device, Program program, Execution execution, KernelFactory kernels, FloatFormat storage) {
        this.device = device;
        this.execution = execution;
        this.parameters = ParameterValues.of(program);
        this.kernels = kernels;
        this.storage = storage;
    }

    /** A node's kernel with the given choice. */
    public Trial make(Node node, Choice choice) {
        Lowering lowering =
                new Lowering(device.target(), device.codeForm().name(), (_, _) -> choice).withStorage(storage);
        KernelStep step = lowering.lower(node, parameters).steps().getFirst();
        List<Buffer> owned = new ArrayList<>();
        List<Buffer> buffers = new ArrayList<>();
        for (Argument argument : step.buffers()) {
            buffers.add(buffer(node, argument, owned));
        }
        kernels.show(step.code());
        Launch launch = new Launch(
                kernels.start(step.code()).get(), buffers, step.scalars().size());
        for (int i = 0; i < buffers.size(); i++) {
            launch.offset(i, offset(node, step.buffers().get(i)));
        }
        for (int i = 0; i < step.scalars().size(); i++) {
            launch.scalar(i, NodeLauncher.scalar(step.scalars().get(i), execution.extents(), execution.layout()));
        }
        launch.iterations(step.iterations().evaluate(execution.extents()));
        return new Trial(choice, launch, owned);
    }

    private Buffer buffer(Node node, Argument argument, List<Buffer> owned) {
        return switch (argument) {
            case Argument.Operand(int index, int slot) -> execution.buffer(storage(node, index, slot));
            case Argument.Constant constant -> {
                Buffer buffer = new ConstantWriter(device).write(constant);
                owned.add(buffer);
                yield buffer;
            }
            case Argument.Scratch(var dtype, var elements) -> {
                Buffer buffer = device.allocate(dtype, elements.evaluate(execution.extents()));
                owned.add(buffer);
                yield buffer;
            }
        };
    }

    private int offset(Node node, Argument argument) {
        return argument instanceof Argument.Operand(int index, int slot)
                ? execution.offset(storage(node, index, slot))
                : 0;
    }

    private int storage(Node node, int index, int slot) {
        return execution.plan().slot(PlanBuilder.operand(node, index), slot);
    }
}
