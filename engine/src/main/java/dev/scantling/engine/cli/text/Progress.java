package dev.scantling.engine.cli.text;

import java.io.Console;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A progress bar on standard error that appears once the work has taken a second; never where nobody would see it.
 * Thread-safe.
 */
public final class Progress implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int UPDATE_MILLIS = 200;

    private final int steps;
    private final Thread starter;
    private int done;
    private String current = "";
    private boolean closed;
    private @Nullable ProgressBar bar;

    /** @param steps how often {@link #step} will be called */
    public Progress(int steps) {
        this.steps = steps;
        this.starter = Thread.ofVirtual().unstarted(this::showLater);
        if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
            starter.start();
        }
    }

    /** Does one step of the work. */
    public <T> T step(String name, Supplier<T> body) {
        show(name);
        T result = body.get();
        advance();
        return result;
    }

    private void showLater() {
        try {
            Thread.sleep(PATIENCE);
            open();
        } catch (InterruptedException finishedBefore) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void open() {
        if (!closed) {
            bar = new ProgressBarBuilder()
                    .setInitialMax(steps)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    .hideEta()
                    .clearDisplayOnFinish()
                    .build();
            bar.stepTo(done);
            bar.setExtraMessage(current);
        }
    }

    private synchronized void show(String name) {
        current = name;
        if (bar != null) {
            bar.setExtraMessage(name);
        }
    }

    private synchronized void advance() {
        done++;
        if (bar != null) {
            bar.stepTo(done);
        }
    }

    /** Removes the bar. */
    @Override
    public synchronized void close() {
        closed = true;
        starter.interrupt();
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
