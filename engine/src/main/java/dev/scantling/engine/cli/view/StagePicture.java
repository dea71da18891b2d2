package dev.scantling.engine.cli.view;

import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A graph with its stages one below the other, their groups side by side, and who reads whom. */
final class StagePicture {
    private static final double LABEL = 60;
    private static final double NODE = 200;
    private static final double ROW = 20;
    private static final double GAP = 14;

    private final Svg boxes = new Svg();
    private final Svg edges = new Svg();
    private final Map<Value, Place> places = new HashMap<>();
    private final Map<Value, ShownOperator> shown;
    private double width;
    private double height;

    private StagePicture(Map<Value, ShownOperator> shown) {
        this.shown = shown;
    }

    /** Where a node stands. */
    private record Place(double x, double y) {}

    /** @param shown the schedule's operators by their first result */
    static String of(Schedule schedule, Map<Value, ShownOperator> shown) {
        StagePicture picture = new StagePicture(shown);
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
            add(group, left);
            rows = Math.max(rows, group.nodes().size());
            left += NODE + GAP;
        }
        width = Math.max(width, left);
        height += rows * ROW + GAP;
    }

    private void add(Group group, double left) {
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
            ShownOperator operator = Objects.requireNonNull(shown.get(ShownOperator.key(node)));
            String hint =
                    node.name() + ": " + node.op().text() + " " + node.output().type() + ", " + group.cores()
                            + " cores, " + SchedulePage.micros(operator.span().nanos());
            boxes.box(left, top, NODE, ROW - 2, operator.style().css(), node.name(), hint);
            top += ROW;
        }
    }
}
