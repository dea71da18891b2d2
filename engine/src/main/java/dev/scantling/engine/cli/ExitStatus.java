package dev.scantling.engine.cli;

/** What the process tells its caller. */
public final class ExitStatus {
    public static final int OK = 0;
    /** The work failed. */
    public static final int FAILURE = 1;
    /** The command line is not understood, or there was nothing to do. */
    public static final int USAGE = 2;

    private ExitStatus() {}
}
