package dev.scantling.engine.cli;

import dev.scantling.engine.DeviceReport;
import dev.scantling.engine.DeviceReport.Outcome;
import dev.scantling.engine.Engine;
import dev.scantling.engine.Setting;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code scantling devices}: checks every device. */
@picocli.CommandLine.Command(
        name = "devices",
        description =
                "Lists the devices and checks each with a small network: PASS, FAIL and why, or NONE where a driver has no device.",
        mixinStandardHelpOptions = true)
public final class DevicesCommand implements Command {
    @Spec
    private CommandSpec spec;

    /** For {@link java.util.ServiceLoader}; picocli sets the field. */
    @SuppressWarnings("NullAway.Init")
    public DevicesCommand() {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<DeviceReport> reports = Engine.devices(Setting.read());
        reports.forEach(report -> out.println(line(report)));
        if (reports.isEmpty()) {
            out.println("no devices: no device module is on the module path");
            return ExitStatus.USAGE;
        }
        return reports.stream().noneMatch(report -> report.outcome() == Outcome.FAILED)
                ? ExitStatus.OK
                : ExitStatus.FAILURE;
    }

    private static String line(DeviceReport report) {
        String reason = report.reason().isEmpty() ? "" : ": " + report.reason();
        return word(report.outcome()) + "  " + report.name() + "  " + report.description() + reason;
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "PASS";
            case FAILED -> "FAIL";
            case ABSENT -> "NONE";
        };
    }
}
