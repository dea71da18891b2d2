package dev.scantling.jit.loop;

import dev.scantling.jit.loop.Param.BufferParam;
import dev.scantling.jit.loop.Param.IntParam;
import java.util.List;

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
}
