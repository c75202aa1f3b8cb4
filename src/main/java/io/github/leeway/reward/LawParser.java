package io.github.leeway.reward;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the text of a law: a number, or a name with arguments in parentheses. */
final class LawParser {

    private static final String NUMBER = "[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?";
    private static final Pattern FRACTION = Pattern.compile("(" + NUMBER + ")\\s*/\\s*(" + NUMBER + ")");
    private static final Pattern PLAIN = Pattern.compile(NUMBER);
    private static final String FAMILIES =
            Arrays.stream(Family.values()).map(Family::signature).collect(Collectors.joining(", "));
    private static final String ALONE =
            FAMILIES + ", bernoulli(p), discrete(value:probability,...), constant(x), mixture(weight:distribution,...)";
    private static final String TOGETHER = "sparse(k,distribution), permutations(v1,v2,...), dirichlet(a)";

    private final String text;

    private LawParser(String text) {
        this.text = text;
    }

    static RewardLaw parse(String text) {
        return new LawParser(text).law(Term.of(text));
    }

    static Distribution parseDistribution(String text) {
        return new LawParser(text).distribution(Term.of(text));
    }

    private RewardLaw law(Term term) {
        if (term.label().isEmpty() && term.arguments().isPresent()) {
            List<Term> arguments = term.arguments().get();
            Optional<RewardLaw> together = switch (name(term)) {
                case "sparse" -> Optional.of(located(term, () -> sparse(arguments)));
                case "permutations" -> Optional.of(located(term, () -> new Permutations(numbers(arguments))));
                case "dirichlet" -> Optional.of(located(term, () -> new Dirichlet(only("dirichlet(a)", arguments))));
                default -> Optional.empty();
            };
            if (together.isPresent()) {
                return together.get();
            }
        }
        return distribution(term);
    }

    private Distribution distribution(Term term) {
        if (term.label().isEmpty()
                && term.arguments().isEmpty()
                && isNumber(term.head().text())) {
            return located(term, () -> Discrete.constant(number(term.head())));
        }
        if (term.label().isPresent()
                || term.arguments().isEmpty()
                || term.head().text().isEmpty()) {
            boolean isAll = term.whole().text().equals(text.strip());
            throw new RewardSyntaxException(
                    (isAll ? "reward is '" + text : "'" + term.whole().text() + "' in '" + text.strip())
                            + "', expected " + "a number or a distribution such as uniform(0, 1)",
                    isAll ? 0 : term.whole().offset(),
                    isAll ? "write one of " + ALONE + "; or " + TOGETHER : "write one of " + ALONE);
        }
        List<Term> arguments = term.arguments().get();
        return located(term, () -> named(term, arguments));
    }

    private Distribution named(Term term, List<Term> arguments) {
        String name = name(term);
        Optional<Family> family = Arrays.stream(Family.values())
                .filter(candidate -> candidate.label().equals(name))
                .findFirst();
        if (family.isPresent()) {
            return new Continuous(family.get(), numbers(arguments));
        }
        return switch (name) {
            case "constant" -> Discrete.constant(only("constant(x)", arguments));
            case "bernoulli" -> Discrete.bernoulli(only("bernoulli(p)", arguments));
            case "discrete" -> new Discrete(arguments.stream().map(this::atom).toList());
            case "mixture" ->
                new Mixture(arguments.stream().map(this::component).toList());
            case "sparse", "permutations", "dirichlet" ->
                throw new RewardSyntaxException(
                        "'" + name + "' is of several rewards together, expected the distribution of one",
                        term.head().offset(),
                        "write one of " + ALONE);
            default ->
                throw new RewardSyntaxException(
                        "distribution '" + name + "' is unknown",
                        term.head().offset(),
                        "write one of " + ALONE + "; or " + TOGETHER);
        };
    }

    private Sparse sparse(List<Term> arguments) {
        if (arguments.size() != 2) {
            throw new IllegalArgumentException(
                    "number of parameters of sparse is " + arguments.size() + ", expected 2: sparse(k,distribution)");
        }
        double count = number(arguments.get(0).whole());
        if (!(count == Math.rint(count) && count >= 1 && count <= Integer.MAX_VALUE)) {
            throw new RewardSyntaxException(
                    "k of sparse is " + Numbers.text(count) + ", expected a whole number of at least 1",
                    arguments.get(0).whole().offset(),
                    "write how many rewards are drawn, as in sparse(2, uniform(0, 1))");
        }
        return new Sparse((int) count, distribution(arguments.get(1)));
    }

    private Discrete.Atom atom(Term argument) {
        Term.Piece value = argument.label()
                .filter(label -> argument.arguments().isEmpty())
                .orElseThrow(() -> new RewardSyntaxException(
                        "'" + argument.whole().text() + "' in discrete is not a reward with its probability",
                        argument.whole().offset(),
                        "write value:probability, as in discrete(0:0.9, 1:0.1)"));
        return new Discrete.Atom(number(value), number(argument.head()));
    }

    private Mixture.Component component(Term argument) {
        Term.Piece weight = argument.label()
                .orElseThrow(() -> new RewardSyntaxException(
                        "'" + argument.whole().text() + "' in mixture is not a distribution with its weight",
                        argument.whole().offset(),
                        "write weight:distribution, as in mixture(0.3:uniform(0, 1), 0.7:normal(0, 1))"));
        Term unlabeled = new Term(
                new Term.Piece(
                        text.substring(argument.head().offset(), end(argument)),
                        argument.head().offset()),
                Optional.empty(),
                argument.head(),
                argument.arguments());
        return new Mixture.Component(number(weight), distribution(unlabeled));
    }

    private static int end(Term term) {
        return term.whole().offset() + term.whole().text().length();
    }

    private List<Double> numbers(List<Term> arguments) {
        return arguments.stream().map(argument -> number(argument.whole())).toList();
    }

    private double only(String signature, List<Term> arguments) {
        if (arguments.size() != 1) {
            String name = signature.substring(0, signature.indexOf('('));
            throw new IllegalArgumentException(
                    "number of parameters of " + name + " is " + arguments.size() + ", expected 1: " + signature);
        }
        return number(arguments.get(0).whole());
    }

    private static String name(Term term) {
        return term.head().text().toLowerCase(Locale.ROOT);
    }

    private static boolean isNumber(String word) {
        return PLAIN.matcher(word).matches() || FRACTION.matcher(word).matches();
    }

    private double number(Term.Piece word) {
        Matcher fraction = FRACTION.matcher(word.text());
        double value = fraction.matches()
                ? Double.parseDouble(fraction.group(1)) / Double.parseDouble(fraction.group(2))
                : PLAIN.matcher(word.text()).matches() ? Double.parseDouble(word.text()) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw new RewardSyntaxException(
                    "'" + word.text() + "' in '" + text.strip() + "' is not a finite number",
                    word.offset(),
                    "write a number such as 0.5, 2e-3 or 1/3");
        }
        return value;
    }

    /** What a term says; a fault that does not say where it is is there. */
    private static <T> T located(Term term, Supplier<T> law) {
        try {
            return law.get();
        } catch (RewardSyntaxException located) {
            throw located;
        } catch (IllegalArgumentException fault) {
            throw new RewardSyntaxException(
                    String.valueOf(fault.getMessage()), term.head().offset(), "");
        }
    }
}
