package dev.scantling.jit.lower;

import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.KernelBuilder;
import java.util.function.Consumer;

/** Groups of channels inside a kernel. */
final class ChannelGroups {
    private ChannelGroups() {}

    /** Runs {@code body} with the number of each group. */
    static void loop(KernelBuilder code, int groups, Consumer<Expr> body) {
        if (groups == 1) {
            body.accept(Expr.of(0));
        } else {
            code.loop("group", groups, body);
        }
    }
}
