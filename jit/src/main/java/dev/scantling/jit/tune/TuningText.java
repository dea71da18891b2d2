package dev.scantling.jit.tune;

import dev.scantling.ir.TuningStore.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a tuning file: a line that names the format and its version, then a line for each entry, sorted.
 *
 * <pre>
 * scantling-tuning 1
 * cost kind=cpu isa=x86_64 ... run=add(f32[9,4],f32[9,4]) = 2500.0 1400.0  # 0.1 GFLOP/s
 * kind=cpu isa=x86_64 ... log2rows=17 neighbours=3 = tile=5x2 block=1024  # 93.4 GFLOP/s
 * </pre>
 *
 * What operators cost ({@link CostKey}) are nanoseconds on one core, on two, and so on.
 *
 * @param entries by their keys
 * @param problems what is wrong, one for each line that is, in order
 * @param foreign whether the first line is not ours, so that nothing after it can be understood
 */
record TuningText(NavigableMap<String, Entry> entries, List<String> problems, boolean foreign) {
    static final String HEADER = "scantling-tuning 1";
    private static final Pattern LINE = Pattern.compile("(.+) = (.+?)\\s*# (\\d{1,7}(?:\\.\\d{1,3})?) GFLOP/s\\s*");

    /** What a missing file holds. */
    static TuningText empty() {
        return new TuningText(new TreeMap<>(), List.of(), false);
    }

    static TuningText parse(List<String> lines) {
        return foreign(lines)
                .map(problem -> new TuningText(new TreeMap<>(), List.of(problem), true))
                .orElseGet(() -> of(UnreadLines.of(lines).take("")));
    }

    /** What is wrong with the first line if it is not ours. */
    static Optional<String> foreign(List<String> lines) {
        String first = lines.isEmpty() ? "" : lines.getFirst().trim();
        return first.equals(HEADER)
                ? Optional.empty()
                : Optional.of("line 1: expected '" + HEADER + "', got '" + shortened(first) + "'");
    }

    /** What some lines of a file hold that is ours. */
    static TuningText of(List<UnreadLines.Line> lines) {
        TuningText text = new TuningText(new TreeMap<>(), new ArrayList<>(), false);
        lines.stream().sorted(Comparator.comparingInt(UnreadLines.Line::number)).forEach(text::read);
        return text;
    }

    private void read(UnreadLines.Line line) {
        try {
            Entry entry = entry(line.text());
            entries.put(entry.key(), entry);
        } catch (IllegalArgumentException e) {
            problems.add("line " + line.number() + ": " + e.getMessage());
        }
    }

    private static Entry entry(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "expected 'key = choice  # number GFLOP/s', got '" + shortened(line) + "'");
        }
        double gflops = Double.parseDouble(parts.group(3));
        if (parts.group(1).startsWith(CostKey.PREFIX)) {
            CostKey key = CostKey.parse(parts.group(1));
            return key.entry(key.nanos(parts.group(2)), gflops);
        }
        TuningKey key = TuningKey.parse(parts.group(1));
        Choice choice = Choice.parse(parts.group(2));
        key.kernel().check(choice);
        return new Entry(key.toString(), choice.toString(), gflops);
    }

    private static String shortened(String line) {
        int most = 60;
        return line.length() <= most ? line : line.substring(0, most) + "...";
    }

    static String print(Collection<Entry> sorted) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (Entry entry : sorted) {
            text.append(String.format(
                    Locale.ROOT, "%s = %s  # %.1f GFLOP/s\n", entry.key(), entry.choice(), entry.gflops()));
        }
        return text.toString();
    }
}
