package dev.scantling.engine.cli.run;

import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.engine.cli.text.TextTable;
import dev.scantling.models.load.Checkpoint;
import dev.scantling.models.tensor.StoredTensor;
import java.util.Map;

/** What a checkpoint holds, in words. */
public record CheckpointText(Checkpoint checkpoint) {

    /** Its format, how much it holds, and a line for each tensor. */
    @Override
    public String toString() {
        Map<String, StoredTensor> tensors = checkpoint.tensors();
        TextTable table = new TextTable("tensor", "type", "shape", "numbers");
        tensors.forEach((name, tensor) ->
                table.row(name, tensor.type().name(), tensor.shape().toString(), Numbers.count(tensor.elements())));
        return checkpoint.file() + ": " + checkpoint.format() + "\n" + Numbers.count(tensors.size()) + " tensors, "
                + Numbers.count(checkpoint.elements()) + " numbers in all\n\n" + table;
    }
}
