package io.github.leeway.format;

import io.github.leeway.reward.FeatureSpec.Amount;
import io.github.leeway.reward.FeatureSpec.Feature;
import io.github.leeway.reward.Glob;
import java.util.ArrayList;
import java.util.List;

/** Reads how much of each feature states have. */
final class FeatureReader {

    private static final String EXAMPLE = "'features: {warm: {a: 1, b: 0.5}}'";

    private final Complaints complaints;
    private final Shapes shapes;
    private final ExactNumbers exact;
    private final PatternNames states;

    FeatureReader(Complaints complaints, PatternNames states) {
        this.complaints = complaints;
        this.shapes = new Shapes(complaints);
        this.exact = new ExactNumbers(complaints);
        this.states = states;
    }

    List<Feature> features(YamlNode node) {
        List<Feature> features = new ArrayList<>();
        shapes.mapping(node, "features", EXAMPLE).ifPresent(mapping -> {
            if (mapping.entries().isEmpty()) {
                complaints.add(
                        ErrorCode.FEATURES,
                        mapping.span(),
                        "number of features is 0, expected at least 1",
                        "add a feature, or delete 'features'");
            }
            mapping.entries().forEach(entry -> {
                if (shapes.isName(entry.key(), "name of a feature")) {
                    String name = entry.key().text();
                    features.add(new Feature(name, amounts(entry.value(), name)));
                }
            });
        });
        return features;
    }

    private List<Amount> amounts(YamlNode node, String feature) {
        List<Amount> amounts = new ArrayList<>();
        shapes.mapping(node, "feature " + Visible.quoted(feature), EXAMPLE)
                .ifPresent(mapping -> mapping.entries().forEach(entry -> {
                    String pattern = entry.key().text();
                    String what = "amount of " + Visible.quoted(feature) + " in " + Visible.quoted(pattern);
                    if (shapes.isName(entry.key(), "name of a state")
                            && states.isUsed(new Glob(pattern), entry.key().span())) {
                        shapes.name(entry.value(), what).ifPresent(scalar -> amount(pattern, scalar, what, amounts));
                    }
                }));
        return amounts;
    }

    private void amount(String pattern, YamlNode.Scalar scalar, String what, List<Amount> amounts) {
        exact.real(scalar, what).ifPresent(number -> {
            try {
                amounts.add(new Amount(pattern, number));
            } catch (IllegalArgumentException fault) {
                complaints.add(ErrorCode.NOT_A_NUMBER, scalar.span(), String.valueOf(fault.getMessage()), "");
            }
        });
    }
}
