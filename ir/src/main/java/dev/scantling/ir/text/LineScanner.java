package dev.scantling.ir.text;

import dev.scantling.ir.EngineException;
import dev.scantling.ir.geometry.Int3;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one line from left to right; every error names the line, the column, what was expected and what stands there. */
final class LineScanner {
    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final Pattern WORD = Pattern.compile("[\\w.+-]+");
    private static final Pattern COUNT = Pattern.compile("\\d+");
    private static final Pattern INT3 = Pattern.compile("(-?\\d+)(?:x(-?\\d+)x(-?\\d+))?");

    private final String source;
    private final int line;
    private final String text;
    private int at;

    LineScanner(String source, int line, String text) {
        this.source = source;
        this.line = line;
        this.text = text;
        skipSpace();
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** Where the next token begins. */
    int position() {
        return at;
    }

    /** Moves past {@code token} if it comes next. */
    boolean tryTake(String token) {
        if (!text.startsWith(token, at)) {
            return false;
        }
        at += token.length();
        skipSpace();
        return true;
    }

    void take(String token) {
        if (!tryTake(token)) {
            throw unexpected("'" + token + "'");
        }
    }

    void end() {
        if (!atEnd()) {
            throw unexpected("the end of the line");
        }
    }

    /** A bare or quoted name. */
    String name(String what) {
        if (text.startsWith("\"", at)) {
            return Names.unquote(match(Names.QUOTED, what + " with a closing quote"));
        }
        return match(Names.BARE, what);
    }

    /** A name, number or other value without spaces; a quoted one may have any. */
    String word(String what) {
        return text.startsWith("\"", at) ? name(what) : match(WORD, what);
    }

    boolean nextIsNumber() {
        return !atEnd() && Character.isDigit(text.charAt(at));
    }

    /** A number from 0. */
    int count(String what) {
        int start = at;
        return parseInt(match(COUNT, what), start);
    }

    /** One number for all axes or three joined by {@code x}. */
    Int3 int3(String what) {
        int start = at;
        return int3(match(INT3, what), start);
    }

    /** As {@link #int3(String)} for a word that was read at {@code start}. */
    Int3 int3(String word, int start) {
        Matcher axes = INT3.matcher(word);
        if (!axes.matches()) {
            throw error(start, "expected a number or three joined by x, such as 3x1x3, got '" + word + "'");
        }
        int x = parseInt(axes.group(1), start);
        return axes.group(2) == null
                ? Int3.cube(x)
                : new Int3(x, parseInt(axes.group(2), start), parseInt(axes.group(3), start));
    }

    private int parseInt(String digits, int start) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException _) {
            throw error(start, "expected a number of 32 bits, got '" + digits + "'");
        }
    }

    private String match(Pattern pattern, String what) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw unexpected(what);
        }
        at = matcher.end();
        skipSpace();
        return matcher.group();
    }

    private void skipSpace() {
        Matcher space = SPACE.matcher(text).region(at, text.length());
        at = space.lookingAt() ? space.end() : at;
    }

    EngineException.InvalidModel unexpected(String expected) {
        Matcher next = WORD.matcher(text).region(at, text.length());
        String got;
        if (atEnd()) {
            got = "the end of the line";
        } else if (next.lookingAt()) {
            got = "'" + next.group() + "'";
        } else {
            got = "'" + text.charAt(at) + "'";
        }
        return error(at, "expected " + expected + ", got " + got);
    }

    EngineException.InvalidModel error(int position, String message) {
        return new EngineException.InvalidModel(source + ":" + line + ":" + (position + 1) + ": " + message);
    }
}
