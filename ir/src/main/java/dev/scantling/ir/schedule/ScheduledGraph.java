package dev.scantling.ir.schedule;

import dev.scantling.ir.Graph;

/** A graph and an order in which a device runs it. */
public record ScheduledGraph(Graph graph, Schedule schedule) {}
