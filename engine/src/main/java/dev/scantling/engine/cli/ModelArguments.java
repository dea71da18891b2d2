package dev.scantling.engine.cli;

import dev.scantling.engine.cli.run.RunRequest;
import dev.scantling.models.zoo.Zoo;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What network on which scan, and how. */
final class ModelArguments {
    @Parameters(
            index = "0",
            paramLabel = "NETWORK",
            description = "One of: " + Zoo.KNOWN + "; run also takes FILE.onnx and FILE.tflite.")
    private String network = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SCAN",
            description = "A scan with x, y, z and intensity: a .bin of KITTI, or any file that inspect reads;"
                    + " run gives NPY files to networks on images and clouds, to models of TFLite and to dense ones of ONNX;"
                    + " other commands need none for these.")
    private @Nullable Path scan;

    @Mixin
    private final ModelOptions options = new ModelOptions();

    RunRequest request() {
        return options.request(network, scan);
    }
}
