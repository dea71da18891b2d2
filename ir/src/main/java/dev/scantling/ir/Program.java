package dev.scantling.ir;

/** A graph and the values of its parameters: what passes transform and the engine compiles. */
public record Program(Graph graph, Weights weights) {}
