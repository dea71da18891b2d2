package dev.scantling.tests.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A message of ONNX, by the numbers of its fields.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>
 */
record Message(UnknownFieldSet fields) {

    static Message parse(ByteString bytes) {
        try {
            return new Message(UnknownFieldSet.parseFrom(bytes));
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Message> messages(int field) {
        return bytes(field).stream().map(Message::parse).toList();
    }

    List<ByteString> bytes(int field) {
        return fields.getField(field).getLengthDelimitedList();
    }

    List<String> strings(int field) {
        return bytes(field).stream().map(ByteString::toStringUtf8).toList();
    }

    /** The only text of a field, or none. */
    String string(int field) {
        return strings(field).stream().findFirst().orElse("");
    }

    /** Whole numbers, packed or not. */
    List<Integer> ints(int field) {
        List<Integer> ints = new ArrayList<>();
        fields.getField(field).getVarintList().forEach(value -> ints.add(value.intValue()));
        for (ByteString packed : bytes(field)) {
            CodedInputStream in = packed.newCodedInput();
            try {
                while (!in.isAtEnd()) {
                    ints.add((int) in.readInt64());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return ints;
    }
}
