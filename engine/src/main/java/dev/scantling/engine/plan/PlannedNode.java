package dev.scantling.engine.plan;

import dev.scantling.ir.Node;
import java.util.List;
import java.util.Optional;

/**
 * A node with its kernels.
 *
 * @param device number of the device that runs it
 * @param binding whether it runs while extents are being fixed
 * @param hosted whether Java code of the host computes it, or a part of it
 * @param sizes the node computes a coordinate set whose number of rows only its second slot tells
 * @param complaint how the kernels refuse input, if they cannot throw
 */
public record PlannedNode(
        Node node,
        int device,
        List<PlannedStep> steps,
        boolean binding,
        boolean hosted,
        boolean sizes,
        Optional<PlannedComplaint> complaint) {}
