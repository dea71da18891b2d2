package dev.scantling.perf;

import dev.scantling.ir.CodeRoute;
import dev.scantling.ir.EngineException;
import dev.scantling.ir.FloatFormat;
import dev.scantling.ir.Settings;

/**
 * One side of a comparison: the settings of the environment with some replaced.
 *
 * @param scheduled whether stages are those of IOS, from costs measured first
 */
record Variant(String text, Settings settings, boolean scheduled) {

    /**
     * Reads {@code threads=1,vector-bits=256}; an empty text leaves everything as it is.
     *
     * @throws EngineException.InvalidInput naming the part that is not understood
     */
    static Variant parse(String text, Settings base) {
        Variant variant = new Variant(text.isBlank() ? "as set" : text, base, false);
        for (String part : text.isBlank() ? new String[0] : text.split(",")) {
            variant = variant.with(part.trim());
        }
        return variant;
    }

    private Variant with(String part) {
        return switch (part) {
            case "schedule=ios" -> new Variant(text, settings, true);
            case "schedule=sequential" -> new Variant(text, settings, false);
            default -> new Variant(text, apply(part, settings), scheduled);
        };
    }

    private static Settings apply(String part, Settings settings) {
        int equals = part.indexOf('=');
        String key = equals < 0 ? part : part.substring(0, equals);
        String value = part.substring(equals + 1);
        try {
            return switch (key) {
                case "threads" -> settings.withThreads(number(part, value));
                case "vector-bits" -> settings.withVectorBits(number(part, value));
                case "code" -> settings.withCode(CodeRoute.parse(value));
                case "storage" -> settings.withStorage(FloatFormat.parse(value));
                case "activations" -> settings.withActivations(FloatFormat.parse(value));
                default -> throw unknown(part);
            };
        } catch (IllegalArgumentException e) {
            throw new EngineException.InvalidInput("variant '" + part + "': " + e.getMessage(), e);
        }
    }

    private static int number(String part, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw unknown(part);
        }
    }

    private static EngineException.InvalidInput unknown(String part) {
        return new EngineException.InvalidInput("variant '" + part
                + "' is not understood; known: threads=N, vector-bits=0|128|256|512, code=auto|native|vector|scalar,"
                + " storage=f32|f16|bf16, activations=f32|f16|bf16 and schedule=sequential|ios, joined by commas");
    }
}
