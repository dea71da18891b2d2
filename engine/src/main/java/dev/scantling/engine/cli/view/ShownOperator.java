package dev.scantling.engine.cli.view;

import dev.scantling.engine.OperatorSpan;
import dev.scantling.ir.Node;
import dev.scantling.ir.Value;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An operator as every picture of a page shows it.
 *
 * @param span of a run
 */
record ShownOperator(OperatorSpan span, Style style) {

    /** What a colour says. */
    enum Style {
        ALONE("alone"),
        TOGETHER("together"),
        MERGED("merged"),
        SIZES("sizes");

        private final String css;

        Style(String css) {
            this.css = css;
        }

        /** Its class in the page. */
        String css() {
            return css;
        }

        private static Style of(Stage decided) {
            return decided.merges() ? MERGED : decided.groups().size() > 1 ? TOGETHER : ALONE;
        }
    }

    /**
     * The operators of a run, by their first result: a plan has another order than the schedule, since what fixes sizes comes first.
     *
     * @param schedule that ran
     * @param decided the same stages before operators were merged
     */
    static Map<Value, ShownOperator> of(Schedule schedule, Schedule decided, List<OperatorSpan> timeline) {
        Map<Value, Style> styles = styles(schedule, decided);
        Map<Value, ShownOperator> shown = new HashMap<>();
        for (OperatorSpan span : timeline) {
            Value key = key(span.node());
            Style style = span.stage() == OperatorSpan.BEFORE ? Style.SIZES : Objects.requireNonNull(styles.get(key));
            shown.put(key, new ShownOperator(span, style));
        }
        return Map.copyOf(shown);
    }

    private static Map<Value, Style> styles(Schedule schedule, Schedule decided) {
        Map<Value, Style> styles = new HashMap<>();
        for (int i = 0; i < schedule.stages().size(); i++) {
            Style style = Style.of(decided.stages().get(i));
            for (Group group : schedule.stages().get(i).groups()) {
                group.nodes().forEach(node -> styles.put(key(node), style));
            }
        }
        return styles;
    }

    /** What tells a node from others, even of the same name. */
    static Value key(Node node) {
        return node.outputs().getFirst();
    }
}
