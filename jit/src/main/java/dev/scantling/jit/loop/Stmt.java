package dev.scantling.jit.loop;

import java.util.List;

/** A statement of the loop language. */
public sealed interface Stmt {

    /** How the iterations of a loop may run. */
    enum LoopKind {
        /** In order. */
        SERIAL,
        /** In any order, by several threads: only the outermost loop of a kernel. */
        PARALLEL
    }

    /** {@code for (index = from; index < to; index += step)}; bounds are evaluated once, step is positive. */
    record Loop(LoopKind kind, Local index, Expr from, Expr to, int step, List<Stmt> body) implements Stmt {}

    /** Repeats while the condition holds. */
    record While(Expr condition, List<Stmt> body) implements Stmt {}

    /** Defines a local. */
    record Let(Local local, Expr value) implements Stmt {}

    /** Changes a local defined before. */
    record Assign(Local local, Expr value) implements Stmt {}

    /** Writes all lanes of a value at {@code index}. */
    record Store(Param.BufferParam buffer, Expr index, Expr value) implements Stmt {}

    record If(Expr condition, List<Stmt> then, List<Stmt> otherwise) implements Stmt {}

    /**
     * A body that a renderer should keep apart (a method of its own), because its register pressure decides the speed.
     * It may read locals of its surroundings, not assign them.
     */
    record Region(String name, List<Stmt> body) implements Stmt {}

    /** Text for readers of a dump. */
    record Comment(String text) implements Stmt {}
}
