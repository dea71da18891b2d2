package dev.scantling.tests.files;

import static dev.scantling.tests.files.TorchBytes.floats;
import static dev.scantling.tests.files.TorchBytes.longs;
import static dev.scantling.tests.files.TorchBytes.shorts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scantling.ir.EngineException;
import dev.scantling.models.load.Checkpoint;
import dev.scantling.models.tensor.ElementType;
import dev.scantling.models.tensor.StoredTensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of torch.save: every type, views of shared storages, both forms, and what is refused. */
class TorchFileTest {
    @TempDir
    Path folder;

    private <T> T read(byte[] bytes, Function<Checkpoint, T> use) {
        try {
            return Checkpoint.read(Files.write(folder.resolve("a.pth"), bytes), use);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private float[] only(TorchBytes file) {
        return read(
                file.zip(),
                checkpoint -> checkpoint.tensors().values().iterator().next().floats());
    }

    private static TorchBytes one(String type, byte[] data, int offset, int[] shape, int[] strides) {
        return new TorchBytes()
                .beginStateDict()
                .tensor("a", type, "0", data, offset, shape, strides)
                .endStateDict();
    }

    private static TorchBytes vector(String type, byte[] data, int elements) {
        return one(type, data, 0, new int[] {elements}, new int[] {1});
    }

    private void refused(byte[] bytes, String... parts) {
        assertThatThrownBy(() -> read(bytes, Checkpoint::elements))
                .isInstanceOf(EngineException.InvalidInput.class)
                .hasMessageStartingWith(folder.resolve("a.pth").toString())
                .hasMessageContainingAll(parts);
    }

    @Test
    void bothFormsHoldTheSame() {
        for (byte[] bytes : List.of(TorchBytes.small().zip(), TorchBytes.small().legacy())) {
            read(bytes, checkpoint -> {
                assertThat(checkpoint.tensors().keySet()).containsExactly("layer.weight", "layer.bias");
                StoredTensor weight = checkpoint.tensor("layer.weight");
                assertThat(weight.shape()).containsExactly(2L, 3L);
                assertThat(weight.floats()).containsExactly(1, 2, 3, 4, 5, 6);
                assertThat(checkpoint.tensor("layer.bias").type()).isEqualTo(ElementType.F16);
                assertThat(checkpoint.tensor("layer.bias").floats()).containsExactly(1, -2);
                return assertThat(checkpoint.elements()).isEqualTo(8);
            });
        }
    }

    @Test
    void floatingPointTypesBecomeFloat32() {
        assertThat(only(vector("HalfStorage", shorts(0x3C00, 0x0001), 2))).containsExactly(1f, 0x1p-24f);
        assertThat(only(vector("BFloat16Storage", shorts(0x3F80, 0xC049), 2))).containsExactly(1f, -3.140625f);
        assertThat(only(vector("DoubleStorage", longs(Double.doubleToLongBits(0.1)), 1)))
                .containsExactly(0.1f);
    }

    @ParameterizedTest
    @CsvSource({
        "LongStorage,I64,8",
        "IntStorage,I32,4",
        "ShortStorage,I16,2",
        "CharStorage,I8,1",
        "ByteStorage,U8,1",
        "BoolStorage,BOOL,1"
    })
    void wholeNumbersKeepTheirType(String storage, ElementType type, int bytes) {
        read(vector(storage, new byte[3 * bytes], 3).zip(), checkpoint -> {
            StoredTensor tensor = checkpoint.tensor("a");
            assertThat(tensor.type()).isEqualTo(type);
            return assertThat(tensor.elements()).isEqualTo(3);
        });
    }

    @Test
    void viewsAreReadByTheirStrides() {
        byte[] data = floats(0, 1, 2, 3, 4, 5, 6, 7);
        assertThat(only(one("FloatStorage", data, 1, new int[] {3, 2}, new int[] {1, 3})))
                .containsExactly(1, 4, 2, 5, 3, 6);
        assertThat(only(one("FloatStorage", data, 0, new int[] {2, 2}, new int[] {4, 2})))
                .containsExactly(0, 2, 4, 6);
        assertThat(only(one("FloatStorage", data, 7, new int[] {}, new int[] {})))
                .containsExactly(7);
        assertThat(only(one("FloatStorage", data, 8, new int[] {0, 5}, new int[] {5, 1})))
                .isEmpty();
    }

    @Test
    void tensorsShareAStorage() {
        byte[] data = floats(1, 2, 3, 4);
        TorchBytes file = new TorchBytes()
                .beginStateDict()
                .tensor("head", "FloatStorage", "0", data, 0, new int[] {2}, new int[] {1})
                .tensor("tail", "FloatStorage", "0", data, 2, new int[] {2}, new int[] {1})
                .endStateDict();
        for (byte[] bytes : List.of(file.zip(), file.legacy())) {
            read(bytes, checkpoint -> {
                assertThat(checkpoint.tensor("head").floats()).containsExactly(1, 2);
                return assertThat(checkpoint.tensor("tail").floats()).containsExactly(3, 4);
            });
        }
    }

    /** The form of types that have no class of storage. */
    @Test
    void untypedStoragesGetTheirTypeFromTheTensor() {
        TorchBytes file = new TorchBytes()
                .beginStateDict()
                .text("a")
                .global("torch._utils", "_rebuild_tensor_v3")
                .op('(')
                .storage("torch.storage", "UntypedStorage", "0", shorts(1, 2, 3), 1)
                .view(1, new int[] {2}, new int[] {1})
                .op(0x89)
                .op('N')
                .global("torch", "uint16")
                .op('t')
                .op('R')
                .endStateDict();
        read(file.zip(), checkpoint -> {
            StoredTensor tensor = checkpoint.tensor("a");
            assertThat(tensor.type()).isEqualTo(ElementType.U16);
            return assertThat(tensor.shape()).containsExactly(2L);
        });
    }

    @Test
    void nestedDictionariesAndListsArePaths() {
        TorchBytes file = new TorchBytes()
                .op('}')
                .op('(')
                .text("epoch")
                .whole(7)
                .text("nets")
                .op(']')
                .op('(');
        file.beginStateDict()
                .tensor("w", "FloatStorage", "0", floats(1), 0, new int[] {1}, new int[] {1})
                .op('u')
                .op('e')
                .op('u')
                .op('.');
        List<String> names =
                read(file.zip(), checkpoint -> List.copyOf(checkpoint.tensors().keySet()));
        assertThat(names).containsExactly("nets/0/w");
    }

    @Test
    void noClassOutsideOfTheListIsNamed() {
        refused(
                new TorchBytes()
                        .global("os", "system")
                        .text("id")
                        .op(0x85)
                        .op('R')
                        .op('.')
                        .zip(),
                "a/data.pkl, offset 2",
                "os.system",
                "not in the list",
                "state_dict()");
        refused(new TorchBytes().text("builtins").text("eval").op(0x93).op('.').zip(), "builtins.eval");
        refused(
                new TorchBytes()
                        .global("torch.nn.modules.linear", "Linear")
                        .op('.')
                        .legacy(),
                "Linear",
                "not the model");
        refused(new TorchBytes().op('i').raw("os\nsystem\n".getBytes()).op('.').zip(), "0x69 is no instruction");
        refused(
                new TorchBytes()
                        .global("torch", "FloatStorage")
                        .op(')')
                        .op('R')
                        .op('.')
                        .zip(),
                "only a name");
    }

    @Test
    void bigEndianNumbersAreRefused() {
        refused(TorchBytes.small().zip("big"), "big-endian", "little-endian machine");
        refused(TorchBytes.small().legacy(false), "big-endian");
    }

    @Test
    void tensorsLieWithinTheirStorage() {
        byte[] data = floats(1, 2, 3, 4);
        refused(one("FloatStorage", data, 0, new int[] {5}, new int[] {1}).zip(), "tensor 'a'", "[5]", "4 elements");
        refused(one("FloatStorage", data, 2, new int[] {3}, new int[] {1}).zip(), "2 elements");
        refused(one("FloatStorage", data, -1, new int[] {1}, new int[] {1}).zip(), "element -1");
        refused(one("FloatStorage", data, 0, new int[] {2}, new int[] {-1}).zip(), "strides [-1]");
        refused(
                one("FloatStorage", data, 0, new int[] {1 << 30, 1 << 30, 1 << 30}, new int[] {0, 0, 0})
                        .zip(),
                "tensor.clone()");
    }

    @Test
    void whatIsNotAStateDictSaysSo() {
        refused(new TorchBytes().whole(1).op('.').pickle(), "not one that torch.save wrote");
        refused(new TorchBytes().op(0x80).op(1).op('.').zip(), "protocol 1");
        refused(TorchBytes.zip(Map.of("b.txt", new byte[1]), ZipEntry.STORED), "without FOLDER/data.pkl");
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a/data.pkl", TorchBytes.small().pickle());
        refused(TorchBytes.zip(entries, ZipEntry.STORED), "no entry 'a/data/0'");
        refused(TorchBytes.zip(entries, ZipEntry.DEFLATED), "compressed");
    }

    @Test
    void changedBytesDoNotMatchTheirChecksum() {
        byte[] bytes = TorchBytes.small().zip();
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("layer.weight") + 1] ^= 1;
        refused(bytes, "a/data.pkl", "checksum");
    }

    /** Lists within themselves, and lists of lists that double with each level. */
    @Test
    void endlessValuesEnd() {
        refused(
                new TorchBytes()
                        .op(']')
                        .op('q')
                        .op(0)
                        .op('h')
                        .op(0)
                        .op('a')
                        .op('.')
                        .zip(),
                "within each other");
        TorchBytes doubled = new TorchBytes().op(']').op('q').op(0);
        for (int i = 0; i < 40; i++) {
            doubled.op(']').op('(').op('h').op(i).op('h').op(i).op('e').op('q').op(i + 1);
        }
        refused(doubled.op('.').zip(), "values");
    }
}
