package dev.scantling.jit.loop;

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
}
