package dev.scantling.scheduler.ios;

/** Which stages are tried. A single operator is a stage of either kind. */
public enum Strategies {
    CONCURRENT("dp_parallel", true, false),
    MERGE("dp_merge", false, true),
    BOTH("dp_parallel_merge", true, true);

    private final String text;
    private final boolean concurrent;
    private final boolean merge;

    Strategies(String text, boolean concurrent, boolean merge) {
        this.text = text;
        this.concurrent = concurrent;
        this.merge = merge;
    }

    /** The name in files of the published optimizer. */
    public String text() {
        return text;
    }

    /** Whether groups may run side by side. */
    public boolean concurrent() {
        return concurrent;
    }

    /** Whether operators may be merged. */
    public boolean merge() {
        return merge;
    }
}
