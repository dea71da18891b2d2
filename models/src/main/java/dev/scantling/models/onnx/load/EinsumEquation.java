package dev.scantling.models.onnx.load;

import dev.scantling.ir.EngineException.InvalidModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Labels of the axes of all inputs and of the output. Axes that stand for dots have labels of their own, the same from the last on.
 *
 * @param inputs of each a label for each axis; one may occur several times
 */
record EinsumEquation(List<String> inputs, String output) {
    private static final String DOTS = "...";
    /** No letter. */
    private static final char LAST_DOT = 'z' + 1;

    private static final int MOST_DOTS = 64;

    /**
     * Parses an equation.
     *
     * @param ranks of the inputs
     * @throws InvalidModel if it is none for these inputs
     */
    static EinsumEquation parse(String equation, List<Integer> ranks) {
        String text = equation.replace(" ", "");
        String[] sides = text.split("->", -1);
        String[] terms = sides[0].split(",", -1);
        if (sides.length > 2 || terms.length != ranks.size()) {
            throw wrong(equation, "expected labels for each of " + ranks.size() + " inputs");
        }
        List<String> inputs = IntStream.range(0, terms.length)
                .mapToObj(i -> labels(equation, terms[i], ranks.get(i)))
                .toList();
        String dots = inputs.stream()
                .map(EinsumEquation::dots)
                .max((a, b) -> a.length() - b.length())
                .orElse("");
        String output = sides.length == 2 ? expanded(equation, sides[1], dots) : implied(inputs, dots);
        if (distinct(output).length() != output.length()) {
            throw wrong(equation, "a label occurs twice in the output");
        }
        return new EinsumEquation(inputs, output);
    }

    private static InvalidModel wrong(String equation, String what) {
        return new InvalidModel("attribute equation '" + equation + "': " + what);
    }

    private static String labels(String equation, String term, int rank) {
        int named = term.replace(DOTS, "").length();
        if (named > rank || rank - named > MOST_DOTS || named < rank && !term.contains(DOTS)) {
            throw wrong(equation, "'" + term + "' does not fit an input of " + rank + " axes");
        }
        return expanded(equation, term, dots(rank - named));
    }

    /** Labels for so many axes. */
    private static String dots(int axes) {
        return IntStream.range(0, axes)
                .mapToObj(i -> Character.toString(LAST_DOT + axes - 1 - i))
                .collect(Collectors.joining());
    }

    private static String dots(String labels) {
        return labels.chars()
                .filter(label -> label >= LAST_DOT)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String expanded(String equation, String term, String dots) {
        int at = term.indexOf(DOTS);
        String letters = at < 0 ? term : term.substring(0, at) + term.substring(at + DOTS.length());
        if (!letters.matches("[A-Za-z]*")) {
            throw wrong(equation, "'" + term + "' must be letters, with dots (...) at most once");
        }
        return at < 0 ? letters : term.substring(0, at) + dots + term.substring(at + DOTS.length());
    }

    /** Labels that occur once, in order, behind those of the dots. */
    private static String implied(List<String> inputs, String dots) {
        String all = String.join("", inputs);
        return dots
                + all.chars()
                        .filter(label -> label < LAST_DOT && all.indexOf(label) == all.lastIndexOf(label))
                        .sorted()
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    /** Each label once, where it occurs first. */
    static String distinct(String labels) {
        return labels.chars().distinct().mapToObj(Character::toString).collect(Collectors.joining());
    }

    /**
     * The extent of each label; an extent of 1 gives way to another.
     *
     * @throws InvalidModel if extents of one label differ, or the output has a label that no input has
     */
    Map<Character, Integer> extents(List<List<Integer>> dims) {
        Map<Character, Integer> extents = new HashMap<>();
        for (int i = 0; i < dims.size(); i++) {
            for (int axis = 0; axis < dims.get(i).size(); axis++) {
                extents.merge(inputs.get(i).charAt(axis), dims.get(i).get(axis), EinsumEquation::common);
            }
        }
        List<Character> strange = new ArrayList<>();
        output.chars()
                .mapToObj(label -> (char) label)
                .filter(label -> !extents.containsKey(label))
                .forEach(strange::add);
        if (!strange.isEmpty()) {
            throw new InvalidModel("attribute equation: no input has the labels " + strange + " of the output");
        }
        return extents;
    }

    private static int common(int a, int b) {
        if (a != b && a != 1 && b != 1) {
            throw new InvalidModel("attribute equation: axes of one label have the extents " + a + " and " + b);
        }
        return a == 1 ? b : a;
    }
}
