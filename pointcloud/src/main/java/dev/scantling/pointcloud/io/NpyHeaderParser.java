package dev.scantling.pointcloud.io;

import dev.scantling.ir.EngineException.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parses the Python dictionary of an NPY header: keys descr, fortran_order and shape in any order, once each. */
final class NpyHeaderParser {
    private final String source;
    private final long textOffset;
    private final String text;
    private int position;

    private @Nullable String descriptor;
    private @Nullable Boolean fortranOrder;
    private @Nullable List<Integer> shape;

    /** @param textOffset where {@code text} stands in the file, for messages */
    NpyHeaderParser(String source, long textOffset, String text) {
        this.source = source;
        this.textOffset = textOffset;
        this.text = text;
    }

    NpyHeader parse(long dataOffset) {
        expect('{');
        while (!accept('}')) {
            entry();
            if (!accept(',')) {
                expect('}');
                break;
            }
        }
        skipBlanks();
        if (position != text.length()) {
            throw error("unexpected '" + text.charAt(position) + "' after the dictionary");
        }
        if (descriptor == null || fortranOrder == null || shape == null) {
            throw error("the header must have the keys 'descr', 'fortran_order' and 'shape'");
        }
        return header(descriptor, fortranOrder, shape, dataOffset);
    }

    private NpyHeader header(String descr, boolean fortran, List<Integer> extents, long dataOffset) {
        char order = descr.isEmpty() ? ' ' : descr.charAt(0);
        NpyType type = NpyType.ofCode(descr.isEmpty() ? "" : descr.substring(1))
                .filter(known -> order == '<' || order == '>' || (order == '|' && known.bytes() == 1))
                .orElseThrow(() -> unsupported("'" + descr + "'"));
        return new NpyHeader(type, order == '>', fortran, extents, dataOffset);
    }

    private void entry() {
        String key = string();
        expect(':');
        switch (key) {
            case "descr" -> descriptor = once(key, descriptor, type());
            case "fortran_order" -> fortranOrder = once(key, fortranOrder, bool());
            case "shape" -> shape = once(key, shape, tuple());
            default -> throw error("unknown key '" + key + "'");
        }
    }

    private <T> T once(String key, @Nullable T earlier, T value) {
        if (earlier != null) {
            throw error("key '" + key + "' occurs twice");
        }
        return value;
    }

    private String type() {
        skipBlanks();
        if (position < text.length() && text.charAt(position) == '[') {
            throw unsupported("a structured type");
        }
        return string();
    }

    private InvalidInput unsupported(String what) {
        return error("element type " + what + " is not supported, only "
                + Arrays.stream(NpyType.values()).map(NpyType::descriptor).collect(Collectors.joining(", "))
                + " and their big-endian forms; convert with array.astype");
    }

    private String string() {
        skipBlanks();
        char quote = position < text.length() ? text.charAt(position) : ' ';
        int end = quote == '\'' || quote == '"' ? text.indexOf(quote, position + 1) : -1;
        if (end < 0) {
            throw error("expected a quoted string");
        }
        String value = text.substring(position + 1, end);
        position = end + 1;
        return value;
    }

    private boolean bool() {
        skipBlanks();
        for (boolean value : new boolean[] {false, true}) {
            String word = value ? "True" : "False";
            if (text.startsWith(word, position)) {
                position += word.length();
                return value;
            }
        }
        throw error("expected True or False");
    }

    private List<Integer> tuple() {
        List<Integer> extents = new ArrayList<>();
        expect('(');
        while (!accept(')')) {
            extents.add(extent());
            if (!accept(',')) {
                expect(')');
                break;
            }
        }
        NpyArray.elements(extents, source + ", offset " + (textOffset + position));
        return extents;
    }

    private int extent() {
        skipBlanks();
        int start = position;
        while (position < text.length() && Character.digit(text.charAt(position), 10) >= 0) {
            position++;
        }
        String digits = text.substring(start, position);
        accept('L'); // Python 2 wrote long integers so
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            position = start;
            throw error("expected an extent from 0 to " + Integer.MAX_VALUE
                    + (digits.isEmpty() ? "" : ", found " + digits));
        }
    }

    private boolean accept(char wanted) {
        skipBlanks();
        boolean there = position < text.length() && text.charAt(position) == wanted;
        position += there ? 1 : 0;
        return there;
    }

    private void expect(char wanted) {
        if (!accept(wanted)) {
            throw error("expected '" + wanted + "'");
        }
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private InvalidInput error(String message) {
        return NpyHeader.error(source, textOffset + position, "malformed NPY header: " + message);
    }
}
