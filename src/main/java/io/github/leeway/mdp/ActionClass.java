package io.github.leeway.mdp;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Choices of one state that lead to the same states with the same probabilities, so that no reward function on states tells them
 * apart: a class of equivalent actions ({@link io.github.leeway.Bibliography#TURNER_2021}, Definition 6.7).
 *
 * @param choices all choices of the class, at least one, in the order of the model
 */
public record ActionClass(List<Choice> choices) {

    /** Copies the list. */
    public ActionClass {
        choices = List.copyOf(choices);
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("number of choices is 0, expected at least 1");
        }
    }

    /** The first of them, which stands for all. */
    public Choice representative() {
        return choices.get(0);
    }

    /** Where they are offered. */
    public State state() {
        return representative().state();
    }

    /** Their labels, as in {@code up = stay}. */
    public String label() {
        return choices.stream().map(Choice::action).collect(Collectors.joining(" = "));
    }
}
