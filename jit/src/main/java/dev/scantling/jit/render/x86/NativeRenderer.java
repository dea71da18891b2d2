package dev.scantling.jit.render.x86;

import dev.scantling.device.KernelArtifact;
import dev.scantling.ir.EngineException;
import dev.scantling.jit.loop.Hoist;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.loop.Unroll;
import dev.scantling.jit.loop.Verifier;
import dev.scantling.jit.render.KernelRenderer;
import dev.scantling.jit.x86.VectorWidth;
import java.util.Optional;

/**
 * Renders kernels as x86-64 machine code with AVX2, FMA and, for vectors of 512 bits, AVX-512. Loops are unrolled, addresses
 * strength-reduced, registers given out by linear scan. Gives the same bits as every other renderer, because it keeps the
 * order of all operations. Immutable and thread-safe; equal kernels give equal bytes.
 */
public final class NativeRenderer implements KernelRenderer {

    /** Why a kernel cannot be rendered; empty if it can. */
    public Optional<String> refusal(KernelSpec spec) {
        return LocalArrays.refusal(spec);
    }

    /**
     * Renders one kernel.
     *
     * @throws EngineException.CompilationFailed if the kernel is not legal
     * @throws EngineException.UnsupportedOp if it holds what machine code cannot express, see {@link #refusal}
     */
    @Override
    public KernelArtifact.MachineCode render(KernelSpec spec) {
        Verifier.verify(spec);
        refusal(spec).ifPresent(reason -> {
            throw new EngineException.UnsupportedOp("kernel " + spec.name() + " cannot be machine code: " + reason);
        });
        KernelSpec unrolled = Unroll.apply(Hoist.apply(spec));
        VectorWidth widest = Widths.widest(unrolled);
        byte[] bytes = Encoder.encode(Selection.select(unrolled, widest), widest);
        return new KernelArtifact.MachineCode(spec.name(), bytes, spec.buffers().size());
    }
}
