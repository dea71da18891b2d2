package dev.scantling.models.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.scantling.ir.check.ReferenceData;
import dev.scantling.ir.geometry.Convention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names, shapes and kinds of the tensors against the state dicts of the real networks. */
class StateDictTest {
    private static final Path MODELS = ReferenceData.path("goldens/models");
    private static final List<String> ZOO =
            List.of("minkunet", "spvcnn", "spvnas", "pvcnn-s3dis", "pvcnn-shapenet", "pvcnnpp-s3dis");

    @Test
    void equalThoseOfEveryGoldenNetwork() throws IOException {
        assumeTrue(Files.isDirectory(MODELS), "no golden models at " + MODELS.toAbsolutePath());
        int compared = 0;
        for (Path folder : folders()) {
            JsonNode golden =
                    new JsonMapper().readTree(folder.resolve("case.json").toFile());
            if (ZOO.contains(golden.path("model").asText())) {
                compare(network(golden, folder), golden, folder);
                compared++;
            }
        }
        assertThat(compared).as("golden networks of this zoo below %s", MODELS).isPositive();
    }

    private static void compare(Network network, JsonNode golden, Path folder) throws IOException {
        List<String> expected;
        try (Stream<String> lines = Files.lines(folder.resolve("state_dict.tsv"))) {
            expected =
                    lines.filter(line -> !line.contains("num_batches_tracked")).toList();
        }
        assertThat(network.parameters().stream().map(StateDictTest::line))
                .as("tensors of %s", folder)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(network.parameterCount())
                .as("parameters of %s", folder)
                .isEqualTo(golden.path("params").asLong());
    }

    private static Network network(JsonNode golden, Path folder) {
        CloudShape cloud = new CloudShape(1, 1024);
        double width = golden.path("arg").asDouble();
        return switch (golden.path("model").asText()) {
            case "pvcnn-s3dis" -> Pvcnn.s3dis(width, cloud);
            case "pvcnn-shapenet" -> Pvcnn.shapenet(width, cloud);
            case "pvcnnpp-s3dis" -> Pvcnnpp.s3dis(width, cloud);
            default -> onVoxels(golden, folder);
        };
    }

    private static Network onVoxels(JsonNode golden, Path folder) {
        NetworkOptions options = NetworkOptions.DEFAULT
                .withClasses(golden.path("num_classes").asInt())
                .withConvention(Convention.of(golden.path("convention").asText()));
        String model = golden.path("model").asText();
        return model.equals("spvnas")
                ? Zoo.parse("spvnas:" + folder.resolve("case.json"), options)
                : Zoo.parse(model + "@" + golden.path("arg").asText(), options);
    }

    /** As a line of {@code state_dict.tsv}. */
    private static String line(ParameterSpec spec) {
        String shape = String.join(
                "x", spec.storedShape().stream().map(String::valueOf).toList());
        return String.join("\t", spec.key(), shape, spec.kind().text());
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> entries = Files.list(MODELS)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }
}
