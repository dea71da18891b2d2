package dev.scantling.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scantling.engine.CompiledModel;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Setting;
import dev.scantling.engine.cli.Command;
import dev.scantling.engine.cli.ExplainCommand;
import dev.scantling.engine.cli.RunCommand;
import dev.scantling.engine.cli.ScheduleCommand;
import dev.scantling.engine.cli.TraceCommand;
import dev.scantling.engine.cli.TuneCommand;
import dev.scantling.ir.Program;
import dev.scantling.models.load.SeededWeights;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.NetworkOptions;
import dev.scantling.models.zoo.Zoo;
import dev.scantling.pointcloud.io.KittiWriter;
import dev.scantling.pointcloud.sim.LidarSimulator;
import dev.scantling.scheduler.file.ScheduleFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Commands on two devices. */
class PlacedCommandsTest {
    private static final String NETWORK = "minkunet@0.1";
    private static final String VOXEL = "0.5";

    @TempDir
    private Path folder = Path.of("");

    private Path scan = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void scan() {
        scan = folder.resolve("scan.bin");
        KittiWriter.write(scan, new LidarSimulator().scan(5));
    }

    private int run(Command command, Object... more) {
        List<String> arguments =
                new ArrayList<>(List.of(NETWORK, scan.toString(), "--voxel", VOXEL, "--weights", "seed:1"));
        for (Object argument : more) {
            arguments.add(argument.toString());
        }
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private void succeeds(Command command, Object... more) {
        assertThat(run(command, more)).as(err.toString()).isEqualTo(CommandLine.ExitCode.OK);
    }

    private void fails(Command command, List<String> messages, Object... more) {
        err.getBuffer().setLength(0);
        assertThat(run(command, more)).isNotEqualTo(CommandLine.ExitCode.OK);
        assertThat(err.toString()).contains(messages);
    }

    /** A schedule that no costs would choose. */
    private Path forced() throws IOException {
        Network network = Zoo.parse(NETWORK, NetworkOptions.DEFAULT.withVoxelSize(Float.parseFloat(VOXEL)));
        Program program = new Program(network.graph(), SeededWeights.fill(network.parameters(), "1"));
        Path file = folder.resolve("forced.json");
        try (Engine engine = Engine.open(List.of("cpu", TwinProvider.NAME), Setting.read());
                CompiledModel model = engine.compile(program, Forced.inTurn(engine.devices()))) {
            Files.writeString(
                    file,
                    ScheduleFile.text(
                            model.decided().graph(), model.decided().schedule(), ScheduleTest.targets(engine)));
        }
        return file;
    }

    @Test
    void aForcedPlacementRunsAndIsExplained() throws IOException {
        Path file = forced();
        succeeds(new RunCommand(), "--out", folder.resolve("alone"));
        succeeds(new RunCommand(), "--out", folder.resolve("both"), "--devices", "cpu,twin", "--schedule", file);
        assertThat(folder.resolve("both/labels.npy")).hasSameBinaryContentAs(folder.resolve("alone/labels.npy"));
        assertThat(folder.resolve("both/report.json")).content().contains("\"device\" : \"cpu,twin\"");
        succeeds(new ExplainCommand(), "--devices", "cpu,twin", "--schedule", file, "--costs", "analytic");
        assertThat(out.toString())
                .contains("== schedulers\noperators on", "\nplaced ", "No schedule on these devices")
                .contains("(cpu, ", "(twin, ", "== copies between devices\nvalue ", "\ncpu: ", "\ntwin: ")
                .containsPattern("coords +\\S+ +cpu +twin +[0-9.]+ \\w+ +[0-9.]+ ms")
                .containsPattern("sum: [0-9.]+ \\w+, [0-9.]+ ms");
        succeeds(new TraceCommand(), "--devices", "cpu,twin", "--schedule", file, "--out", folder.resolve("t.json"));
        fails(new TuneCommand(), List.of("[cpu, twin]", "alone"), "--devices", "cpu,twin", "--schedule", file);
    }

    @Test
    void operatorsAreMeasuredAndPlaced() {
        Path file = folder.resolve("placed.json");
        Path page = folder.resolve("page.html");
        succeeds(
                new ScheduleCommand(),
                "--devices",
                "cpu,twin",
                "--rounds",
                "1",
                "--strategy",
                "CONCURRENT",
                "--save",
                file,
                "--html",
                page);
        assertThat(out.toString())
                .contains("operators on", "\ncpu ", "\ntwin ", "\nplaced ", "No schedule on these devices takes less");
        assertThat(page).content().contains("twin, ");
        succeeds(new ExplainCommand(), "--devices", "cpu,twin", "--schedule", file);
        succeeds(new ExplainCommand(), "--devices", "cpu,twin");
    }

    @Test
    void aFileForOtherDevicesIsRefused() throws IOException {
        Path file = forced();
        fails(
                new RunCommand(),
                List.of("forced.json", "on the device 'twin'", "one of [cpu]", "make it anew"),
                "--schedule",
                file);
        String text = Files.readString(file);
        Files.writeString(file, text.replace("vector=128", "vector=0"));
        fails(
                new RunCommand(),
                List.of("forced.json", "the device 'twin'", "vector=0", "now another", "vector=128"),
                "--devices",
                "cpu,twin",
                "--schedule",
                file);
        Files.writeString(file, text.replaceFirst("\"fingerprint\" : \"....", "\"fingerprint\" : \"0000"));
        fails(
                new RunCommand(),
                List.of("forced.json", "another graph", "make it anew"),
                "--devices",
                "cpu,twin",
                "--schedule",
                file);
    }

    @Test
    void devicesAreNamedOnce() {
        fails(new RunCommand(), List.of("leave one of them out"), "--device", "cpu", "--devices", "cpu,twin");
        fails(new RunCommand(), List.of("each device once", "[cpu, cpu]"), "--devices", "cpu,cpu");
        fails(new RunCommand(), List.of("no device 'abacus'"), "--devices", "cpu,abacus");
        fails(
                new ScheduleCommand(),
                List.of("--export-costs", "one after the other"),
                "--devices",
                "cpu,twin",
                "--export-costs",
                folder.resolve("costs.txt"));
    }
}
