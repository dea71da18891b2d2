package dev.scantling.jit.render;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scantling.device.HostKernel;
import dev.scantling.jit.loop.KernelSpec;
import dev.scantling.jit.render.x86.NativeRenderer;

/** The forms of code that kernels become, each of which has to give the interpreter's bits. */
public enum RenderedForm {
    /** Class files, with the Vector API for lanes. */
    BYTECODE(5_000) {
        @Override
        public HostKernel define(KernelSpec spec) {
            return RenderedKernels.define(spec);
        }

        @Override
        public boolean hasLanes(int lanes) {
            return RenderedKernels.hasLanes(lanes);
        }

        @Override
        public boolean expresses(KernelSpec spec) {
            return true;
        }
    },
    /** x86-64 on the CPU device. */
    MACHINE_CODE(1) {
        @Override
        public HostKernel define(KernelSpec spec) {
            return NativeKernels.define(spec);
        }

        @Override
        public boolean hasLanes(int lanes) {
            return NativeKernels.hasLanes(lanes);
        }

        @Override
        public boolean expresses(KernelSpec spec) {
            return new NativeRenderer().refusal(spec).isEmpty();
        }
    };

    private final int repeats;

    RenderedForm(int repeats) {
        this.repeats = repeats;
    }

    /** How often a kernel has to run until the last compiler has seen it. */
    int repeats() {
        return repeats;
    }

    /** The kernel, ready to run. */
    public abstract HostKernel define(KernelSpec spec);

    /** Whether this host runs vectors of so many floats in this form; skips the test where the form does not run at all. */
    public abstract boolean hasLanes(int lanes);

    /** Whether kernels like this one become code of this form. */
    public abstract boolean expresses(KernelSpec spec);

    /** Skips the test where this form does not run, or not with so many lanes. */
    public void assumeLanes(int lanes) {
        assumeTrue(hasLanes(lanes), () -> "no vectors of " + lanes + " floats as " + this);
    }
}
