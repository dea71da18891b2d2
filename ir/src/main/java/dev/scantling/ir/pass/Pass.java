package dev.scantling.ir.pass;

import dev.scantling.ir.Program;

/** One named rewrite. A pass never changes its input and returns the same object when it found nothing to do. */
public interface Pass {

    /** The name in logs and dumps, such as {@code fold-batch-norm}. */
    String name();

    Program apply(Program program);
}
