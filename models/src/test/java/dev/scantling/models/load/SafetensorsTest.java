package dev.scantling.models.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.Weights;
import dev.scantling.models.zoo.CloudShape;
import dev.scantling.models.zoo.Layout;
import dev.scantling.models.zoo.Network;
import dev.scantling.models.zoo.NetworkOptions;
import dev.scantling.models.zoo.ParameterKind;
import dev.scantling.models.zoo.ParameterSpec;
import dev.scantling.models.zoo.Pvcnn;
import dev.scantling.models.zoo.Spvnas;
import dev.scantling.models.zoo.SpvnasSample;
import dev.scantling.models.zoo.Zoo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafetensorsTest {
    /** Written by the reference implementation, version 0.8.0. */
    private static final String REFERENCE = "8AAAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJwdCJ9LCJub3JtLm51bV9iYXRj"
            + "aGVzX3RyYWNrZWQiOnsiZHR5cGUiOiJJNjQiLCJzaGFwZSI6W10sImRhdGFfb2Zmc2V0cyI6WzAsOF19LCJsYXllci53ZWlnaHQi"
            + "OnsiZHR5cGUiOiJGMzIiLCJzaGFwZSI6WzIsM10sImRhdGFfb2Zmc2V0cyI6WzgsMzJdfSwibGF5ZXIuYmlhcyI6eyJkdHlwZSI6"
            + "IkYxNiIsInNoYXBlIjpbMl0sImRhdGFfb2Zmc2V0cyI6WzMyLDM2XX19ICAHAAAAAAAAAAAAAAAAAIA+AAAAPwAAQD8AAIA/AACg"
            + "PwC+AEE=";

    private static final ParameterSpec WEIGHT =
            new ParameterSpec("layer.weight", List.of(2, 3), ParameterKind.DENSE, new Layout.Transposed(3));
    private static final ParameterSpec BIAS =
            new ParameterSpec("layer.bias", List.of(2), ParameterKind.BIAS, Layout.AS_STORED);
    private static final List<ParameterSpec> ONE =
            List.of(new ParameterSpec("a", List.of(2), ParameterKind.BIAS, Layout.AS_STORED));

    @TempDir
    private Path folder;

    @Test
    void readsWhatTheReferenceImplementationWrote() throws IOException {
        Weights weights = Safetensors.read(file(Base64.getDecoder().decode(REFERENCE)), List.of(WEIGHT, BIAS));
        assertThat(weights.get("layer.weight")).containsExactly(0, 0.75f, 0.25f, 1, 0.5f, 1.25f);
        assertThat(weights.get("layer.bias")).containsExactly(-1.5f, 2.5f);
        assertThat(weights.keys()).containsExactlyInAnyOrder("layer.weight", "layer.bias");
    }

    @Test
    void networksSurviveARoundTripBitForBit() {
        for (Network network : List.of(
                Zoo.parse("minkunet@0.1"),
                Zoo.parse("spvcnn@0.64"),
                Pvcnn.shapenet(0.125, new CloudShape(1, 9)),
                Spvnas.build(subNet(), NetworkOptions.DEFAULT))) {
            Weights weights = SeededWeights.fill(network.parameters(), "round trip");
            Path path = folder.resolve("network.safetensors");
            Safetensors.write(path, network.parameters(), weights);
            Weights read = Safetensors.read(path, network.parameters());
            assertThat(read.keys()).isEqualTo(weights.keys());
            assertThat(network.parameters())
                    .allSatisfy(spec -> assertThat(read.get(spec.key())).isEqualTo(weights.get(spec.key())));
        }
    }

    @Test
    void writesWhatTheFormatAsksFor() throws IOException {
        Path path = folder.resolve("bias.safetensors");
        Safetensors.write(path, List.of(BIAS), new Weights(Map.of("layer.bias", new float[] {1, -2})));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        int header = Math.toIntExact(bytes.getLong());
        assertThat(header % 8).isZero();
        assertThat(new String(bytes.array(), 8, header, StandardCharsets.UTF_8).strip())
                .isEqualTo("{\"layer.bias\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]}}");
        assertThat(bytes.getFloat(8 + header)).isEqualTo(1);
        assertThat(bytes.getFloat(8 + header + 4)).isEqualTo(-2);
        assertThat(bytes.limit()).isEqualTo(8 + header + 8);
    }

    @Test
    void writingChecksTheValuesBeforeItTouchesTheFile() throws IOException {
        Path path = Files.writeString(folder.resolve("kept"), "kept");
        assertThatThrownBy(() -> Safetensors.write(path, List.of(BIAS), new Weights(Map.of())))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("layer.bias");
        assertThatThrownBy(() -> Safetensors.write(
                        path, List.of(BIAS), new Weights(Map.of("layer.bias", new float[] {1, 2, 3}))))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("'layer.bias' must have 2 values [2], got 3");
        assertThat(Files.readString(path)).isEqualTo("kept");
    }

    @Test
    void halfPrecisionIsWidenedAndDoubleRounded() throws IOException {
        assertThat(readOne("F16", data(4).putShort((short) 0x3C00).putShort((short) 0x0001)))
                .containsExactly(1f, 0x1p-24f);
        assertThat(readOne("BF16", data(4).putShort((short) 0x3F80).putShort((short) 0xC049)))
                .containsExactly(1f, -3.140625f);
        assertThat(readOne("F64", data(16).putDouble(0.1).putDouble(1 + 0x1p-30)))
                .containsExactly(0.1f, 1f);
    }

    @Test
    void everyDifferenceIsReportedAtOnce() throws IOException {
        String json = """
                {"layer.weight":{"dtype":"F32","shape":[3,2],"data_offsets":[0,24]},
                 "module.layer.bias":{"dtype":"F32","shape":[2],"data_offsets":[24,32]},
                 "norm.weight":{"dtype":"I32","shape":[1],"data_offsets":[32,36]}}""";
        ParameterSpec norm = new ParameterSpec("norm.weight", List.of(1), ParameterKind.BN_WEIGHT, Layout.AS_STORED);
        Path path = file(bytes(json, data(36)));
        assertThatThrownBy(() -> Safetensors.read(path, List.of(WEIGHT, BIAS, norm)))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageStartingWith(path + ": does not hold the 3 tensors of this network")
                .hasMessageContaining("missing (1):\n    layer.bias [2]")
                .hasMessageContaining("mismatched (2):")
                .hasMessageContaining("layer.weight: shape must be [2, 3], is [3, 2]")
                .hasMessageContaining("norm.weight: dtype must be F32, F16, BF16 or F64, is I32")
                .hasMessageContaining("unexpected (1):\n    module.layer.bias [2]");
    }

    @Test
    void anotherWidthIsReportedBriefly() {
        Path path = folder.resolve("half.safetensors");
        List<ParameterSpec> half = Zoo.parse("minkunet@0.0625").parameters();
        Safetensors.write(path, half, SeededWeights.fill(half, "t"));
        assertThatThrownBy(
                        () -> Safetensors.read(path, Zoo.parse("minkunet@0.125").parameters()))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("mismatched (264):")
                .hasMessageContaining("and 244 more")
                .hasMessageContaining("check the network's name, width");
    }

    @Test
    void valuesThatAreNotFiniteAreRefused() throws IOException {
        assertThatThrownBy(() -> readOne("F32", data(8).putFloat(1).putFloat(Float.NaN)))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("tensor 'a' is NaN as float32 at flat index 1");
        assertThatThrownBy(() -> readOne("F64", data(16).putDouble(1e300)))
                .isInstanceOf(EngineException.InvalidModel.class)
                .hasMessageContaining("tensor 'a' is Infinity as float32 at flat index 0");
    }

    /** Headers over 8 bytes of data. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                                          | must be a JSON object",
                "{                                                           | not JSON",
                "{} {}                                                       | not JSON",
                "{\"a\":1}                                                   | tensor 'a': unknown dtype ''",
                "{\"a\":{\"dtype\":\"F31\"}}                                 | tensor 'a': unknown dtype 'F31'",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":2}}                     | tensor 'a': shape must be a list of whole numbers, is 2",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-2],\"data_offsets\":[0,8]}}   | shape must be a list of whole numbers, is [-2]",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2.5],\"data_offsets\":[0,8]}}  | shape must be a list of whole numbers, is [2.5]",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[99999999999999999999]}}        | shape must be a list of whole numbers",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0]}}      | data_offsets must be [begin, end], is [0]",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}}    | F32 [2] has 8 bytes, data_offsets [8, 0] span -8",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}}    | F32 [3] has 12 bytes, data_offsets [0, 8] span 8",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,8]}} | more bytes than a file can",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,12]}}   | the tensors have 12 bytes, the file holds 8 behind its header: cut short",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}    | bytes at the end belong to no tensor",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}    | bytes between belong to no tensor",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},\"b\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[4,8]}} | they overlap",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}} | Duplicate",
            })
    void brokenHeadersAreExplained(String json, String message) throws IOException {
        Path path = file(bytes(json, data(8)));
        assertThatThrownBy(() -> Safetensors.read(path, ONE))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageStartingWith(path + ": ")
                .hasMessageContaining(message);
    }

    @Test
    void headerLengthIsBoundedByTheFileAndALimit() throws IOException {
        for (long length : new long[] {9, 1L << 40, Long.MAX_VALUE, -1}) {
            Path path = file(ByteBuffer.allocate(16)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(length)
                    .array());
            assertThatThrownBy(() -> Safetensors.read(path, ONE))
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageContaining("header length " + Long.toUnsignedString(length) + " is above 8");
        }
        byte[] large =
                Arrays.copyOf(data(8).putLong(SafetensorsHeader.MAX_BYTES + 1).array(), 17 << 20);
        assertThatThrownBy(() -> Safetensors.read(file(large), ONE))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("header length 16777217 is above 16777216");
        assertThatThrownBy(() -> Safetensors.read(file(new byte[7]), ONE))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining("the file has 7");
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        byte[] whole = Base64.getDecoder().decode(REFERENCE);
        for (int length = 0; length < whole.length; length++) {
            Path path = file(Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Safetensors.read(path, List.of(WEIGHT, BIAS)))
                    .as("first %d bytes", length)
                    .isInstanceOf(EngineException.InvalidInput.class)
                    .hasMessageStartingWith(path + ": ");
        }
    }

    @Test
    void filesThatCannotBeOpenedAreNamed() {
        Path absent = folder.resolve("absent");
        assertThatThrownBy(() -> Safetensors.read(absent, ONE))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining(absent.toString());
        Path nowhere = folder.resolve("no/such/folder");
        assertThatThrownBy(() -> Safetensors.write(nowhere, List.of(), new Weights(Map.of())))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageContaining(nowhere + ": cannot be written");
    }

    private float[] readOne(String dtype, ByteBuffer data) throws IOException {
        String json =
                "{\"a\":{\"dtype\":\"%s\",\"shape\":[2],\"data_offsets\":[0,%d]}}".formatted(dtype, data.capacity());
        return Safetensors.read(file(bytes(json, data)), ONE).get("a");
    }

    private static ByteBuffer data(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] bytes(String json, ByteBuffer data) {
        byte[] header = json.getBytes(StandardCharsets.UTF_8);
        return data(8 + header.length + data.capacity())
                .putLong(header.length)
                .put(header)
                .put(data.duplicate().clear())
                .array();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("weights.safetensors"), content);
    }

    /** Its classifier uses 6 of the 128 stored columns. */
    private static SpvnasSample subNet() {
        return new SpvnasSample(
                4,
                Stream.of(4, 8, 8, 12).map(SafetensorsTest::stage).toList(),
                Stream.of(12, 8, 8, 6).map(SafetensorsTest::stage).toList());
    }

    private static SpvnasSample.Stage stage(int out) {
        return new SpvnasSample.Stage(4, List.of(new SpvnasSample.Block(4, out, true)));
    }
}
