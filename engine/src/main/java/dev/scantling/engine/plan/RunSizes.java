package dev.scantling.engine.plan;

import dev.scantling.ir.Dim;
import dev.scantling.ir.Sizes;
import dev.scantling.ir.Value;

/** The sizes in the last run of an execution. */
public record RunSizes(Execution execution) implements Sizes {
    @Override
    public int rows(Dim dim) {
        return execution.extent(dim);
    }

    @Override
    public long pairs(Value map) {
        return new Snapshot(execution).pairs(map);
    }
}
