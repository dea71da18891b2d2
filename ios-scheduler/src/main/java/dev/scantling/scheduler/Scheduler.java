package dev.scantling.scheduler;

import dev.scantling.ir.Graph;
import dev.scantling.ir.schedule.Schedule;

/** Cuts a graph into stages of groups. */
public interface Scheduler {

    /** A name for reports, such as {@code sequential}. */
    String name();

    /**
     * The stages of a graph. Some may merge operators of it ({@link dev.scantling.ir.schedule.Stage#merges}); who compiles the graph does
     * that then ({@link MergedStages}).
     */
    Schedule schedule(Graph graph);
}
