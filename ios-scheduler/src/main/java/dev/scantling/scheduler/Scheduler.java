package dev.scantling.scheduler;

import dev.scantling.ir.Graph;
import dev.scantling.ir.schedule.Schedule;

/** Cuts a graph into stages of groups. */
public interface Scheduler {

    /** A name for reports, such as {@code sequential}. */
    String name();

    Schedule schedule(Graph graph);
}
