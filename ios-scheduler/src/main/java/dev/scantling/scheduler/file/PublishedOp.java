package dev.scantling.scheduler.file;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * An operator in a schedule file of IOS's authors. Its inputs are terms, which are joined on channels; each is a sum of values. Sizes are
 * height and width; {@code outputShape} is channels, height, width, and not looked at, since a schedule holds for any size of images.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PublishedOp.Placeholder.class, name = "placeholder"),
    @JsonSubTypes.Type(value = PublishedOp.Conv.class, name = "conv"),
    @JsonSubTypes.Type(value = PublishedOp.Pool.class, name = "pool"),
    @JsonSubTypes.Type(value = PublishedOp.Identity.class, name = "identity")
})
sealed interface PublishedOp {
    String name();

    /** The names of the operators that this one is made of, with spaces between: several if they were merged. */
    String hintName();

    List<List<Slice>> inputs();

    /** How many operators were merged into this one; 1 if none were. */
    default int parts() {
        return hintName().split(" ").length;
    }

    /** Channels of an operator's output. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"operator", "begin", "end"})
    record Slice(String operator, int begin, int end) {
        int channels() {
            return end - begin;
        }

        @Override
        public String toString() {
            return "'" + operator + "'[" + begin + ":" + end + "]";
        }
    }

    /** An image. */
    record Placeholder(String name, String hintName, List<Integer> outputShape) implements PublishedOp {
        public Placeholder {
            outputShape = List.copyOf(outputShape);
        }

        @Override
        public List<List<Slice>> inputs() {
            return List.of();
        }
    }

    /** A convolution and its activation. Where some were merged, kernel and padding are those of the largest. */
    record Conv(
            String name,
            String hintName,
            List<List<Slice>> inputs,
            int outChannels,
            List<Integer> kernel,
            List<Integer> stride,
            List<Integer> padding,
            int groups,
            String act,
            List<Integer> outputShape)
            implements PublishedOp {
        public Conv {
            inputs = inputs.stream().map(List::copyOf).toList();
            kernel = List.copyOf(kernel);
            stride = List.copyOf(stride);
            padding = List.copyOf(padding);
            outputShape = List.copyOf(outputShape);
        }
    }

    record Pool(
            String name,
            String hintName,
            List<List<Slice>> inputs,
            String poolType,
            List<Integer> kernel,
            List<Integer> stride,
            List<Integer> padding,
            List<Integer> outputShape)
            implements PublishedOp {
        public Pool {
            inputs = inputs.stream().map(List::copyOf).toList();
            kernel = List.copyOf(kernel);
            stride = List.copyOf(stride);
            padding = List.copyOf(padding);
            outputShape = List.copyOf(outputShape);
        }
    }

    /** Joins its terms. */
    record Identity(String name, String hintName, List<List<Slice>> inputs, List<Integer> outputShape)
            implements PublishedOp {
        public Identity {
            inputs = inputs.stream().map(List::copyOf).toList();
            outputShape = List.copyOf(outputShape);
        }
    }
}
