package dev.scantling.engine.plan;

import dev.scantling.device.Kernel;
import dev.scantling.device.Launch;
import dev.scantling.jit.lower.ScalarArgument;
import dev.scantling.jit.lower.Size;
import java.util.List;

/** A kernel and where its arguments come from; {@code storages} are ids in declaration order, with an access each. */
public record PlannedStep(
        Kernel kernel,
        List<Integer> storages,
        List<Launch.Access> accesses,
        List<ScalarArgument> scalars,
        Size iterations) {}
