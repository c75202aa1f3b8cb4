package io.github.leeway.environment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The table {@code env.P} of Gymnasium, exported as JSON: state, action, outcomes.
 *
 * @param table by state and action
 */
record ToyText(Map<Integer, Map<Integer, List<Outcome>>> table) {

    /** One of the outcomes, of which two may have the same state. */
    record Outcome(double probability, int next, double reward, boolean isEnd) {}

    static ToyText read(Path path) throws IOException {
        Map<Integer, Map<Integer, List<Outcome>>> table = new TreeMap<>();
        try (JsonParser json = new JsonFactory().createParser(path.toFile())) {
            while (!(json.nextToken() == JsonToken.FIELD_NAME
                    && json.currentName().equals("P"))) {
                assert json.currentToken() != null;
            }
            json.nextToken();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                int state = Integer.parseInt(json.currentName());
                json.nextToken();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    int action = Integer.parseInt(json.currentName());
                    table.computeIfAbsent(state, key -> new TreeMap<>()).put(action, outcomes(json));
                }
            }
        }
        return new ToyText(table);
    }

    private static List<Outcome> outcomes(JsonParser json) throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        json.nextToken();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            json.nextToken();
            double probability = json.getDoubleValue();
            json.nextToken();
            int next = json.getIntValue();
            json.nextToken();
            double reward = json.getDoubleValue();
            outcomes.add(new Outcome(probability, next, reward, json.nextToken() == JsonToken.VALUE_TRUE));
            json.nextToken();
        }
        return outcomes;
    }

    int stateCount() {
        return table.size();
    }

    List<Outcome> outcomes(int state, int action) {
        return table.getOrDefault(state, Map.of()).getOrDefault(action, List.of());
    }

    /** The states in which an episode ends. */
    Set<Integer> ends() {
        Set<Integer> ends = new TreeSet<>();
        table.values()
                .forEach(actions -> actions.values()
                        .forEach(outcomes ->
                                outcomes.stream().filter(Outcome::isEnd).forEach(outcome -> ends.add(outcome.next()))));
        return ends;
    }
}
