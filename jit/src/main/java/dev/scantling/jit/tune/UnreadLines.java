package dev.scantling.jit.tune;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lines of a tuning file that nobody has asked for, by what they begin with: a file may have thousands, of which a start needs those of its
 * own devices, and most often choices without costs. Reading them all took an eighth of a start.
 */
final class UnreadLines {
    /** Of those that do not begin as we write them; they may have any key. */
    private static final String ANY = "";

    private static final String COMMENT = "#";
    private static final String KIND = "kind=";
    private static final String ISA = "isa=";

    private final Map<String, List<Line>> lines = new TreeMap<>();

    /** @param number from 1 on */
    record Line(int number, String text) {}

    private UnreadLines() {}

    static UnreadLines none() {
        return new UnreadLines();
    }

    /** @param file its lines, of which the first is no entry */
    static UnreadLines of(List<String> file) {
        UnreadLines unread = new UnreadLines();
        for (int i = 1; i < file.size(); i++) {
            unread.add(new Line(i + 1, file.get(i)));
        }
        return unread;
    }

    private void add(Line line) {
        if (!line.text().isBlank() && !line.text().startsWith(COMMENT)) {
            lines.computeIfAbsent(beginning(line.text()), _ -> new ArrayList<>())
                    .add(line);
        }
    }

    /** Whether it is of a choice or a cost, then the kind and the instruction set of the machine. */
    private static String beginning(String line) {
        int kind = line.startsWith(CostKey.PREFIX) ? CostKey.PREFIX.length() : 0;
        int isa = line.indexOf(' ', kind) + 1;
        int end = line.indexOf(' ', isa) + 1;
        return line.startsWith(KIND, kind) && line.startsWith(ISA, isa) && end > 0 ? line.substring(0, end) : ANY;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Those of which a key may begin with a prefix; they do not count as unread any more. */
    List<Line> take(String prefix) {
        List<Line> taken = new ArrayList<>();
        Iterator<Map.Entry<String, List<Line>>> all = lines.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<String, List<Line>> some = all.next();
            if (some.getKey().startsWith(prefix) || prefix.startsWith(some.getKey())) {
                taken.addAll(some.getValue());
                all.remove();
            }
        }
        return taken;
    }
}
