package dev.scantling.engine.cli;

import dev.scantling.engine.Setting;
import dev.scantling.engine.cli.run.RunRequest;
import dev.scantling.ir.CodeRoute;
import java.nio.file.Path;
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

    RunRequest request(String network, @Nullable Path scan) {
        return new RunRequest(
                network,
                Optional.ofNullable(scan),
                weights.source(),
                voxel,
                device == null ? Setting.DEVICE.text() : device,
                code == null ? Setting.read() : Setting.read().withCode(code),
                Optional.ofNullable(schedule));
    }
}
