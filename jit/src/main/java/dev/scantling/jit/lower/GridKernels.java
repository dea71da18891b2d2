package dev.scantling.jit.lower;

import dev.scantling.ir.Node;
import dev.scantling.ir.Target;
import dev.scantling.ir.geometry.CellGrid;
import dev.scantling.jit.loop.Expr;
import dev.scantling.jit.loop.Expr.ReadLocal;
import dev.scantling.jit.loop.KernelBuilder;
import dev.scantling.jit.loop.Param.BufferParam;
import java.util.List;
import java.util.Optional;

/** The cells of dense grids as a coordinate set, as kernels, and what kernels know of such cells. */
record GridKernels(Node node, Target target, CellGrid grid) {
    /** Cells of one iteration. */
    private static final int BLOCK_CELLS = 256;

    LoweredNode coords() {
        Size cells = Size.of(grid.cells());
        Size blocks = cells.ceilDiv(BLOCK_CELLS);
        StepBuilder step = new StepBuilder("grid_cells", node, target);
        KernelBuilder code = step.code();
        BufferParam keys = step.output("keys", 0, Slots.KEYS);
        BufferParam marks = step.written("marks", Complaint.marks(blocks));
        Cells numbers = Cells.declare(step, grid);
        KeyCode packed = KeyCode.declare(step);
        KernelStep made = step.blocks(cells, BLOCK_CELLS, (block, first, last) -> {
            ReadLocal mark = code.let("mark", Expr.of(0));
            code.loop("cell", first, last, 1, cell -> {
                Expr key = packed.key(numbers.cell(cell));
                code.store(keys, cell, key);
                code.assign(mark, key.isEqualTo(Expr.of(KeyCode.NO_KEY)).select(Expr.of(1), mark));
            });
            code.store(marks, block, mark);
        });
        List<KernelStep> steps = List.of(made, count(cells), Complaint.join(node, target, blocks));
        LoweredNode hosted = new SetTasks(node, target).gridCoords(grid);
        return new LoweredNode(node, steps, List.of(), Optional.empty())
                .complaining(Complaint.of(hosted.steps().getFirst()));
    }

    private KernelStep count(Size cells) {
        StepBuilder step = new StepBuilder("grid_count", node, target);
        BufferParam rows = step.output("rows", 0, Slots.ROW_COUNT);
        Expr count = step.extent("cells", cells);
        return step.tasks(Size.of(1), task -> step.code().store(rows, task, count));
    }

    /**
     * Where cells lie, from their numbers, as {@link CellGrid} counts them.
     *
     * @param numbers the origin, then the extents
     */
    record Cells(KernelBuilder code, BufferParam numbers) {
        private static final int AXES = 3;

        /** Of a kernel that has declared no numbers yet. */
        static Cells declare(StepBuilder step, CellGrid grid) {
            int[] numbers = new int[2 * AXES];
            for (int axis = 0; axis < AXES; axis++) {
                numbers[axis] = grid.origin().get(axis);
                numbers[AXES + axis] = grid.extents().get(axis);
            }
            return new Cells(step.code(), step.constant("grid", numbers));
        }

        KeyCode.Cell cell(Expr number) {
            Expr z = code.let("line", number.dividedBy(extent(2)));
            Expr y = code.let("plane", z.dividedBy(extent(1)));
            Expr batch = code.let("sample", y.dividedBy(extent(0)));
            return new KeyCode.Cell(
                    batch.toLong(),
                    at(0, y.minus(batch.times(extent(0)))),
                    at(1, z.minus(y.times(extent(1)))),
                    at(2, number.minus(z.times(extent(2)))));
        }

        private Expr extent(int axis) {
            return numbers.load(Expr.of(AXES + axis));
        }

        private Expr at(int axis, Expr offset) {
            return code.let("at", numbers.load(Expr.of(axis)).plus(offset).toLong());
        }
    }
}
