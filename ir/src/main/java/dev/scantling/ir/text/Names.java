package dev.scantling.ir.text;

import java.util.regex.Pattern;

/** How names are written: bare if they look like an identifier with dots, quoted otherwise. */
final class Names {
    static final Pattern BARE = Pattern.compile("[A-Za-z_][\\w.]*");
    static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    private Names() {}

    static String write(String name) {
        return BARE.matcher(name).matches() ? name : quote(name);
    }

    private static String quote(String name) {
        String escaped = name.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
        return '"' + escaped + '"';
    }

    static String unquote(String quoted) {
        StringBuilder name = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char c = quoted.charAt(i);
            name.append(c == '\\' ? unescape(quoted.charAt(++i)) : c);
        }
        return name.toString();
    }

    private static char unescape(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> c;
        };
    }
}
