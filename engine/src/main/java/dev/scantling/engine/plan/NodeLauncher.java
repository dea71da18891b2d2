package dev.scantling.engine.plan;

import dev.scantling.device.Buffer;
import dev.scantling.device.Launch;
import dev.scantling.device.Stream;
import dev.scantling.ir.geometry.KeyLayout;
import dev.scantling.jit.lower.ScalarArgument;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;

/** Runs the steps of one node in one session, with the offsets and sizes of the current input. */
final class NodeLauncher {
    private final PlannedNode node;
    private final SessionMemory memory;
    private final int countStorage;
    private final Launch[] launches;
    private final Optional<Launch> explanation;
    private final MemorySegment flag = MemorySegment.ofArray(new int[1]);
    /** When the last run came to it. */
    private long reached;

    /** @param countStorage where the node writes how many rows it made, if it does */
    NodeLauncher(PlannedNode node, SessionMemory memory, int countStorage) {
        this.node = node;
        this.memory = memory;
        this.countStorage = countStorage;
        launches = node.steps().stream().map(step -> launch(step, memory)).toArray(Launch[]::new);
        explanation = node.complaint().map(complaint -> launch(complaint.explanation(), memory));
    }

    PlannedNode node() {
        return node;
    }

    int countStorage() {
        return countStorage;
    }

    /** When its first kernel began in the last run; without one, when the run came to it. */
    long begin() {
        for (Launch launch : launches) {
            if (launch.iterations() > 0) {
                return launch.begin();
            }
        }
        return reached;
    }

    /** From there until its last kernel had ended. */
    long nanos() {
        for (int i = launches.length - 1; i >= 0; i--) {
            if (launches[i].iterations() > 0) {
                return launches[i].begin() + launches[i].nanos() - begin();
            }
        }
        return 0;
    }

    void run(Stream stream, Extents extents, KeyLayout layout) {
        reached = System.nanoTime();
        for (int i = 0; i < launches.length; i++) {
            PlannedStep step = node.steps().get(i);
            Launch launch = launches[i];
            prepare(step, launch, extents, layout);
            stream.launch(launch);
        }
        if (explanation.isPresent()) {
            complain(node.complaint().orElseThrow(), explanation.get(), stream, extents, layout);
        }
    }

    /** Waits for the kernels; if they refuse their input, the host looks at it once more and throws. */
    private void complain(PlannedComplaint complaint, Launch launch, Stream stream, Extents extents, KeyLayout layout) {
        stream.synchronize();
        memory.buffer(complaint.flag()).readRows(memory.offset(complaint.flag()), 1, flag, 1, 1);
        if (flag.get(ValueLayout.JAVA_INT, 0) != 0) {
            prepare(complaint.explanation(), launch, extents, layout);
            stream.launch(launch);
            stream.synchronize();
            throw new IllegalStateException(
                    "the kernels of " + node.node().name() + " refuse input that the host accepts");
        }
    }

    private void prepare(PlannedStep step, Launch launch, Extents extents, KeyLayout layout) {
        List<Integer> ids = step.storages();
        for (int i = 0; i < ids.size(); i++) {
            if (node.binding()) {
                memory.ensure(ids.get(i), extents);
            }
            launch.offset(i, memory.offset(ids.get(i)));
            launch.length(i, memory.elements(ids.get(i)));
        }
        for (int i = 0; i < step.scalars().size(); i++) {
            launch.scalar(i, scalar(step.scalars().get(i), extents, layout));
        }
        launch.iterations(step.iterations().evaluate(extents));
    }

    static int scalar(ScalarArgument argument, Extents extents, KeyLayout layout) {
        return switch (argument) {
            case ScalarArgument.Extent(var size) -> size.evaluate(extents);
            case ScalarArgument.LayoutBits(var axis) ->
                switch (axis) {
                    case BATCH -> layout.batchBits();
                    case X -> layout.xBits();
                    case Y -> layout.yBits();
                    case Z -> layout.zBits();
                };
        };
    }

    private static Launch launch(PlannedStep step, SessionMemory memory) {
        List<Buffer> buffers = step.storages().stream().map(memory::buffer).toList();
        return new Launch(
                step.kernel(), buffers, step.accesses(), step.scalars().size());
    }
}
