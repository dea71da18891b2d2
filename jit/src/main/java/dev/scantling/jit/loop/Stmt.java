package dev.scantling.jit.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A statement of the loop language. */
public sealed interface Stmt {

    /** The expressions of this statement itself, not of its bodies. */
    default List<Expr> operands() {
        return switch (this) {
            case Loop loop -> List.of(loop.from(), loop.to());
            case While(Expr condition, var _) -> List.of(condition);
            case Let(var _, Expr value) -> List.of(value);
            case Assign(var _, Expr value) -> List.of(value);
            case Store(var _, Expr index, Expr value, var _) -> List.of(index, value);
            case Prefetch(var _, Expr index, var _) -> List.of(index);
            case If(Expr condition, var _, var _) -> List.of(condition);
            case LetArray _, Region _, Group _, Barrier _, Comment _ -> List.of();
        };
    }

    /** The statements directly below this one. */
    default List<Stmt> children() {
        return switch (this) {
            case Loop loop -> loop.body();
            case While(var _, List<Stmt> body) -> body;
            case If(var _, List<Stmt> then, List<Stmt> otherwise) ->
                Stream.concat(then.stream(), otherwise.stream()).toList();
            case Region(var _, List<Stmt> body) -> body;
            case Group(var _, var _, List<Stmt> body) -> body;
            case Let _, LetArray _, Assign _, Store _, Prefetch _, Barrier _, Comment _ -> List.of();
        };
    }

    /** How the iterations of a loop may run. */
    enum LoopKind {
        /** In order. */
        SERIAL,
        /** In any order, by several threads: only the outermost loop of a kernel. */
        PARALLEL
    }

    /**
     * {@code for (index = from; index < to; index += step)}; bounds are evaluated once, step is positive and
     * {@code to + step} fits into an int. A PARALLEL loop starts at 0 with step 1, and whoever launches the kernel gives
     * the iterations to run.
     */
    record Loop(LoopKind kind, Local index, Expr from, Expr to, int step, List<Stmt> body) implements Stmt {
        public Loop {
            body = List.copyOf(body);
        }
    }

    /** Repeats while the condition holds. */
    record While(Expr condition, List<Stmt> body) implements Stmt {
        public While {
            body = List.copyOf(body);
        }
    }

    /** Defines a local. */
    record Let(Local local, Expr value) implements Stmt {}

    /** Changes a local defined before. */
    record Assign(Local local, Expr value) implements Stmt {}

    /**
     * Defines a local array, whose elements are zero whenever this statement has run. In a kernel with a parallel loop it
     * stands inside of that.
     */
    record LetArray(LocalArray array) implements Stmt {}

    /**
     * Writes all lanes of a value at {@code index}, converted as {@link Element} says.
     *
     * @param nonTemporal a hint that nobody will read this soon
     */
    record Store(Memory buffer, Expr index, Expr value, boolean nonTemporal) implements Stmt {
        public Store(Memory buffer, Expr index, Expr value) {
            this(buffer, index, value, false);
        }
    }

    /**
     * A hint that the cache line of an element will be read soon; the index may lie outside of the memory.
     *
     * @param touch whether code that has no instruction for it should read the element instead, and wait for it
     */
    record Prefetch(Memory buffer, Expr index, boolean touch) implements Stmt {
        public Prefetch(Memory buffer, Expr index) {
            this(buffer, index, false);
        }
    }

    record If(Expr condition, List<Stmt> then, List<Stmt> otherwise) implements Stmt {
        public If {
            then = List.copyOf(then);
            otherwise = List.copyOf(otherwise);
        }
    }

    /**
     * A body that a renderer should keep apart (a method of its own), because its register pressure decides the speed.
     * It may read locals of its surroundings, not assign them.
     */
    record Region(String name, List<Stmt> body) implements Stmt {
        public Region {
            body = List.copyOf(body);
        }
    }

    /**
     * A body that a work group runs: {@code size} items, each with its own index from 0. Items run in any order or at once,
     * but wait for each other at every {@link Barrier}, which divides the body into phases. So within a phase no item may
     * read what another one writes. What a phase defines is not known in the next; arrays of the surroundings are shared.
     */
    record Group(Local item, int size, List<Stmt> body) implements Stmt {
        public Group {
            body = List.copyOf(body);
        }

        /** The meaning of the group: one phase after the other, each a loop over the items. */
        public List<Loop> phases() {
            List<Loop> phases = new ArrayList<>();
            List<Stmt> phase = new ArrayList<>();
            for (Stmt statement : body) {
                if (statement instanceof Barrier) {
                    phases.add(phase(phase));
                    phase.clear();
                } else {
                    phase.add(statement);
                }
            }
            phases.add(phase(phase));
            return List.copyOf(phases);
        }

        private Loop phase(List<Stmt> statements) {
            return new Loop(LoopKind.SERIAL, item, Expr.of(0), Expr.of(size), 1, statements);
        }
    }

    /** Where the items of a group wait for each other; only directly in its body. */
    record Barrier() implements Stmt {}

    /** Text for readers of a dump. */
    record Comment(String text) implements Stmt {}
}
