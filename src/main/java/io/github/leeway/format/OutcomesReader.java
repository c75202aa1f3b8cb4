package io.github.leeway.format;

import io.github.leeway.mdp.MdpBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads where one choice leads: a mapping of states to probabilities. */
final class OutcomesReader {

    private static final String REST = "rest";
    private static final BigFraction ROUNDING = BigFraction.of(1, 1000);

    private final Complaints complaints;
    private final Shapes shapes;
    private final ExactNumbers numbers;

    OutcomesReader(Complaints complaints) {
        this.complaints = complaints;
        this.shapes = new Shapes(complaints);
        this.numbers = new ExactNumbers(complaints);
    }

    /**
     * Reads the outcomes.
     *
     * @param choice what they are the outcomes of, as in "action 'go' in state 'hub'"
     * @param span where to say that their sum is wrong
     * @return probabilities greater than 0 that sum to 1 exactly; nothing if there was an error
     */
    Optional<Map<String, BigFraction>> read(YamlNode.Mapping mapping, String choice, Span span) {
        if (mapping.entries().isEmpty()) {
            complaints.add(ErrorCode.NO_OUTCOME, span, choice + " leads nowhere", "write the state it leads to");
            return Optional.empty();
        }
        Map<String, BigFraction> outcomes = new LinkedHashMap<>();
        Optional<YamlNode.Entry> rest = Optional.empty();
        boolean isSound = true;
        for (YamlNode.Entry entry : mapping.entries()) {
            String what = "probability of " + Visible.quoted(entry.key().text()) + " after " + choice;
            boolean isNamed = shapes.isName(entry.key(), "name of a state");
            Optional<YamlNode.Scalar> value = shapes.name(entry.value(), what);
            isSound &= isNamed && value.isPresent();
            if (value.isPresent() && value.get().text().equals(REST)) {
                isSound &= isOnlyRest(rest, value.get(), choice);
                rest = Optional.of(entry);
                outcomes.put(entry.key().text(), BigFraction.ZERO); // keeps its place
            } else if (value.isPresent()) {
                Optional<BigFraction> probability = numbers.probability(value.get(), what);
                isSound &= probability.isPresent();
                probability.ifPresent(number -> outcomes.put(entry.key().text(), number));
            }
        }
        return isSound ? whole(outcomes, rest, mapping, choice, span) : Optional.empty();
    }

    private boolean isOnlyRest(Optional<YamlNode.Entry> before, YamlNode.Scalar rest, String choice) {
        if (before.isPresent()) {
            complaints.add(
                    ErrorCode.REST,
                    rest.span(),
                    "'rest' is written twice in " + choice,
                    "write one of them as a number");
        }
        return before.isEmpty();
    }

    private Optional<Map<String, BigFraction>> whole(
            Map<String, BigFraction> outcomes,
            Optional<YamlNode.Entry> rest,
            YamlNode.Mapping mapping,
            String choice,
            Span span) {
        BigFraction sum = BigFraction.ZERO;
        for (BigFraction probability : outcomes.values()) {
            sum = sum.add(probability);
            if (!ExactNumbers.isShort(sum)) {
                complaints.add(
                        ErrorCode.NOT_A_NUMBER,
                        span,
                        "probabilities of " + choice + " sum to a fraction of more than 195 digits",
                        "write them with fewer digits or with one denominator");
                return Optional.empty();
            }
        }
        if (rest.isPresent()) {
            return completed(outcomes, sum, rest.get(), mapping, choice);
        }
        BigFraction off = sum.subtract(BigFraction.ONE);
        if (off.abs().compareTo(ROUNDING) > 0) {
            complaints.add(
                    ErrorCode.PROBABILITY_SUM,
                    span,
                    "probabilities of " + choice + " sum to " + ExactNumbers.shown(sum) + ", not 1",
                    off.signum() < 0
                            ? missing(off.negate(), mapping)
                            : "they are " + ExactNumbers.shown(off) + " too large together");
            return Optional.empty();
        }
        if (off.abs().compareTo(MdpBuilder.SUM_TOLERANCE) > 0) {
            complaints.add(
                    ErrorCode.ROUNDED,
                    span,
                    "probabilities of " + choice + " sum to " + ExactNumbers.shown(sum)
                            + ", not 1, and were divided by that",
                    "did you round 1/3? write 1/3");
        }
        BigFraction total = sum;
        outcomes.replaceAll((state, probability) -> probability.divide(total));
        return Optional.of(withoutZeros(outcomes, mapping, choice));
    }

    private Optional<Map<String, BigFraction>> completed(
            Map<String, BigFraction> outcomes,
            BigFraction sum,
            YamlNode.Entry rest,
            YamlNode.Mapping mapping,
            String choice) {
        BigFraction left = BigFraction.ONE.subtract(sum);
        if (left.signum() <= 0) {
            complaints.add(
                    ErrorCode.REST,
                    rest.value().span(),
                    "nothing is left for " + Visible.quoted(rest.key().text()) + ": the other probabilities of "
                            + choice + " sum to " + ExactNumbers.shown(sum),
                    left.signum() < 0 ? "" : "delete this outcome, or make another smaller");
            return Optional.empty();
        }
        outcomes.put(rest.key().text(), left);
        return Optional.of(withoutZeros(outcomes, mapping, choice));
    }

    private static String missing(BigFraction missing, YamlNode.Mapping mapping) {
        YamlNode.Entry last = mapping.entries().get(mapping.entries().size() - 1);
        return "the missing " + ExactNumbers.shown(missing) + " could be written '"
                + Visible.clipped(last.key().text(), 60) + ": rest'";
    }

    private Map<String, BigFraction> withoutZeros(
            Map<String, BigFraction> outcomes, YamlNode.Mapping mapping, String choice) {
        for (YamlNode.Entry entry : mapping.entries()) {
            BigFraction probability = outcomes.getOrDefault(entry.key().text(), BigFraction.ONE);
            if (probability.signum() == 0) {
                complaints.add(
                        ErrorCode.ZERO,
                        entry.value().span(),
                        Visible.quoted(entry.key().text()) + " has probability 0 after " + choice + " and was left out",
                        "");
            }
        }
        outcomes.values().removeIf(probability -> probability.signum() == 0);
        return outcomes;
    }
}
