package io.github.leeway.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/** Writes UMB, the binary format that model checkers share, without compression. */
final class UmbWriter {

    private static final String ID = "[a-z_-][0-9a-z_-]{0,39}";

    private final ModelFile model;
    private final Mdp mdp;
    private final UmbColumn probabilities = new UmbColumn();
    private final List<UmbColumn> rewards = new ArrayList<>();
    private final Map<String, Integer> actions = new LinkedHashMap<>();
    private final Optional<UmbVariables> variables;

    private UmbWriter(ModelFile model) {
        this.model = model;
        this.mdp = model.mdp();
        outcomes().map(Outcome::probability).forEach(probabilities::expect);
        for (RewardFunction reward : model.rewardFunctions()) {
            UmbColumn column = new UmbColumn();
            column.expect(BigFraction.ZERO);
            Stream.of(reward.states(), reward.choices(), reward.steps())
                    .flatMap(paid -> paid.values().stream())
                    .forEach(column::expect);
            rewards.add(column);
        }
        if (!areCalledAfterPlaces()) {
            mdp.choices().forEach(choice -> actions.putIfAbsent(choice.action(), actions.size()));
        }
        variables = UmbVariables.of(model);
    }

    /** See {@link FormatWriter}. */
    static void write(ModelFile model, Target target, Findings findings) throws IOException {
        Losses losses = new Losses(findings);
        losses.own(model);
        losses.discounts(model);
        try (UmbFiles files = new UmbFiles(target.main())) {
            UmbWriter writer = new UmbWriter(model);
            files.add(UmbArchive.INDEX, writer.index());
            writer.transitions(files);
            writer.actions(files);
            writer.annotations(files);
            if (writer.variables.isPresent()) {
                writer.variables.get().write(files);
            }
        }
        losses.tell();
    }

    private Stream<Outcome> outcomes() {
        return mdp.choices().stream().flatMap(choice -> mdp.outcomes(choice).stream());
    }

    /** Whether each choice is called after its place among those of its state, as choices without a name are. */
    private boolean areCalledAfterPlaces() {
        for (State state : mdp.states()) {
            int place = 0;
            for (Choice choice : mdp.choices(state)) {
                if (!choice.action().equals(Integer.toString(place++))) {
                    return false;
                }
            }
        }
        return true;
    }

    private byte[] index() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeNumberField("format-version", 1);
            json.writeNumberField("format-revision", 0);
            json.writeObjectFieldStart("model-data");
            json.writeStringField("name", model.name());
            json.writeEndObject();
            json.writeObjectFieldStart("file-data");
            json.writeStringField("tool", "Leeway");
            json.writeEndObject();
            system(json);
            json.writeObjectFieldStart("annotations");
            describeLabels(json);
            describeRewards(json);
            json.writeEndObject();
            json.writeObjectFieldStart("valuations");
            if (variables.isPresent()) {
                json.writeObjectFieldStart("states");
                variables.get().describe(json);
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void system(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("transition-system");
        json.writeStringField("time", "discrete");
        json.writeNumberField("#players", 1);
        json.writeNumberField("#states", mdp.states().size());
        json.writeNumberField("#initial-states", mdp.start().isPresent() ? 1 : 0);
        json.writeNumberField("#choices", mdp.choices().size());
        json.writeNumberField("#choice-actions", actions.size());
        json.writeNumberField("#branches", mdp.outcomeCount());
        json.writeNumberField("#branch-actions", 0);
        json.writeNumberField("#observations", 0);
        type(json, "branch-probability-type", probabilities.type());
        json.writeEndObject();
    }

    /** Writes a type under a key. */
    static void type(JsonGenerator json, String key, UmbType type) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("type", type.kind().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("size", type.bits());
        json.writeEndObject();
    }

    private void describeLabels(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("aps");
        List<String> labels = model.labels().names();
        for (int i = 0; i < labels.size(); i++) {
            describe(json, labels.get(i), i, List.of("states"), new UmbType(UmbType.Kind.BOOL, 1));
        }
        json.writeEndObject();
    }

    private void describeRewards(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("rewards");
        for (int i = 0; i < rewards.size(); i++) {
            RewardFunction reward = model.rewardFunctions().get(i);
            describe(json, reward.name(), i, paid(reward), rewards.get(i).type());
        }
        json.writeEndObject();
    }

    private static void describe(JsonGenerator json, String name, int number, List<String> of, UmbType type)
            throws IOException {
        json.writeObjectFieldStart(id(name, number));
        json.writeStringField("alias", name);
        json.writeArrayFieldStart("applies-to");
        for (String what : of) {
            json.writeString(what);
        }
        json.writeEndArray();
        type(json, "type", type);
        json.writeEndObject();
    }

    private static String id(String name, int number) {
        return name.matches(ID) ? name : Integer.toString(number);
    }

    private void transitions(UmbFiles files) throws IOException {
        int choiceCount = mdp.choices().size();
        files.addLongs(
                "state-to-choices.bin",
                IntStream.concat(
                        mdp.states().stream()
                                .mapToInt(state -> mdp.choices(state).get(0).index()),
                        IntStream.of(choiceCount)),
                mdp.states().size() + 1);
        if (mdp.start().isPresent()) {
            int start = mdp.start().get().index();
            files.addBits(
                    "state-is-initial.bin", IntStream.of(start), mdp.states().size());
        }
        int[] starts = new int[choiceCount + 1];
        mdp.choices()
                .forEach(choice -> starts[choice.index() + 1] =
                        starts[choice.index()] + mdp.outcomes(choice).size());
        files.addLongs("choice-to-branches.bin", IntStream.of(starts), starts.length);
        files.addLongs(
                "branch-to-target.bin",
                outcomes().mapToInt(outcome -> outcome.successor().index()),
                mdp.outcomeCount());
        files.add(
                "branch-to-probability.bin",
                probabilities.bytes(outcomes().map(Outcome::probability).toList()));
    }

    private void actions(UmbFiles files) throws IOException {
        if (!actions.isEmpty()) {
            files.addInts(
                    "actions/choices/values.bin",
                    mdp.choices().stream().mapToInt(choice -> actions.getOrDefault(choice.action(), 0)),
                    mdp.choices().size());
            files.addTexts("actions/choices/", List.copyOf(actions.keySet()));
        }
    }

    private void annotations(UmbFiles files) throws IOException {
        List<String> labels = model.labels().names();
        for (int i = 0; i < labels.size(); i++) {
            files.addBits(
                    "annotations/aps/" + id(labels.get(i), i) + "/states/values.bin",
                    model.labels().states(labels.get(i)),
                    mdp.states().size());
        }
        for (int i = 0; i < rewards.size(); i++) {
            RewardFunction reward = model.rewardFunctions().get(i);
            for (String what : paid(reward)) {
                files.add(
                        "annotations/rewards/" + id(reward.name(), i) + "/" + what + "/values.bin",
                        rewards.get(i).bytes(numbers(reward, what)));
            }
        }
    }

    /** What a reward function pays, states if it pays nothing. */
    private static List<String> paid(RewardFunction reward) {
        List<String> paid = new ArrayList<>();
        if (!reward.states().isEmpty()
                || (reward.choices().isEmpty() && reward.steps().isEmpty())) {
            paid.add("states");
        }
        if (!reward.choices().isEmpty()) {
            paid.add("choices");
        }
        if (!reward.steps().isEmpty()) {
            paid.add("branches");
        }
        return paid;
    }

    private List<BigFraction> numbers(RewardFunction reward, String what) {
        return switch (what) {
            case "states" -> list(mdp.states().size(), reward.states());
            case "choices" -> list(mdp.choices().size(), reward.choices());
            default ->
                mdp.choices().stream()
                        .flatMap(choice -> mdp.outcomes(choice).stream()
                                .map(outcome -> new RewardFunction.Step(
                                        choice.index(), outcome.successor().index())))
                        .map(step -> reward.steps().getOrDefault(step, BigFraction.ZERO))
                        .toList();
        };
    }

    private static List<BigFraction> list(int count, SortedMap<Integer, BigFraction> numbers) {
        return IntStream.range(0, count)
                .mapToObj(i -> numbers.getOrDefault(i, BigFraction.ZERO))
                .toList();
    }
}
