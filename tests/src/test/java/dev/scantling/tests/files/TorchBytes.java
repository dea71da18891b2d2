package dev.scantling.tests.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as {@code torch.save} writes them, put together instruction by instruction. */
final class TorchBytes {
    private static final byte[] MAGIC = {
        (byte) 0x80,
        2,
        (byte) 0x8A,
        10,
        0x6C,
        (byte) 0xFC,
        (byte) 0x9C,
        0x46,
        (byte) 0xF9,
        0x20,
        0x6A,
        (byte) 0xA8,
        0x50,
        0x19,
        '.'
    };

    private final ByteArrayOutputStream pickle = new ByteArrayOutputStream();
    private final Map<String, byte[]> storages = new LinkedHashMap<>();

    /** Begins a pickle of protocol 2. */
    TorchBytes() {
        op(0x80).op(2);
    }

    /** A state dict with one tensor of each kind. */
    static TorchBytes small() {
        return new TorchBytes()
                .beginStateDict()
                .tensor("layer.weight", "FloatStorage", "0", floats(1, 2, 3, 4, 5, 6), 0, new int[] {2, 3}, new int[] {
                    3, 1
                })
                .tensor("layer.bias", "HalfStorage", "1", shorts(0x3C00, 0xC000), 0, new int[] {2}, new int[] {1})
                .endStateDict();
    }

    TorchBytes op(int code) {
        pickle.write(code);
        return this;
    }

    TorchBytes text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return op('X').raw(little(4).putInt(utf8.length).array()).raw(utf8);
    }

    TorchBytes whole(int number) {
        return op('J').raw(little(4).putInt(number).array());
    }

    TorchBytes global(String module, String name) {
        return op('c').raw((module + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
    }

    TorchBytes raw(byte[] bytes) {
        pickle.writeBytes(bytes);
        return this;
    }

    TorchBytes beginStateDict() {
        return global("collections", "OrderedDict").op(')').op('R').op('(');
    }

    TorchBytes endStateDict() {
        return op('u').op('.');
    }

    /** An entry of a dictionary: a view of a storage. */
    TorchBytes tensor(String name, String type, String key, byte[] data, int offset, int[] shape, int[] strides) {
        text(name).global("torch._utils", "_rebuild_tensor_v2").op('(');
        storage("torch", type, key, data, bytesOf(type));
        return view(offset, shape, strides)
                .op(0x89)
                .global("collections", "OrderedDict")
                .op(')')
                .op('R')
                .op('t')
                .op('R');
    }

    TorchBytes storage(String module, String type, String key, byte[] data, int elementBytes) {
        storages.put(key, data);
        return op('(').text("storage")
                .global(module, type)
                .text(key)
                .text("cpu")
                .whole(data.length / elementBytes)
                .op('t')
                .op('Q');
    }

    TorchBytes view(int offset, int[] shape, int[] strides) {
        return whole(offset).tuple(shape).tuple(strides);
    }

    private TorchBytes tuple(int[] numbers) {
        op('(');
        for (int number : numbers) {
            whole(number);
        }
        return op('t');
    }

    private static int bytesOf(String type) {
        return switch (type) {
            case "FloatStorage", "IntStorage" -> 4;
            case "HalfStorage", "BFloat16Storage", "ShortStorage" -> 2;
            case "DoubleStorage", "LongStorage" -> 8;
            default -> 1;
        };
    }

    /** The pickle so far, without storages. */
    byte[] pickle() {
        return pickle.toByteArray();
    }

    byte[] zip() {
        return zip("little");
    }

    byte[] zip(String byteOrder) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a/data.pkl", pickle());
        entries.put("a/byteorder", byteOrder.getBytes(StandardCharsets.US_ASCII));
        storages.forEach((key, data) -> entries.put("a/data/" + key, data));
        return zip(entries, ZipEntry.STORED);
    }

    static byte[] zip(Map<String, byte[]> entries, int method) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(method);
            for (Map.Entry<String, byte[]> content : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                entry.setSize(content.getValue().length);
                CRC32 sum = new CRC32();
                sum.update(content.getValue());
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    byte[] legacy() {
        return legacy(true);
    }

    byte[] legacy(boolean littleEndian) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(MAGIC);
        file.writeBytes(new byte[] {(byte) 0x80, 2, 'M', (byte) 0xE9, 3, '.'});
        file.writeBytes(new TorchBytes()
                .op('}')
                .text("little_endian")
                .op(littleEndian ? 0x88 : 0x89)
                .op('s')
                .op('.')
                .pickle());
        file.writeBytes(pickle());
        TorchBytes keys = new TorchBytes().op(']').op('(');
        storages.keySet().forEach(keys::text);
        file.writeBytes(keys.op('e').op('.').pickle());
        storages.forEach((key, data) -> {
            file.writeBytes(little(8).putLong(elements(data)).array());
            file.writeBytes(data);
        });
        return file.toByteArray();
    }

    /** The fixtures of this form hold float32, and half precision of two elements. */
    private static long elements(byte[] data) {
        return data.length == 4 ? 2 : data.length / 4;
    }

    static byte[] floats(float... values) {
        ByteBuffer bytes = little(4 * values.length);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }

    static byte[] shorts(int... values) {
        ByteBuffer bytes = little(2 * values.length);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return bytes.array();
    }

    static byte[] longs(long... values) {
        ByteBuffer bytes = little(8 * values.length);
        for (long value : values) {
            bytes.putLong(value);
        }
        return bytes.array();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
