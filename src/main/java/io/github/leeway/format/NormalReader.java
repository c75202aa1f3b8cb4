package io.github.leeway.format;

import io.github.leeway.reward.CorrelatedNormal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which rewards, or weights of features, are normal together. */
final class NormalReader {

    private static final String EXAMPLE = "'{states: [a, b], mean: [0, 0], covariance: [[1, 0.5], [0.5, 1]]}'";
    private static final List<String> KEYS = List.of("states", "features", "mean", "covariance");

    private final Complaints complaints;
    private final Shapes shapes;
    private final ExactNumbers exact;
    private final PatternNames states;
    private final PatternNames features;
    private final Set<String> taken = new HashSet<>(); // names in a normal, after the key that they are under
    private final List<CorrelatedNormal> ofStates = new ArrayList<>();
    private final List<CorrelatedNormal> ofFeatures = new ArrayList<>();

    NormalReader(Complaints complaints, PatternNames states, PatternNames features) {
        this.complaints = complaints;
        this.shapes = new Shapes(complaints);
        this.exact = new ExactNumbers(complaints);
        this.states = states;
        this.features = features;
    }

    /** What was read for states. */
    List<CorrelatedNormal> ofStates() {
        return ofStates;
    }

    /** What was read for features. */
    List<CorrelatedNormal> ofFeatures() {
        return ofFeatures;
    }

    /** Reads one, or a list of them. */
    void read(YamlNode node) {
        for (YamlNode item : node instanceof YamlNode.Sequence list ? list.items() : List.of(node)) {
            shapes.mapping(item, "normal", EXAMPLE).ifPresent(this::readOne);
        }
    }

    private void readOne(YamlNode.Mapping mapping) {
        Fields fields = Fields.of(mapping, "of normal", KEYS, complaints);
        boolean isOfFeatures = fields.value("features").isPresent();
        String key = isOfFeatures ? "features" : "states";
        if (isOfFeatures && fields.value("states").isPresent()) {
            complaints.add(
                    ErrorCode.NORMAL,
                    mapping.span(),
                    "normal is of states and of features, expected one of them",
                    "delete one of the keys");
            return;
        }
        for (String needed : List.of(key, "mean", "covariance")) {
            if (fields.value(needed).isEmpty()) {
                complaints.add(
                        ErrorCode.MISSING_KEY,
                        mapping.span(),
                        "normal has no key '" + needed + "'",
                        "write " + EXAMPLE);
                return;
            }
        }
        PatternNames known = isOfFeatures ? features : states;
        List<YamlNode.Scalar> members =
                shapes.names(fields.value(key).orElseThrow(), key + " of normal", "a name in normal", EXAMPLE);
        boolean areKnown = true;
        for (YamlNode.Scalar member : members) {
            areKnown &= known.isKnown(member.text(), member.span());
            if (!taken.add(key + " " + member.text())) {
                complaints.add(
                        ErrorCode.NORMAL,
                        member.span(),
                        known.one() + " " + Visible.quoted(member.text()) + " is in 'normal' twice",
                        "put all that is normal together into one mapping");
                areKnown = false;
            }
        }
        Optional<List<Double>> mean = numbers(fields.value("mean").orElseThrow(), "mean of normal");
        Optional<List<List<Double>>> covariance =
                rows(fields.value("covariance").orElseThrow());
        if (areKnown && mean.isPresent() && covariance.isPresent()) {
            try {
                CorrelatedNormal normal = new CorrelatedNormal(
                        members.stream().map(YamlNode.Scalar::text).toList(), mean.get(), covariance.get());
                (isOfFeatures ? ofFeatures : ofStates).add(normal);
            } catch (IllegalArgumentException fault) {
                String wrong = mean.get().size() == members.size() ? "covariance" : "mean";
                complaints.add(
                        ErrorCode.NORMAL,
                        fields.entry(wrong).orElseThrow().key().span(),
                        String.valueOf(fault.getMessage()),
                        "write a mean and a row for each name; the matrix is symmetric, with variances on its diagonal, and"
                                + " semidefinite if covariances are small enough");
            }
        }
    }

    private Optional<List<List<Double>>> rows(YamlNode node) {
        List<List<Double>> rows = new ArrayList<>();
        Optional<YamlNode.Sequence> list = shapes.sequence(node, "covariance of normal", "'[[1, 0.5], [0.5, 1]]'");
        list.ifPresent(rowNodes -> rowNodes.items()
                .forEach(row -> numbers(row, "a row of covariance").ifPresent(rows::add)));
        return list.filter(all -> rows.size() == all.items().size()).map(all -> rows);
    }

    private Optional<List<Double>> numbers(YamlNode node, String what) {
        List<Double> numbers = new ArrayList<>();
        Optional<YamlNode.Sequence> list = shapes.sequence(node, what, "'[1, 0.5]'");
        list.ifPresent(items -> items.items()
                .forEach(item -> shapes.name(item, "a number in " + what)
                        .flatMap(scalar -> exact.real(scalar, "a number in " + what))
                        .ifPresent(numbers::add)));
        return list.filter(all -> numbers.size() == all.items().size()).map(all -> numbers);
    }
}
