package dev.scantling.models.onnx;

import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A message of the protocol-buffer encoding in the making: fields in the order in which they were added. Its size is known
 * before anything is written, so that tensors go from memory to the file one by one.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">Encoding of protocol buffers</a>
 */
final class Message {
    private final List<Field> fields = new ArrayList<>();
    private long size;

    Message whole(int number, long value) {
        return add(new Field.Whole(number, value));
    }

    /** A repeated field, one number after the other. */
    Message wholes(int number, List<Integer> values) {
        values.forEach(value -> whole(number, value));
        return this;
    }

    Message real(int number, float value) {
        return add(new Field.Real(number, value));
    }

    Message text(int number, String value) {
        return add(new Field.Text(number, value));
    }

    Message texts(int number, List<String> values) {
        values.forEach(value -> text(number, value));
        return this;
    }

    /** A message that nothing is added to any more. */
    Message nested(int number, Message value) {
        return add(new Field.Nested(number, value));
    }

    Message nested(int number, Collection<Message> values) {
        values.forEach(value -> nested(number, value));
        return this;
    }

    Message raw(int number, TensorData value) {
        return add(new Field.Raw(number, value));
    }

    /** Bytes of the fields, as often as they repeat. */
    long size() {
        return size;
    }

    void writeTo(CodedOutputStream out) throws IOException {
        for (Field field : fields) {
            field.writeTo(out);
        }
    }

    private Message add(Field field) {
        fields.add(field);
        size += field.size();
        return this;
    }
}
