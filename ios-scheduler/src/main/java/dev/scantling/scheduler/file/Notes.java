package dev.scantling.scheduler.file;

import dev.scantling.ir.Target;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Says each thing once. Thread-safe. */
final class Notes {
    private final Set<String> said = ConcurrentHashMap.newKeySet();
    private final String about;
    private final Consumer<String> reader;

    /** @param about begins every note */
    Notes(String about, Consumer<String> reader) {
        this.about = about;
        this.reader = reader;
    }

    void say(String note) {
        if (said.add(note)) {
            reader.accept(about + note);
        }
    }

    /** @param made the batch that a schedule was found for; 0 if nobody knows, as for {@code now} */
    void batch(int made, int now) {
        if (made > 0 && now > 0 && made != now) {
            say("is specialised for batch " + made + ", running batch " + now);
        }
    }

    void target(String made, Target now) {
        if (!made.equals(now.toString())) {
            say("is specialised for another machine (" + made + "), running on " + now);
        }
    }
}
