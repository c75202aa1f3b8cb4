package io.github.leeway.format;

import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.RewardFunction;
import io.github.leeway.mdp.State;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a whole document: the keys of the top level. */
final class DocumentReader {

    private static final List<String> KEYS = List.of(
            "format",
            "name",
            "description",
            "model",
            "start",
            "discount",
            "transitions",
            "grid",
            "terminal",
            "reward",
            "reward-functions",
            "claims");
    private static final List<String> CLAIM_KEYS = List.of("claim", "expect");
    private static final String FORMAT = "1";
    private static final int LISTED = 5;

    private final Complaints complaints;
    private final Shapes shapes;
    private final String otherwiseNamed;
    private final NamedModelReader models;
    private final List<YamlNode.Scalar> claimed = new ArrayList<>(); // texts of claims, in order
    private Optional<StateNames> names = Optional.empty(); // once they are known
    private Optional<LoadedClaims.Named> named = Optional.empty(); // once it is read

    private DocumentReader(Complaints complaints, String otherwiseNamed, Optional<NamedModels> models) {
        this.complaints = complaints;
        this.models = new NamedModelReader(complaints, models);
        this.shapes = new Shapes(complaints);
        this.otherwiseNamed = otherwiseNamed;
    }

    /**
     * Reads a document.
     *
     * @param otherwiseNamed name of the model if the document gives none
     * @param models that it may name in place of its own; nothing if it may not
     * @return nothing if there was an error
     */
    static Optional<Document> read(
            YamlNode root, String otherwiseNamed, Optional<NamedModels> models, Complaints complaints) {
        DocumentReader reader = new DocumentReader(complaints, otherwiseNamed, models);
        return reader.shapes
                .mapping(root, "the document", "'format: 1' and below it 'transitions:'")
                .flatMap(reader::document)
                .map(file -> new Document(file, reader.claimed, reader.named));
    }

    /**
     * What was read.
     *
     * @param file what the document says
     * @param claims where the claims stand, as many as there are
     * @param named the model, if the document names it and does not hold it
     */
    record Document(ModelFile file, List<YamlNode.Scalar> claims, Optional<LoadedClaims.Named> named) {}

    private Optional<ModelFile> document(YamlNode.Mapping top) {
        Fields fields = Fields.of(top, "of a model file", KEYS, complaints);
        checkFormat(fields.value("format"));
        String name = fields.value("name")
                .flatMap(node -> shapes.name(node, "name of the model"))
                .map(YamlNode.Scalar::text)
                .orElse(otherwiseNamed);
        String description = fields.value("description")
                .flatMap(node -> shapes.text(node, "description"))
                .map(YamlNode.Scalar::text)
                .orElse("");
        List<Discount> discounts = fields.value("discount").map(this::discounts).orElse(List.of());
        List<StatedClaim> claims = fields.value("claims").map(this::claims).orElse(List.of());
        Optional<YamlNode.Scalar> start = fields.value("start").flatMap(node -> shapes.name(node, "start"));
        Optional<Environment> environment = environment(fields, top, start);
        environment.filter(read -> named.isEmpty()).ifPresent(this::warnOfUnreachable);
        Optional<RewardSpec> reward =
                fields.value("reward").flatMap(node -> new RewardReader(complaints, names).read(node));
        Optional<Mdp> mdp = environment.map(Environment::mdp);
        Payment payment = reward.map(spec -> new PaymentReader(complaints, new LawReader(complaints), mdp)
                        .read(fields.value("reward").orElseThrow(), spec))
                .orElse(Payment.standard());
        List<RewardFunction> functions = fields.value("reward-functions")
                .map(node -> new RewardFunctionReader(complaints, names, mdp).read(node))
                .orElse(List.of());
        if (payment.basis() == Payment.Basis.ACTION) {
            complaints.withdraw(ErrorCode.EQUIVALENT); // they may be paid differently
        }
        return complaints.hasErrors()
                ? Optional.empty()
                : environment
                        .map(read -> new ModelFile(
                                name,
                                description,
                                read.mdp(),
                                discounts,
                                reward,
                                payment,
                                functions,
                                claims,
                                read.grid()))
                        .map(file -> named.map(
                                        model -> file.about(model.loaded().file()))
                                .orElse(file));
    }

    private void checkFormat(Optional<YamlNode> node) {
        if (node.isEmpty()) {
            complaints.add(
                    ErrorCode.MISSING_KEY,
                    new Span(0, 0),
                    "the file has no key 'format'",
                    "begin with 'format: " + FORMAT + "'");
            return;
        }
        shapes.name(node.get(), "format")
                .filter(scalar -> !scalar.text().equals(FORMAT))
                .ifPresent(scalar -> complaints.add(
                        ErrorCode.FORMAT_VERSION,
                        scalar.span(),
                        "format is " + Visible.quoted(scalar.text()) + ", expected " + FORMAT,
                        "write 'format: " + FORMAT + "', or use a newer version of leeway"));
    }

    private List<Discount> discounts(YamlNode node) {
        List<Discount> discounts = new ArrayList<>();
        if (node instanceof YamlNode.Sequence list && list.items().isEmpty()) {
            complaints.add(ErrorCode.DISCOUNT, list.span(), "number of discounts is 0, expected at least 1", "");
        }
        for (YamlNode item : node instanceof YamlNode.Sequence list ? list.items() : List.of(node)) {
            shapes.name(item, "discount").ifPresent(scalar -> {
                try {
                    List<Discount> read = Discount.listOf(scalar.text());
                    if (!read.stream().map(Discount::exact).allMatch(ExactNumbers::isShort)) {
                        throw new IllegalArgumentException("discount has more than 195 digits");
                    }
                    read.stream()
                            .filter(discount -> !discounts.contains(discount))
                            .forEach(discounts::add);
                } catch (IllegalArgumentException fault) {
                    complaints.add(ErrorCode.DISCOUNT, scalar.span(), String.valueOf(fault.getMessage()), "");
                }
            });
        }
        return discounts;
    }

    private List<StatedClaim> claims(YamlNode node) {
        List<StatedClaim> claims = new ArrayList<>();
        shapes.sequence(node, "claims", "'claims:' and below it '- P(a | s) > P(b | s) at discount 0.9'")
                .ifPresent(list -> list.items().forEach(item -> claim(item).ifPresent(claims::add)));
        return claims;
    }

    private Optional<StatedClaim> claim(YamlNode item) {
        if (item instanceof YamlNode.Mapping mapping
                && CLAIM_KEYS.stream().anyMatch(key -> mapping.entry(key).isPresent())) {
            Fields fields = Fields.of(mapping, "of a claim", CLAIM_KEYS, complaints);
            if (fields.value("claim").isEmpty()) {
                complaints.add(
                        ErrorCode.MISSING_KEY, mapping.span(), "the claim has no key 'claim'", "write its text there");
                return Optional.empty();
            }
            Expectation expected =
                    fields.value("expect").flatMap(this::expectation).orElse(Expectation.CONFIRMED);
            return stated(fields.value("claim").get(), expected);
        }
        return stated(item, Expectation.CONFIRMED);
    }

    private Optional<StatedClaim> stated(YamlNode node, Expectation expected) {
        Optional<YamlNode.Scalar> text = shapes.text(node, "a claim");
        text.ifPresent(claimed::add);
        return text.map(scalar -> new StatedClaim(scalar.text(), expected));
    }

    private Optional<Expectation> expectation(YamlNode node) {
        return shapes.name(node, "expect").flatMap(scalar -> {
            Optional<Expectation> read = Expectation.of(scalar.text());
            if (read.isEmpty()) {
                complaints.add(
                        ErrorCode.EXPECTATION,
                        scalar.span(),
                        "expectation is " + Visible.quoted(scalar.text())
                                + ", expected confirmed, refuted or undecided",
                        "");
            }
            return read;
        });
    }

    private Optional<Environment> environment(Fields fields, YamlNode.Mapping top, Optional<YamlNode.Scalar> start) {
        Optional<YamlNode.Entry> transitions = fields.entry("transitions");
        Optional<YamlNode.Entry> grid = fields.entry("grid");
        Optional<YamlNode> terminal = fields.value("terminal");
        Optional<YamlNode.Entry> model = fields.entry("model");
        if (model.isPresent()) {
            named = models.read(model.get(), fields);
            names = named.map(
                    read -> NamedModelReader.names(read, model.get().value().span()));
            return named.map(read -> new Environment(
                    read.loaded().file().mdp(), read.loaded().file().grid()));
        }
        if (transitions.isPresent() && grid.isPresent()) {
            complaints.add(
                    ErrorCode.TWO_FORMS,
                    grid.get().key().span(),
                    "the file has both 'transitions' and 'grid'",
                    "delete one of them");
            return Optional.empty();
        }
        if (transitions.isPresent()) {
            TransitionsReader reader = new TransitionsReader(complaints);
            Optional<Mdp> mdp = reader.read(transitions.get().value(), terminal, start);
            names = Optional.of(reader.names());
            return mdp.map(read -> new Environment(read, Optional.empty()));
        }
        if (grid.isPresent()) {
            GridReader reader = new GridReader(complaints);
            Optional<Environment> read = reader.read(grid.get(), terminal, start);
            names = Optional.of(reader.names());
            return read;
        }
        complaints.add(
                ErrorCode.MISSING_KEY,
                top.span(),
                "the file has neither 'transitions' nor 'grid'",
                "write 'transitions:' and below it 'state: {action: next state}'");
        return Optional.empty();
    }

    private void warnOfUnreachable(Environment environment) {
        Mdp mdp = environment.mdp();
        if (mdp.start().isEmpty() || names.isEmpty()) {
            return;
        }
        Set<State> reached = mdp.reachableFrom(mdp.start().get());
        List<State> unreached =
                mdp.states().stream().filter(state -> !reached.contains(state)).toList();
        if (!unreached.isEmpty()) {
            String listed = unreached.stream()
                    .limit(LISTED)
                    .map(state -> Visible.quoted(state.name()))
                    .collect(Collectors.joining(", "));
            complaints.add(
                    ErrorCode.UNREACHABLE,
                    names.get().span(unreached.get(0).name()),
                    unreached.size() + " of " + mdp.states().size() + " states cannot be reached from the start "
                            + Visible.quoted(mdp.start().get().name()) + ": " + listed
                            + (unreached.size() > LISTED ? " and " + (unreached.size() - LISTED) + " more" : ""),
                    "");
        }
    }
}
