package dev.scantling.device;

/** Code that a renderer made and a device can load; arrays are handed over, not copied, and never modified. */
@SuppressWarnings("ArrayRecordComponent") // artifacts are carried, not compared
public sealed interface KernelArtifact {

    /** The kernel's name in reports and errors. */
    String name();

    /**
     * A class file that implements {@link HostKernel} with a public no-argument constructor, in the package
     * {@code dev.scantling.device.cpu}.
     */
    record ClassBytes(String name, byte[] bytes) implements KernelArtifact {}

    /** Position-independent machine code with its entry at byte 0. */
    record MachineCode(String name, byte[] bytes) implements KernelArtifact {}

    /** Source text in the device's language. */
    record Source(String name, String text) implements KernelArtifact {}

    /** What a vendor's compiler made. */
    record Binary(String name, byte[] bytes) implements KernelArtifact {}

    /** Java code that runs on the host: algorithms whose memory access the loop language does not describe yet. */
    record HostTask(String name, HostKernel code) implements KernelArtifact {}
}
