package dev.scantling.engine.plan;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** What can be done at the side, on threads of its own. */
final class Background implements AutoCloseable {
    private final ExecutorService threads;

    /** @param count of threads */
    Background(int count) {
        threads = Executors.newFixedThreadPool(count, Background::thread);
    }

    private static Thread thread(Runnable work) {
        return Thread.ofPlatform().daemon().name("scantling-compile").unstarted(work);
    }

    /** Starts some work; the supplier waits for its result, or throws what it threw. */
    <T> Supplier<T> start(Supplier<T> work) {
        CompletableFuture<T> pending = CompletableFuture.supplyAsync(work, threads);
        return () -> result(pending);
    }

    /** Does all of this and waits until it is done, or throws what one of it threw. */
    void runAll(List<Runnable> work) {
        result(CompletableFuture.allOf(work.stream()
                .map(part -> CompletableFuture.runAsync(part, threads))
                .toArray(CompletableFuture<?>[]::new)));
    }

    private static <T> T result(CompletableFuture<T> pending) {
        try {
            return pending.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Takes no more work. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
