package io.github.leeway.exchange;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers of actions in formats where an action has one number in all states: the names themselves where all are numbers and ascend
 * in every state, else in the order in which the names come; then choices are ordered by them within a state.
 */
final class ActionNumbers {

    private static final int MOST = 10_000;

    private final Map<String, Integer> numbers;
    private final int count;

    private ActionNumbers(Map<String, Integer> numbers, int count) {
        this.numbers = numbers;
        this.count = count;
    }

    /** Of all actions of a model; names that are no numbers are noted as lost. */
    static ActionNumbers of(Mdp mdp, Losses losses) {
        if (!isNumbered(mdp)) {
            losses.add("names of actions, which got numbers");
        }
        return named(mdp, losses);
    }

    /** The same where the names can be kept beside the numbers. */
    static ActionNumbers named(Mdp mdp, Losses losses) {
        if (!isNumbered(mdp)) {
            return byFirst(mdp, losses);
        }
        Map<String, Integer> named = new LinkedHashMap<>();
        mdp.choices().forEach(choice -> named.putIfAbsent(choice.action(), named.size()));
        int largest = 0;
        for (Map.Entry<String, Integer> entry : named.entrySet()) {
            entry.setValue(Integer.valueOf(entry.getKey()));
            largest = Math.max(largest, entry.getValue());
        }
        return new ActionNumbers(named, largest + 1);
    }

    /** In the order in which the names come, whatever they are. */
    private static ActionNumbers byFirst(Mdp mdp, Losses losses) {
        Map<String, Integer> named = new LinkedHashMap<>();
        mdp.choices().forEach(choice -> named.putIfAbsent(choice.action(), named.size()));
        ActionNumbers numbers = new ActionNumbers(named, named.size());
        for (int c = 1; c < mdp.choices().size(); c++) {
            Choice before = mdp.choices().get(c - 1);
            Choice choice = mdp.choices().get(c);
            if (before.state().equals(choice.state()) && numbers.of(before) > numbers.of(choice)) {
                losses.add("order of actions in a state");
                break;
            }
        }
        return numbers;
    }

    private static boolean isNumbered(Mdp mdp) {
        int before = -1;
        int state = -1;
        for (Choice choice : mdp.choices()) {
            if (!choice.action().matches("0|[1-9]\\d{0,3}")) {
                return false;
            }
            int number = Integer.parseInt(choice.action());
            if (number >= MOST || (choice.state().index() == state && number <= before)) {
                return false;
            }
            before = number;
            state = choice.state().index();
        }
        return true;
    }

    /** Whether some name is not the number. */
    boolean areNamed() {
        return numbers.entrySet().stream()
                .anyMatch(entry -> !entry.getKey().equals(Integer.toString(entry.getValue())));
    }

    int count() {
        return count;
    }

    int of(Choice choice) {
        return numbers.getOrDefault(choice.action(), 0);
    }

    /** The names, by number. */
    List<String> names() {
        return new ArrayList<>(numbers.keySet());
    }
}
