package dev.scantling.models.onnx;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;

/** A field of a {@link Message} with its number. */
sealed interface Field {
    int number();

    /** Bytes behind the tag. */
    long contentSize();

    void writeTo(CodedOutputStream out) throws IOException;

    default long size() {
        return CodedOutputStream.computeTagSize(number()) + contentSize();
    }

    /** Bytes of content that its length precedes. */
    private static long delimited(long length) {
        return CodedOutputStream.computeUInt64SizeNoTag(length) + length;
    }

    private static void writeHead(CodedOutputStream out, int number, long length) throws IOException {
        out.writeTag(number, WireFormat.WIRETYPE_LENGTH_DELIMITED);
        out.writeUInt64NoTag(length);
    }

    /** A whole number. */
    record Whole(int number, long value) implements Field {
        @Override
        public long contentSize() {
            return CodedOutputStream.computeInt64SizeNoTag(value);
        }

        @Override
        public void writeTo(CodedOutputStream out) throws IOException {
            out.writeInt64(number, value);
        }
    }

    /** A float32. */
    record Real(int number, float value) implements Field {
        @Override
        public long contentSize() {
            return Float.BYTES;
        }

        @Override
        public void writeTo(CodedOutputStream out) throws IOException {
            out.writeFloat(number, value);
        }
    }

    /** UTF-8. */
    record Text(int number, String value) implements Field {
        @Override
        public long contentSize() {
            return CodedOutputStream.computeStringSizeNoTag(value);
        }

        @Override
        public void writeTo(CodedOutputStream out) throws IOException {
            out.writeString(number, value);
        }
    }

    /** A message within a message. */
    record Nested(int number, Message value) implements Field {
        @Override
        public long contentSize() {
            return delimited(value.size());
        }

        @Override
        public void writeTo(CodedOutputStream out) throws IOException {
            writeHead(out, number, value.size());
            value.writeTo(out);
        }
    }

    /** The values of a tensor, little-endian. */
    record Raw(int number, TensorData value) implements Field {
        @Override
        public long contentSize() {
            return delimited(value.bytes());
        }

        @Override
        public void writeTo(CodedOutputStream out) throws IOException {
            writeHead(out, number, value.bytes());
            value.writeTo(out);
        }
    }
}
