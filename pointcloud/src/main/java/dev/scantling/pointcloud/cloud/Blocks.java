package dev.scantling.pointcloud.cloud;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Who computes the blocks that an algorithm cuts its work into. The blocks depend on the work alone, and each writes what nobody else does,
 * so results do not depend on threads.
 */
@FunctionalInterface
public interface Blocks {

    /** Computes blocks {@code 0 .. count - 1}, in any order; returns when all are done. A failure of any block is thrown here. */
    void run(int count, IntConsumer block);

    /** On the calling thread. */
    static Blocks inOrder() {
        return (count, block) -> IntStream.range(0, count).forEach(block);
    }

    /**
     * On the calling thread and on others, which claim blocks one by one.
     *
     * @param threads in all, at least 1
     * @param executor of the other threads; has to run tasks while the caller waits for them
     */
    static Blocks shared(int threads, Executor executor) {
        return (count, block) -> {
            AtomicInteger next = new AtomicInteger();
            Runnable claim = () -> {
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    block.accept(i);
                }
            };
            CompletableFuture<?>[] others = IntStream.range(0, Math.min(threads, count) - 1)
                    .mapToObj(_ -> CompletableFuture.runAsync(claim, executor))
                    .toArray(CompletableFuture[]::new);
            try {
                claim.run();
            } finally {
                next.set(count);
                join(others);
            }
        };
    }

    private static void join(CompletableFuture<?>[] others) {
        try {
            CompletableFuture.allOf(others).join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                case null, default -> throw e;
            }
        }
    }
}
