package dev.scantling.ir.schedule;

import dev.scantling.ir.Node;
import java.util.List;

/** Nodes that run one after another on {@code cores} cores of a device. */
public record Group(List<Node> nodes, String device, int cores) {
    public Group {
        nodes = List.copyOf(nodes);
    }
}
