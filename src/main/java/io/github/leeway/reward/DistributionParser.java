package io.github.leeway.reward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the text of a distribution: a number, or a name with arguments in parentheses. */
final class DistributionParser {

    private static final String NUMBER = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
    private static final Pattern FRACTION = Pattern.compile("(" + NUMBER + ")\\s*/\\s*(" + NUMBER + ")");
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final Pattern CALL = Pattern.compile("\\s*(\\p{L}[\\p{L}\\d_-]*)\\s*\\((.*)\\)\\s*");
    private static final String KNOWN =
            Arrays.stream(Family.values()).map(Family::signature).collect(Collectors.joining(", "))
                    + ", bernoulli(p), discrete(value:probability,...), constant(x)";

    private final String text;

    private DistributionParser(String text) {
        this.text = text;
    }

    static Distribution parse(String text) {
        return new DistributionParser(text).distribution();
    }

    private Distribution distribution() {
        if (PLAIN.matcher(text.strip()).matches()
                || FRACTION.matcher(text.strip()).matches()) {
            return constant();
        }
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            throw new RewardSyntaxException(
                    "reward is '" + text + "', expected a number or a distribution such as uniform(0, 1)",
                    0,
                    "write one of " + KNOWN);
        }
        String name = call.group(1).toLowerCase(Locale.ROOT);
        List<Argument> arguments = arguments(call.group(2), call.start(2));
        try {
            return named(name, call.start(1), arguments);
        } catch (RewardSyntaxException located) {
            throw located;
        } catch (IllegalArgumentException fault) {
            throw new RewardSyntaxException(String.valueOf(fault.getMessage()), call.start(1), "");
        }
    }

    private Distribution constant() {
        try {
            return Discrete.constant(number(new Argument(text, 0)));
        } catch (RewardSyntaxException located) {
            throw located;
        } catch (IllegalArgumentException fault) {
            throw new RewardSyntaxException(String.valueOf(fault.getMessage()), 0, "");
        }
    }

    private Distribution named(String name, int offset, List<Argument> arguments) {
        Optional<Family> family = Arrays.stream(Family.values())
                .filter(candidate -> candidate.label().equals(name))
                .findFirst();
        if (family.isPresent()) {
            return new Continuous(
                    family.get(), arguments.stream().map(this::number).toList());
        }
        return switch (name) {
            case "constant" -> Discrete.constant(only(name, "constant(x)", arguments));
            case "bernoulli" -> Discrete.bernoulli(only(name, "bernoulli(p)", arguments));
            case "discrete" -> new Discrete(arguments.stream().map(this::atom).toList());
            default ->
                throw new RewardSyntaxException(
                        "distribution '" + name + "' is unknown", offset, "write one of " + KNOWN);
        };
    }

    private double only(String name, String signature, List<Argument> arguments) {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException(
                    "number of parameters of " + name + " is " + arguments.size() + ", expected 1: " + signature);
        }
        return number(arguments.get(0));
    }

    private Discrete.Atom atom(Argument argument) {
        int colon = argument.text().indexOf(':');
        if (colon < 0) {
            throw new RewardSyntaxException(
                    "'" + argument.text().strip() + "' in discrete is not a reward with its probability",
                    argument.offset(),
                    "write value:probability, as in discrete(0:0.9, 1:0.1)");
        }
        double value = number(new Argument(argument.text().substring(0, colon), argument.offset()));
        double probability = number(new Argument(argument.text().substring(colon + 1), argument.offset() + colon + 1));
        return new Discrete.Atom(value, probability);
    }

    private double number(Argument argument) {
        String stripped = argument.text().strip();
        Matcher fraction = FRACTION.matcher(stripped);
        double value = fraction.matches()
                ? Double.parseDouble(fraction.group(1)) / Double.parseDouble(fraction.group(2))
                : PLAIN.matcher(stripped).matches() ? Double.parseDouble(stripped) : Double.NaN;
        if (!Double.isFinite(value)) {
            int indent =
                    argument.text().length() - argument.text().stripLeading().length();
            throw new RewardSyntaxException(
                    "'" + stripped + "' in '" + text.strip() + "' is not a finite number",
                    argument.offset() + indent,
                    "write a number such as 0.5, 2e-3 or 1/3");
        }
        return value;
    }

    private static List<Argument> arguments(String inside, int offset) {
        List<Argument> arguments = new ArrayList<>();
        int from = 0;
        while (from <= inside.length() && !inside.isBlank()) {
            int comma = inside.indexOf(',', from);
            int to = comma < 0 ? inside.length() : comma;
            arguments.add(new Argument(inside.substring(from, to), offset + from));
            from = to + 1;
        }
        return arguments;
    }

    private record Argument(String text, int offset) {}
}
