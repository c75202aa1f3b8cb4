package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Visible;
import io.github.leeway.mdp.Actions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A graph of POWERplay, and what it says: without weights each edge is a choice; with weights the node {@code [s]} is a state, {@code
 * [a]__[s]} its action a, and {@code [t]__[a]__[s]} what leads on to t.
 */
final class PowerplayGraph {

    /** Of an edge that has none. */
    static final int NO_WEIGHT = -1;

    /** Between the parts of a node. */
    static final String SEPARATOR = "__";

    private static final Pattern JOINT = Pattern.compile(".*_[A-Z]\\^.*_[A-Z]");

    private final Map<String, Map<String, Integer>> edges =
            new LinkedHashMap<>(); // from each node to others, with weights
    private final Map<String, Integer> states = new HashMap<>(); // only looked up
    private final List<String> names = new ArrayList<>();
    private int size;
    private boolean isWeighted;

    void node(String id) {
        if (!edges.containsKey(id)) {
            edges.put(id, Map.of());
            size++;
        }
    }

    /** Adds an edge, or says that there is one already. */
    boolean edge(String from, String to, int weight) {
        node(from);
        node(to);
        if (edges.getOrDefault(from, Map.of()).isEmpty()) {
            edges.put(from, new LinkedHashMap<>());
        }
        size++;
        isWeighted |= weight != NO_WEIGHT;
        return edges.getOrDefault(from, Map.of()).put(to, weight) == null;
    }

    /** How many nodes and edges there are. */
    int size() {
        return size;
    }

    int stateCount() {
        return names.size();
    }

    /** Tells a draft all states and choices. */
    void give(ModelDraft draft, Where where) {
        for (String node : edges.keySet()) {
            if (!isWeighted || parts(node).size() == 1) {
                String name = isWeighted ? parts(node).get(0) : node;
                if (states.put(name, names.size()) != null) {
                    throw draft.findings()
                            .fatal(ErrorCode.TWO_NAMES, where, "two nodes are the state " + Visible.quoted(name), "");
                }
                names.add(name);
            }
        }
        draft.names(names);
        if (isWeighted) {
            giveActions(draft, where);
        } else {
            giveEdges(draft, where);
        }
        draft.rows().endChoice();
    }

    private void giveEdges(ModelDraft draft, Where where) {
        int one = draft.probabilities().number(BigFraction.ONE);
        int s = 0;
        for (Map<String, Integer> successors : edges.values()) {
            for (String successor : successors.keySet()) {
                draft.rows().choice(s, Actions.towards(successor), where);
                draft.rows().outcome(index(successor), one);
            }
            s++;
        }
    }

    private void giveActions(ModelDraft draft, Where where) {
        boolean areJoint = true;
        int s = 0;
        for (Map.Entry<String, Map<String, Integer>> of : edges.entrySet()) {
            List<String> state = parts(of.getKey());
            if (state.size() > 1) {
                continue;
            }
            for (Map.Entry<String, Integer> offered : of.getValue().entrySet()) {
                List<String> action = parts(offered.getKey());
                if (offered.getValue() != NO_WEIGHT) {
                    throw draft.findings()
                            .fatal(
                                    ErrorCode.MODEL_TYPE,
                                    where,
                                    "edge from state " + Visible.quoted(state.get(0)) + " to "
                                            + Visible.quoted(offered.getKey())
                                            + " has a weight, as in a policy, expected a model",
                                    "");
                }
                if (action.size() != 2 || !action.get(1).equals(state.get(0))) {
                    throw wrong(draft, where, of.getKey(), offered.getKey(), "an action of that state, as in [a]__[s]");
                }
                areJoint &= JOINT.matcher(action.get(0)).matches();
                draft.rows().choice(s, action.get(0), where);
                outcomes(draft, where, offered.getKey(), action);
            }
            s++;
        }
        if (areJoint && s > 0) {
            throw draft.findings()
                    .fatal(
                            ErrorCode.MODEL_TYPE,
                            where,
                            "the actions are of two agents at once, expected those of one",
                            "POWERplay writes the model of one agent, with the other's policy in it, as well");
        }
    }

    private void outcomes(ModelDraft draft, Where where, String node, List<String> action) {
        for (Map.Entry<String, Integer> edge :
                edges.getOrDefault(node, Map.of()).entrySet()) {
            List<String> parts = parts(edge.getKey());
            boolean isOutcome = parts.size() == 3 && parts.subList(1, 3).equals(action);
            Optional<Integer> successor = isOutcome ? Optional.ofNullable(states.get(parts.get(0))) : Optional.empty();
            if (successor.isEmpty() || edge.getValue() == NO_WEIGHT) {
                throw wrong(
                        draft,
                        where,
                        node,
                        edge.getKey(),
                        "a weight, and a state before that action, as in [t]__[a]__[s]");
            }
            draft.rows().outcome(successor.get(), edge.getValue());
        }
    }

    private static RuntimeException wrong(ModelDraft draft, Where where, String from, String to, String expected) {
        return draft.findings()
                .fatal(
                        ErrorCode.FOREIGN_SYNTAX,
                        where,
                        "edge from " + Visible.quoted(from) + " leads to " + Visible.quoted(to) + ", expected "
                                + expected,
                        "is this a drawing, or of another tool?");
    }

    private int index(String state) {
        return Optional.ofNullable(states.get(state)).orElseThrow();
    }

    /** The parts of a node, without the brackets that newer files have around each. */
    private static List<String> parts(String node) {
        List<String> parts = new ArrayList<>();
        for (String part : node.split(SEPARATOR, -1)) {
            boolean isBracketed = part.length() > 2 && part.startsWith("[") && part.endsWith("]");
            parts.add(isBracketed ? part.substring(1, part.length() - 1) : part);
        }
        return parts;
    }
}
