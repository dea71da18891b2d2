package dev.scantling.engine.cli.run;

import dev.scantling.device.Device;
import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.CopyTiming;
import dev.scantling.engine.CostSource;
import dev.scantling.engine.KernelChoice;
import dev.scantling.engine.Session;
import dev.scantling.engine.cli.text.Numbers;
import dev.scantling.engine.cli.text.Progress;
import dev.scantling.engine.cli.text.TextTable;
import dev.scantling.engine.cli.view.SchedulePage;
import dev.scantling.ir.Node;
import dev.scantling.ir.Type;
import dev.scantling.ir.schedule.Group;
import dev.scantling.ir.schedule.Schedule;
import dev.scantling.ir.schedule.Stage;
import dev.scantling.ir.text.GraphPrinter;
import dev.scantling.scheduler.IosScheduler;
import dev.scantling.scheduler.ios.Strategies;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the engine makes of a network, and how much work that is on an input; found by running it. */
public final class Explanation {
    private static final double NANOS_PER_MILLI = 1e6;

    private Explanation() {}

    /**
     * Runs the network and prints what was found.
     *
     * @param repeat runs whose median times are told, at least 1
     * @param costs of operators, by which schedulers are compared; empty to leave that out
     * @param page where a page goes that shows stages and timeline
     * @throws dev.scantling.ir.EngineException if a part of the request is not usable
     */
    public static void print(
            RunRequest request, int repeat, Optional<CostSource> costs, Optional<Path> page, PrintWriter out) {
        String text;
        try (Progress progress = new Progress(LoadedModel.STEPS + repeat);
                LoadedModel loaded = LoadedModel.open(request, progress);
                Session session = loaded.model().openSession()) {
            Measurements times = loaded.measure(session, repeat, progress);
            text = text(loaded, session, times)
                    + costs.map(source -> "\n" + section("schedulers", schedulers(loaded, source, times)))
                            .orElse("");
            page.ifPresent(file -> page(loaded, loaded.model(), session).write(file));
        }
        out.print(text);
        out.flush();
    }

    /** What the last run of a session looked like. */
    static SchedulePage page(LoadedModel loaded, CompiledModel model, Session session) {
        String about = loaded.engine().devices().stream()
                        .map(device -> device.name() + ", " + device.target().cores() + " cores, "
                                + device.codeForm().text())
                        .collect(Collectors.joining("; "))
                + "; the last run took " + Numbers.millis(session.totalNanos() / NANOS_PER_MILLI);
        return new SchedulePage(
                loaded.network(), about, model.schedule(), model.decided().schedule(), session.timeline());
    }

    private static String text(LoadedModel loaded, Session session, Measurements times) {
        return String.join(
                "\n",
                section(
                        "graph after all passes",
                        GraphPrinter.print(loaded.model().program().graph())),
                section("passes", String.join("\n", loaded.model().passLog()) + "\n"),
                section("schedule", schedule(loaded.model().schedule())),
                section("copies between devices", copies(session.copies())),
                section("levels", levels(Level.of(loaded.model().program().graph(), session))),
                section("operators, in order", operators(times, loaded)),
                section("code", code(loaded)),
                section("matrix kernels, in order of the graph", choices(loaded.model(), session)),
                section("memory", memory(loaded, session)));
    }

    /** Of the operators before merging, which the model itself may not have any more. */
    private static String schedulers(LoadedModel loaded, CostSource costs, Measurements times) {
        if (loaded.engine().devices().size() > 1) {
            return PlacingRun.schedules(
                    loaded.model().decided().graph(),
                    loaded.model().decided().schedule(),
                    loaded.engine().placing(loaded.program(), loaded.inputs(), costs, Strategies.BOTH),
                    "",
                    Numbers.millis(times.totalMillis()));
        }
        try (CompiledModel sequential = loaded.engine().compile(loaded.program())) {
            IosScheduler ios = loaded.engine().scheduler(sequential, loaded.inputs(), costs, Strategies.BOTH);
            return SchedulingRun.schedulers(sequential, loaded.model(), List.of(ios), "this one", ios);
        }
    }

    private static String section(String title, String body) {
        return "== " + title + "\n" + body;
    }

    private static String schedule(Schedule schedule) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < schedule.stages().size(); i++) {
            lines.add("stage " + i + stage(schedule.stages().get(i)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String stage(Stage stage) {
        List<String> groups = stage.groups().stream().map(Explanation::group).toList();
        return groups.size() == 1
                ? ": " + groups.getFirst()
                : ", " + stage.strategy().name().toLowerCase(Locale.ROOT) + "\n  " + String.join("\n  ", groups);
    }

    private static String group(Group group) {
        String nodes = group.nodes().stream().map(Node::name).collect(Collectors.joining(", "));
        return nodes + " (" + group.device() + ", " + group.cores() + " cores)";
    }

    private static String levels(List<Level> levels) {
        TextTable table = new TextTable("stride", "voxels", "3x3x3 pairs", "pairs per voxel");
        for (Level level : levels) {
            table.row(
                    level.stride().toString(),
                    Numbers.count(level.voxels()),
                    Numbers.count(level.pairs()),
                    level.voxels() == 0 ? "" : Numbers.decimal((double) level.pairs() / level.voxels()));
        }
        return table.toString();
    }

    /** Times of one run are those of a cold one: enough to see where it goes, not to compare. */
    private static String operators(Measurements times, LoadedModel loaded) {
        double peakGflops = loaded.engine().peakGflops();
        Set<String> hosted = loaded.model().hostedOperators();
        Set<String> inPlace = loaded.model().operatorsInPlace();
        Device first = loaded.engine().device();
        int runs = times.samples().size();
        String time = runs == 1 ? "first run" : "median of " + runs;
        TextTable table =
                new TextTable("name", "kind", "runs on", "multiply-adds", "moved", time, "share", "GFLOP/s", "of peak");
        double all = times.operators().stream()
                .mapToDouble(Measurements.OperatorTime::micros)
                .sum();
        for (Measurements.OperatorTime operator : times.operators()) {
            boolean counts = operator.estimate().macs() > 0;
            table.row(
                    operator.name(),
                    operator.kind(),
                    hosted.contains(operator.name()) && !onHost(loaded, operator.device()) ? "host" : operator.device(),
                    Numbers.scaled(operator.estimate().macs()),
                    inPlace.contains(operator.name())
                            ? "in place"
                            : Numbers.bytes(operator.estimate().bytes()),
                    Numbers.millis(operator.micros() / 1e3),
                    Numbers.percent(operator.micros(), all),
                    counts ? Numbers.decimal(operator.gflops()) : "",
                    counts && operator.device().equals(first.name())
                            ? Numbers.percent(operator.gflops(), peakGflops)
                            : "");
        }
        return table + "sum: " + Numbers.scaled(times.macs()) + " multiply-adds, " + Numbers.millis(times.totalMillis())
                + "\n";
    }

    private static boolean onHost(LoadedModel loaded, String name) {
        return loaded.engine().devices().stream()
                .anyMatch(device -> device.name().equals(name) && device.isHost());
    }

    /** What was copied between stages, and how long that took. */
    static String copies(List<CopyTiming> copies) {
        if (copies.isEmpty()) {
            return "none\n";
        }
        TextTable table = new TextTable("value", "before", "from", "to", "bytes", "last run");
        for (CopyTiming copy : copies) {
            table.row(
                    copy.value(),
                    copy.before(),
                    copy.from(),
                    copy.to(),
                    Numbers.bytes(copy.bytes()),
                    Numbers.millis(copy.nanos() / NANOS_PER_MILLI));
        }
        return table + "sum: "
                + Numbers.bytes(copies.stream().mapToLong(CopyTiming::bytes).sum()) + ", "
                + Numbers.millis(copies.stream().mapToLong(CopyTiming::nanos).sum() / NANOS_PER_MILLI) + "\n";
    }

    private static String code(LoadedModel loaded) {
        return loaded.engine().devices().stream()
                .map(device -> (loaded.engine().devices().size() == 1 ? "" : device.name() + ": ")
                        + device.codeForm().text() + "\ntarget: " + device.target() + "\n")
                .collect(Collectors.joining());
    }

    private static String choices(CompiledModel model, Session session) {
        Map<String, String> pairs = new HashMap<>();
        model.program()
                .graph()
                .nodes()
                .forEach(node -> node.inputs().stream()
                        .filter(value -> value.type() instanceof Type.KernelMapType)
                        .forEach(map -> pairs.put(node.name(), Numbers.count(session.pairs(map)))));
        TextTable table = new TextTable("operator", "kernel", "dataflow", "pairs", "choice", "padding", "from");
        for (KernelChoice choice : model.kernelChoices()) {
            table.row(
                    choice.operator(),
                    choice.kernel(),
                    choice.dataflow(),
                    choice.dataflow().isEmpty() ? "" : pairs.getOrDefault(choice.operator(), ""),
                    choice.choice(),
                    Numbers.percent(choice.padding(), 1),
                    choice.origin());
        }
        return table.toString();
    }

    private static String memory(LoadedModel loaded, Session session) {
        return Numbers.bytes(session.memoryBytes()) + ", of it weights "
                + Numbers.bytes(loaded.model().weightBytes()) + "\n";
    }
}
