package dev.scantling.device.opencl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntSupplier;

/**
 * A queue of {@link FakeApi}. Commands run in order, and none before somebody waits for it, so that what should wait and does not is
 * always too early.
 */
final class FakeQueue {
    private final int number;
    private final Deque<Command> waiting = new ArrayDeque<>();
    /** What is queued behind a command that failed does not run. */
    private boolean failed;

    FakeQueue(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** What a queue was given. */
    final class Command {
        private final IntSupplier work;
        private final long queued = System.nanoTime();
        private long start;
        private long end;
        private int status;

        private Command(IntSupplier work) {
            this.work = work;
        }

        /** Runs it and what is before it, unless it has run; gives its status. */
        int complete() {
            while (waiting.contains(this)) {
                waiting.removeFirst().run();
            }
            return status;
        }

        private void run() {
            start = System.nanoTime();
            status = failed ? ClError.FAILED_BEFORE : work.getAsInt();
            failed = status < 0;
            end = System.nanoTime();
        }

        long nanos(int what) {
            return switch (what) {
                case ClInfo.PROFILING_QUEUED -> queued;
                case ClInfo.PROFILING_START -> start;
                case ClInfo.PROFILING_END -> end;
                default -> throw new ClError("nanos", ClError.INVALID_VALUE);
            };
        }
    }

    /** @param work that gives a status */
    Command add(IntSupplier work) {
        failed &= !waiting.isEmpty();
        Command command = new Command(work);
        waiting.addLast(command);
        return command;
    }

    void finish() {
        if (!waiting.isEmpty()) {
            waiting.getLast().complete();
        }
    }
}
