package dev.scantling.engine.cli;

import dev.scantling.engine.Setting;
import dev.scantling.engine.cli.run.RunRequest;
import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.EngineException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how a network is to run. */
final class ModelOptions {
    @Mixin
    private final WeightOptions weights = new WeightOptions();

    @Option(
            names = "--voxel",
            paramLabel = "METRES",
            defaultValue = "0.05",
            description = "Edge of a voxel (default: ${DEFAULT-VALUE}).")
    private double voxel;

    @Option(
            names = "--device",
            paramLabel = "NAME",
            description = "The device to run on (default: SCANTLING_DEVICE, else cpu); see scantling devices.")
    private @Nullable String device;

    @Option(
            names = "--devices",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Several devices, such as cpu,opencl:0: each operator runs on one of them, chosen by measured costs of operators"
                            + " and copies unless --schedule says where; inputs come to the first.")
    private List<String> devices = List.of();

    @Option(
            names = "--code",
            paramLabel = "FORM",
            description =
                    "Code of the CPU device: auto, native, vector or scalar (default: SCANTLING_CODE, else auto).")
    private @Nullable CodeRoute code;

    @Option(
            names = "--schedule",
            paramLabel = "FILE",
            description = "Stages that scantling schedule has saved; without one operators run one after the other.")
    private @Nullable Path schedule;

    private List<String> names() {
        if (device != null && !devices.isEmpty()) {
            throw new EngineException.InvalidInput(
                    "--device names one device and --devices several, got both: leave one of them out");
        }
        return devices.isEmpty() ? List.of(device == null ? Setting.DEVICE.text() : device) : devices;
    }

    RunRequest request(String network, @Nullable Path scan) {
        return new RunRequest(
                network,
                Optional.ofNullable(scan),
                weights.source(),
                voxel,
                names(),
                code == null ? Setting.read() : Setting.read().withCode(code),
                Optional.ofNullable(schedule));
    }
}
