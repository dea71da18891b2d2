package dev.scantling.models.onnx;

import java.util.List;

/** An attribute of a node; numbers of fields and types are those of onnx.proto. */
sealed interface AttributeProto {
    Message message();

    /** A float32. */
    record Real(String name, float value) implements AttributeProto {
        private static final int TYPE = 1;

        @Override
        public Message message() {
            return new Message().text(1, name).real(2, value).whole(20, TYPE);
        }
    }

    /** A whole number. */
    record Whole(String name, long value) implements AttributeProto {
        private static final int TYPE = 2;

        @Override
        public Message message() {
            return new Message().text(1, name).whole(3, value).whole(20, TYPE);
        }
    }

    /** Whole numbers. */
    record Wholes(String name, List<Integer> values) implements AttributeProto {
        private static final int TYPE = 7;

        @Override
        public Message message() {
            return new Message().text(1, name).wholes(8, values).whole(20, TYPE);
        }
    }

    /** A text. */
    record Text(String name, String value) implements AttributeProto {
        private static final int TYPE = 3;

        @Override
        public Message message() {
            return new Message().text(1, name).text(4, value).whole(20, TYPE);
        }
    }

    /** Texts. */
    record Texts(String name, List<String> values) implements AttributeProto {
        private static final int TYPE = 8;

        @Override
        public Message message() {
            return new Message().text(1, name).texts(9, values).whole(20, TYPE);
        }
    }
}
