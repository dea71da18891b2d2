package dev.scantling.engine.cli.view;

import dev.scantling.engine.OperatorSpan;
import dev.scantling.ir.DenseOp;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A graph with its stages one below the other, their groups side by side, and who reads whom. */
final class StagePicture {
    private static final double LABEL = 60;
    private static final double NODE = 200;
    private static final double ROW = 20;
    private static final double GAP = 14;

    private final Svg boxes = new Svg();
    private final Svg edges = new Svg();
    private final Map<Value, Place> places = new HashMap<>();
    private final Iterator<OperatorSpan> spans;
    private double width;
    private double height;

    private StagePicture(List<OperatorSpan> timeline) {
        this.spans = timeline.iterator();
    }

    /** Where a node stands. */
    private record Place(double x, double y) {}

    /** @param timeline of a run, in the order of the schedule */
    static String of(Schedule schedule, List<OperatorSpan> timeline) {
        StagePicture picture = new StagePicture(timeline);
        for (int i = 0; i < schedule.stages().size(); i++) {
            picture.boxes.text(0, picture.height + GAP, "stage " + i);
            picture.add(schedule.stages().get(i));
        }
        return picture.edges.and(picture.boxes).of(picture.width, picture.height);
    }

    private void add(Stage stage) {
        int rows = 0;
        double left = LABEL;
        for (Group group : stage.groups()) {
            add(group, left, style(stage, group));
            rows = Math.max(rows, group.nodes().size());
            left += NODE + GAP;
        }
        width = Math.max(width, left);
        height += rows * ROW + GAP;
    }

    private void add(Group group, double left, String style) {
        double top = height;
        for (Node node : group.nodes()) {
            Place place = new Place(left, top);
            for (Value read : node.inputs()) {
                Place from = places.get(read);
                if (from != null) {
                    edges.curve(from.x() + NODE / 2, from.y() + ROW - 2, left + NODE / 2, top);
                }
            }
            node.outputs().forEach(made -> places.put(made, place));
            String hint =
                    node.name() + ": " + node.op().text() + " " + node.output().type() + ", " + group.cores()
                            + " cores, " + SchedulePage.micros(spans.next().nanos());
            boxes.box(left, top, NODE, ROW - 2, style, node.name(), hint);
            top += ROW;
        }
    }

    private static String style(Stage stage, Group group) {
        boolean merged = group.nodes().stream().anyMatch(node -> node.op() instanceof DenseOp.Slice);
        return merged ? "merged" : stage.groups().size() > 1 ? "together" : "alone";
    }
}
