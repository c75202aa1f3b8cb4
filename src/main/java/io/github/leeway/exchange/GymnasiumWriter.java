package io.github.leeway.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonGenerator.Feature;
import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;

/** Writes the dynamics of a model as Gymnasium's toy environments have them, with lists of names if there are names. */
final class GymnasiumWriter {

    private final ModelFile model;
    private final Mdp mdp;
    private final TableRewards rewards;
    private final ActionNumbers actions;
    private final BitSet ends;
    private final NumberTexts numbers = new NumberTexts(NumberTexts.Form.DECIMAL);

    private GymnasiumWriter(ModelFile model, Losses losses) {
        this.model = model;
        this.mdp = model.mdp();
        rewards = new TableRewards(model, losses);
        actions = ActionNumbers.named(mdp, losses);
        ends = Ends.of(mdp, rewards);
    }

    /** See {@link FormatWriter}. */
    static void write(ModelFile model, Target target, Findings findings) throws IOException {
        Losses losses = new Losses(findings);
        losses.own(model);
        losses.discounts(model);
        losses.labels(model);
        GymnasiumWriter writer = new GymnasiumWriter(model, losses);
        try (JsonGenerator json = new JsonFactory().createGenerator(target.main())) {
            json.disable(Feature.AUTO_CLOSE_JSON_CONTENT);
            writer.write(json);
            json.writeRaw('\n');
        }
        losses.tell();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("env", model.name());
        json.writeNumberField("nS", mdp.states().size());
        json.writeNumberField("nA", actions.count());
        if (mdp.start().isPresent()) {
            int start = mdp.start().get().index();
            json.writeArrayFieldStart("isd");
            for (State state : mdp.states()) {
                json.writeNumber(state.index() == start ? 1 : 0);
            }
            json.writeEndArray();
        }
        if (!new StateNaming(model).isByIndex()) {
            names(json, "states", mdp.states().stream().map(State::name).toList());
        }
        if (actions.areNamed()) {
            names(json, "actions", actions.names());
        }
        json.writeObjectFieldStart("P");
        for (State state : mdp.states()) {
            json.writeObjectFieldStart(Integer.toString(state.index()));
            for (Choice choice : mdp.choices(state)) {
                json.writeArrayFieldStart(Integer.toString(actions.of(choice)));
                for (Outcome outcome : mdp.outcomes(choice)) {
                    json.writeStartArray();
                    json.writeNumber(numbers.of(outcome.probability()));
                    json.writeNumber(outcome.successor().index());
                    json.writeNumber(numbers.of(rewards.of(choice, outcome)));
                    json.writeBoolean(ends.get(outcome.successor().index()));
                    json.writeEndArray();
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void names(JsonGenerator json, String key, List<String> names) throws IOException {
        json.writeArrayFieldStart(key);
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }
}
