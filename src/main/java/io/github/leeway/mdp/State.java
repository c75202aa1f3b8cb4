package io.github.leeway.mdp;

/**
 * A state of one MDP.
 *
 * @param index position among the states of its MDP, from 0
 * @param name unique within its MDP, not empty, any Unicode
 */
public record State(int index, String name) implements Node {

    /** The index alone: graphs look nodes up all the time. */
    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return name;
    }
}
