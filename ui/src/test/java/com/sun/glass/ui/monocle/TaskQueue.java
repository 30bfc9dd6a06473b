package com.sun.glass.ui.monocle;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * The queue of the JavaFX thread without a display, which notes how much processor time each task took there: events,
 * pulses and what was posted. Processor time of the one thread, not time on the clock, so that a busy machine changes
 * nothing. It lies in Monocle's package because the queue is visible only there.
 */
public final class TaskQueue extends RunnableQueue {
    private static final int MOST = 100_000;
    private static final int FRAMES = 60;
    private static final long LOOK_MS = 20;

    private final List<Task> tasks = new ArrayList<>();
    private final Thread thread;
    private long began = -1;
    private String stack = "";

    /**
     * A task that the thread has done.
     *
     * @param millis processor time, milliseconds
     * @param stack where it was seen after a while; empty for short ones
     */
    public record Task(double millis, String stack) {}

    private TaskQueue(Thread thread) {
        this.thread = thread;
    }

    /** Puts such a queue in the place of Monocle's own; to be called on the JavaFX thread. */
    public static TaskQueue install() {
        try {
            var platform = NativePlatform.class.getDeclaredField("runnableProcessor");
            platform.setAccessible(true);
            var processor = platform.get(NativePlatformFactory.getNativePlatform());
            var field = RunnableProcessor.class.getDeclaredField("queue");
            field.setAccessible(true);
            var queue = new TaskQueue(Thread.currentThread());
            field.set(processor, queue);
            queue.look();
            return queue;
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("Monocle keeps its tasks elsewhere now", changed);
        }
    }

    /** What was done since the last call, longest first. */
    public List<Task> take() {
        synchronized (tasks) {
            var taken = new ArrayList<>(tasks);
            tasks.clear();
            taken.sort((one, two) -> Double.compare(two.millis, one.millis));
            return taken;
        }
    }

    @Override
    Runnable getNextRunnable() throws InterruptedException {
        if (Platform.isFxApplicationThread() || Thread.currentThread() == thread) {
            ended();
        }
        var next = super.getNextRunnable();
        synchronized (tasks) {
            stack = "";
            began = cpu();
        }
        return next;
    }

    private void ended() {
        synchronized (tasks) {
            if (began >= 0 && tasks.size() < MOST) {
                tasks.add(new Task((cpu() - began) / 1e6, stack));
            }
            began = -1;
        }
    }

    private long cpu() {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
    }

    /** Notes where tasks are that last. */
    private void look() {
        var looking = new Thread(
                () -> {
                    while (thread.isAlive()) {
                        try {
                            Thread.sleep(LOOK_MS);
                        } catch (InterruptedException stopped) {
                            return;
                        }
                        note();
                    }
                },
                "looks at the JavaFX thread");
        looking.setDaemon(true);
        looking.start();
    }

    private void note() {
        synchronized (tasks) {
            if (began >= 0 && cpu() - began > LOOK_MS * 1_000_000) {
                stack = Arrays.stream(thread.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                        .filter(frame -> frame.startsWith("promocast")
                                || frame.contains("Pulse")
                                || frame.contains("layout")
                                || frame.contains("CssStyle"))
                        .distinct()
                        .limit(8)
                        .collect(Collectors.joining(" < "));
            }
        }
    }
}
