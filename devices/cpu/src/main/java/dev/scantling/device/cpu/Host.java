package dev.scantling.device.cpu;

/**
 * The platform, in the JVM's words. What the JVM is, not what a user may set, so it does not go through the settings.
 *
 * @param system such as {@code Linux}
 * @param architecture such as {@code amd64} or {@code aarch64}
 */
record Host(String system, String architecture) {
    static final String LINUX = "Linux";
    static final String X86_64 = "amd64";

    static Host here() {
        return new Host(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** Whether machine code is made for it. */
    boolean hasMachineCode() {
        return system.equals(LINUX) && architecture.equals(X86_64);
    }
}
