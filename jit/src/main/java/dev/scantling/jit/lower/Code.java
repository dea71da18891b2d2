package dev.scantling.jit.lower;

import dev.scantling.device.HostKernel;
import dev.scantling.jit.loop.KernelSpec;

/** What a step runs. */
public sealed interface Code {

    /** A kernel that any renderer can turn into code of a device. */
    record Loops(KernelSpec spec) implements Code {}

    /** An algorithm in Java that runs on the host. */
    record Task(String name, HostKernel code) implements Code {}
}
