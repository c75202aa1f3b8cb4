package io.github.leeway.mdp;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * A list whose items are made when they are asked for.
 *
 * @param <T> items
 */
final class OnDemand<T> extends AbstractList<T> implements RandomAccess {

    private final int size;
    private final IntFunction<T> maker;

    /**
     * A list.
     *
     * @param size number of items
     * @param maker makes the item of an index, equal ones each time
     */
    OnDemand(int size, IntFunction<T> maker) {
        this.size = size;
        this.maker = maker;
    }

    @Override
    public T get(int i) {
        return maker.apply(Objects.checkIndex(i, size));
    }

    @Override
    public int size() {
        return size;
    }
}
