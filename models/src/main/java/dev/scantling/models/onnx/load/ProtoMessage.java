package dev.scantling.models.onnx.load;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.UnknownFieldSet;
import dev.scantling.ir.EngineException.InvalidModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A message of a protocol buffer by the numbers of its fields. Bytes are shared with the file, so a message needs memory for its
 * fields only, of which each has two bytes of the file at least.
 *
 * @param where for messages of errors
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">Encoding</a>
 */
record ProtoMessage(UnknownFieldSet fields, String where) {

    /** @throws InvalidModel if the bytes are no message */
    static ProtoMessage parse(ByteString bytes, String where) {
        CodedInputStream in = bytes.newCodedInput();
        in.enableAliasing(true);
        try {
            return new ProtoMessage(UnknownFieldSet.newBuilder().mergeFrom(in).build(), where);
        } catch (IOException e) {
            throw damaged(where, e.toString());
        }
    }

    private static InvalidModel damaged(String where, String reason) {
        return new InvalidModel(where + ": expected a message of an ONNX file, got bytes that are none (" + reason
                + "); export it anew");
    }

    /** All messages of a field. */
    List<ProtoMessage> messages(int field, String what) {
        List<ByteString> all = bytes(field);
        List<ProtoMessage> messages = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            messages.add(parse(all.get(i), where + ", " + what + (all.size() > 1 ? " " + i : "")));
        }
        return messages;
    }

    /** The last message of a field; empty if there is none. */
    ProtoMessage message(int field, String what) {
        return bytes(field).isEmpty()
                ? new ProtoMessage(UnknownFieldSet.getDefaultInstance(), where + ", " + what)
                : parse(bytes(field).getLast(), where + ", " + what);
    }

    boolean has(int field) {
        return fields.hasField(field);
    }

    List<ByteString> bytes(int field) {
        return fields.getField(field).getLengthDelimitedList();
    }

    List<String> texts(int field) {
        return bytes(field).stream().map(ByteString::toStringUtf8).toList();
    }

    /** The last text of a field, or none. */
    String text(int field) {
        List<ByteString> all = bytes(field);
        return all.isEmpty() ? "" : all.getLast().toStringUtf8();
    }

    /** The last whole number of a field. */
    long whole(int field, long usual) {
        List<Long> all = fields.getField(field).getVarintList();
        return all.isEmpty() ? usual : all.getLast();
    }

    /** Whole numbers, packed or not. */
    List<Long> wholes(int field) {
        List<Long> all = new ArrayList<>(fields.getField(field).getVarintList());
        for (ByteString packed : bytes(field)) {
            unpack(packed, in -> all.add(in.readInt64()));
        }
        return all;
    }

    /** Numbers of float32, packed or not. */
    List<Float> floats(int field) {
        List<Float> all = new ArrayList<>();
        fields.getField(field).getFixed32List().forEach(bits -> all.add(Float.intBitsToFloat(bits)));
        for (ByteString packed : bytes(field)) {
            unpack(packed, in -> all.add(in.readFloat()));
        }
        return all;
    }

    /** Numbers of float64, packed or not. */
    List<Double> doubles(int field) {
        List<Double> all = new ArrayList<>();
        fields.getField(field).getFixed64List().forEach(bits -> all.add(Double.longBitsToDouble(bits)));
        for (ByteString packed : bytes(field)) {
            unpack(packed, in -> all.add(in.readDouble()));
        }
        return all;
    }

    private interface Step {
        void read(CodedInputStream in) throws IOException;
    }

    private void unpack(ByteString packed, Step step) {
        CodedInputStream in = packed.newCodedInput();
        try {
            while (!in.isAtEnd()) {
                step.read(in);
            }
        } catch (IOException e) {
            throw damaged(where, e.toString());
        }
    }
}
