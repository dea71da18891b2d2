package dev.scantling.tests.onnx;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A model of one node with its inputs and the expected output.
 *
 * @param inputs of the node, in order
 */
record BackendCase(String name, Message node, List<Tensor> inputs, Tensor output) {
    private static final String MODEL = "model.onnx";

    /** The cases of an archive whose only node is one of these operators. */
    static List<BackendCase> read(Path archive, List<String> operators) {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            List<BackendCase> cases = new ArrayList<>();
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().endsWith(MODEL)) {
                    Message graph = Message.parse(bytes(zip, entry)).messages(7).getFirst();
                    List<Message> nodes = graph.messages(1);
                    if (nodes.size() == 1 && operators.contains(nodes.getFirst().string(4))) {
                        cases.add(read(zip, entry.getName(), graph, nodes.getFirst()));
                    }
                }
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BackendCase read(ZipFile zip, String model, Message graph, Message node) throws IOException {
        String folder = model.substring(0, model.length() - MODEL.length());
        Map<String, Tensor> known = new HashMap<>();
        graph.messages(5).stream().map(Tensor::of).forEach(tensor -> known.put(tensor.name(), tensor));
        List<String> given = graph.messages(11).stream()
                .map(port -> port.string(1))
                .filter(port -> !known.containsKey(port))
                .toList();
        for (int i = 0; i < given.size(); i++) {
            known.put(given.get(i), tensor(zip, folder + "test_data_set_0/input_" + i + ".pb"));
        }
        List<Tensor> inputs = node.strings(1).stream().map(known::get).toList();
        return new BackendCase(folder, node, inputs, tensor(zip, folder + "test_data_set_0/output_0.pb"));
    }

    private static Tensor tensor(ZipFile zip, String name) throws IOException {
        return Tensor.of(Message.parse(bytes(zip, zip.getEntry(name))));
    }

    private static ByteString bytes(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return ByteString.readFrom(in);
        }
    }

    boolean transposed() {
        return node.string(4).equals("ConvTranspose");
    }

    /** Whole numbers of an attribute, or as many of the usual one. */
    List<Integer> ints(String attribute, int count, int usual) {
        return node.messages(5).stream()
                .filter(message -> message.string(1).equals(attribute))
                .map(message -> message.ints(8))
                .findFirst()
                .orElseGet(() -> IntStream.range(0, count).mapToObj(_ -> usual).toList());
    }

    int groups() {
        return node.messages(5).stream()
                .filter(message -> message.string(1).equals("group"))
                .map(message -> message.ints(3).getFirst())
                .findFirst()
                .orElse(1);
    }

    /** The name of an automatic padding, or {@code NOTSET}. */
    String autoPad() {
        return node.messages(5).stream()
                .filter(message -> message.string(1).equals("auto_pad"))
                .map(message -> message.string(4))
                .findFirst()
                .orElse("NOTSET");
    }

    @Override
    public String toString() {
        return name;
    }
}
