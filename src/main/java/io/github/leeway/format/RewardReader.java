package io.github.leeway.format;

import io.github.leeway.reward.FeatureSpec;
import io.github.leeway.reward.FeatureSpec.Feature;
import io.github.leeway.reward.RewardFitException;
import io.github.leeway.reward.RewardLaw;
import io.github.leeway.reward.RewardSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads how rewards are distributed. */
final class RewardReader {

    private static final List<String> KEYS = List.of("default", "states", "same", "normal", "features", "weights");
    private static final List<String> ALL_KEYS = // those of the payment are for another reader
            Stream.concat(KEYS.stream(), PaymentReader.KEYS.stream()).toList();
    private static final String EXAMPLE = "'reward:' and below it 'default: uniform(0, 1)'";

    private final Complaints complaints;
    private final Shapes shapes;
    private final LawReader laws;
    private final Optional<StateNames> names;
    private final PatternNames states;

    /** A reader for a model with these states; where they could not be read, names are not looked up. */
    RewardReader(Complaints complaints, Optional<StateNames> names) {
        this.complaints = complaints;
        this.shapes = new Shapes(complaints);
        this.laws = new LawReader(complaints);
        this.names = names.filter(known -> !known.all().isEmpty());
        this.states = new PatternNames(complaints, "state", names);
    }

    Optional<RewardSpec> read(YamlNode node) {
        Optional<YamlNode.Mapping> mapping = shapes.mapping(node, "reward", EXAMPLE);
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = Fields.of(mapping.get(), "of reward", ALL_KEYS, complaints);
        RewardLaw everywhere = fields.value("default")
                .flatMap(value -> laws.law(value, "default reward"))
                .orElse(RewardSpec.uniform().everywhere());
        List<RewardSpec.Rule> rules = fields.value("states")
                .map(value -> laws.rules(value, "states of reward", states))
                .orElse(List.of());
        List<List<String>> same = fields.value("same")
                .map(new SameReader(complaints, states)::groups)
                .orElse(List.of());
        List<Feature> features = fields.value("features")
                .map(new FeatureReader(complaints, states)::features)
                .orElse(List.of());
        PatternNames ofFeatures = new PatternNames(complaints, "feature", Optional.of(names(fields)));
        List<RewardSpec.Rule> weights = fields.entry("weights")
                .filter(entry -> hasFeatures(fields, entry.key().span()))
                .map(entry -> laws.rules(entry.value(), "weights of reward", ofFeatures))
                .orElse(List.of());
        NormalReader normals = new NormalReader(complaints, states, ofFeatures);
        fields.value("normal").ifPresent(normals::read);
        if (!normals.ofFeatures().isEmpty()) {
            hasFeatures(fields, fields.entry("normal").orElseThrow().key().span());
        }
        Optional<FeatureSpec> linear = features.isEmpty()
                ? Optional.empty()
                : Optional.of(new FeatureSpec(features, weights, normals.ofFeatures()));
        RewardSpec spec = new RewardSpec(everywhere, rules, same, normals.ofStates(), linear);
        checkFit(spec, fields);
        return Optional.of(spec);
    }

    /** The names under 'features', also of those that are faulty. */
    private static StateNames names(Fields fields) {
        StateNames names = new StateNames();
        if (fields.value("features").orElse(null) instanceof YamlNode.Mapping mapping) {
            mapping.entries()
                    .forEach(entry -> names.add(entry.key().text(), entry.key().span()));
        }
        return names;
    }

    private boolean hasFeatures(Fields fields, Span span) {
        if (fields.entry("features").isEmpty()) {
            complaints.add(
                    ErrorCode.FEATURES,
                    span,
                    "weights are given, but no features to weigh",
                    "add 'features: {warm: {a: 1, b: 0.5}}', or use 'states' for the rewards of states");
        }
        return fields.entry("features").isPresent();
    }

    private void checkFit(RewardSpec spec, Fields fields) {
        if (names.isEmpty() || complaints.hasErrors()) {
            return;
        }
        try {
            spec.over(List.copyOf(names.get().all()));
        } catch (RewardFitException fault) {
            complaints.add(
                    ErrorCode.REWARD_COUNT,
                    place(fault, fields).span(),
                    String.valueOf(fault.getMessage()),
                    "count without those that a later pattern, a name or 'normal' takes away");
        } catch (IllegalArgumentException fault) { // what is left to go wrong is a group
            complaints.add(
                    ErrorCode.REWARD_GROUP,
                    fields.entry("same").orElseThrow().key().span(),
                    String.valueOf(fault.getMessage()),
                    "give them one distribution of a single reward");
        }
    }

    /** The text that says what does not fit. */
    private static YamlNode place(RewardFitException fault, Fields fields) {
        String key = fault.members().equals("states") ? "states" : "weights";
        return fault.pattern().isEmpty()
                ? fields.value("default").orElseThrow()
                : fields.value(key)
                        .map(YamlNode.Mapping.class::cast)
                        .flatMap(mapping -> mapping.entry(fault.pattern()))
                        .orElseThrow()
                        .value();
    }
}
