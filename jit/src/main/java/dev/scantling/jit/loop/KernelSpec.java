package dev.scantling.jit.loop;

import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Param.IntParam;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A kernel in the loop language. If the body's last statement is a PARALLEL loop from 0, its iterations may be divided
 * among threads; statements before it are repeated by each.
 */
public record KernelSpec(String name, List<Param> params, List<Stmt> body) {
    public KernelSpec {
        params = List.copyOf(params);
        body = List.copyOf(body);
    }

    /** The buffer parameters in order of declaration, which is the order of a launch's buffers. */
    public List<BufferParam> buffers() {
        return params.stream()
                .filter(BufferParam.class::isInstance)
                .map(BufferParam.class::cast)
                .toList();
    }

    /** The scalar parameters in order of declaration, which is the order of a launch's scalars. */
    public List<IntParam> ints() {
        return params.stream()
                .filter(IntParam.class::isInstance)
                .map(IntParam.class::cast)
                .toList();
    }

    /** The loop whose iterations may be divided: the last statement, if it is PARALLEL. */
    public Optional<Stmt.Loop> parallelLoop() {
        return !body.isEmpty() && body.getLast() instanceof Stmt.Loop loop && loop.kind() == Stmt.LoopKind.PARALLEL
                ? Optional.of(loop)
                : Optional.empty();
    }

    /** The local arrays in order of definition. */
    public List<LocalArray> arrays() {
        return body.stream().flatMap(KernelSpec::arrays).toList();
    }

    private static Stream<LocalArray> arrays(Stmt statement) {
        return statement instanceof Stmt.LetArray(LocalArray array)
                ? Stream.of(array)
                : statement.children().stream().flatMap(KernelSpec::arrays);
    }
}
