package io.github.leeway.power;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * Puts out what workers made of blocks, in the order of the blocks and one at a time, whoever finishes first. No block is begun that is
 * too far ahead of the first that is not out yet. That one is never held up, so those behind it do not wait for ever, unless its worker
 * gives up: then {@link #close} lets them go.
 */
final class BlockOrder {

    private final int most;
    private final Map<Long, List<Runnable>> finished = new TreeMap<>(); // by block
    private long next;
    private boolean isPuttingOut;
    private boolean isClosed;

    /**
     * An order.
     *
     * @param first block
     * @param most how many blocks may be begun or finished and not be out yet, at least 1
     */
    BlockOrder(long first, int most) {
        next = first;
        this.most = most;
    }

    /**
     * Waits until a block may be begun.
     *
     * @throws CancellationException if the wait is interrupted, or closed
     */
    synchronized void await(long block) {
        try {
            while (!isClosed && block >= next + most) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            isClosed = true;
            notifyAll();
        }
        if (isClosed) {
            throw new CancellationException("block is " + block + ", and one before it will not be done");
        }
    }

    /** Takes what puts a finished block out, and runs all that have their turn, unless another worker is about that. */
    void finish(long block, List<Runnable> output) {
        synchronized (this) {
            finished.put(block, output);
        }
        for (List<Runnable> turn = take(); !turn.isEmpty(); turn = take()) {
            turn.forEach(Runnable::run);
            done();
        }
    }

    /** Lets all go that wait. */
    synchronized void close() {
        isClosed = true;
        notifyAll();
    }

    /** What is to be put out now; nothing if that is not finished, or another worker is about it. */
    private synchronized List<Runnable> take() {
        List<Runnable> turn = finished.get(next);
        if (isPuttingOut || turn == null) {
            return List.of();
        }
        isPuttingOut = true;
        finished.remove(next);
        return turn;
    }

    private synchronized void done() {
        isPuttingOut = false;
        next++;
        notifyAll();
    }
}
