package io.github.leeway.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.Actions;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Discount;
import io.github.leeway.mdp.GridWorld;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.mdp.Move;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.reward.CorrelatedNormal;
import io.github.leeway.reward.Distribution;
import io.github.leeway.reward.FeatureSpec;
import io.github.leeway.reward.Payment;
import io.github.leeway.reward.RewardLaw;
import io.github.leeway.reward.RewardSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written reads back as the same model: names, orders, exact probabilities, and all the rest of the file. */
class RoundTripTest {

    private static final List<String> NAMES = List.of(
            "a",
            "off",
            "no",
            "1e3",
            "null",
            "~",
            "- x",
            ": ",
            "</script>",
            "😀",
            "👩‍🚀",
            "עברית",
            "é",
            "e\u0301",
            "rest",
            "0.5",
            "2/3",
            "<<",
            "a, b",
            "{x}",
            "[y",
            "#z",
            "a #b",
            "'",
            "\"",
            "\\",
            "@",
            "%",
            "&a",
            "*a",
            "!t",
            "|",
            ">",
            "`",
            "?",
            "--- x",
            "...",
            " lead",
            "trail ",
            "a\nb",
            "\t",
            "\u0085",
            "\u2028",
            "\ufeff",
            "\u001b[2J",
            "\u202e",
            "→ a",
            "a | b",
            "true",
            "0x1F",
            "12:30",
            "y",
            "=",
            "a:b",
            "start",
            "*",
            "\uFFFE",
            "a\r\nb",
            "\n",
            "x".repeat(300),
            "é".repeat(3000));

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aRandomModelReadsBackAsItself(int seed) {
        ModelFile file = randomFile(new Random(seed), 1 + seed / 20);

        ModelFile read = TestFiles.read(ModelWriter.write(file)).file();

        assertSame(read, file);
    }

    static IntStream gridSeeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("gridSeeds")
    void aRandomGridReadsBackAsItself(int seed) {
        ModelFile file = randomGrid(new Random(seed), 1 + seed / 10);

        ModelFile read = TestFiles.read(ModelWriter.write(file)).file();

        assertSame(read, file);
    }

    static Stream<String> names() {
        return NAMES.stream();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("names")
    void anyNameReadsBackAsItself(String name) {
        Mdp mdp = Mdp.builder()
                .choice("hub", name + "!", name)
                .choice(name, Actions.towards(name), name)
                .start(name)
                .build();
        ModelFile file = new ModelFile(
                name,
                name,
                mdp,
                List.of(),
                Optional.of(new RewardSpec(
                        Distribution.parse("0"),
                        List.of(new RewardSpec.Rule(name, Distribution.parse("1"))),
                        List.of())),
                List.of(StatedClaim.of(name)),
                Optional.empty());

        ModelFile read = TestFiles.read(ModelWriter.write(file)).file();

        assertSame(read, file);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("names")
    void whatRewardsArePaidForReadsBackAsItself(String name) {
        Mdp mdp = Mdp.builder()
                .choice("hub", name + "!", name)
                .choice(name, Actions.towards(name), name)
                .build();
        Distribution normal = Distribution.parse("normal(0,1)");
        Payment payment = new Payment(
                Payment.Basis.ACTION,
                List.of(
                        new Payment.ActionReward("hub", name + "!", normal),
                        new Payment.ActionReward(name, Actions.towards(name), normal)),
                List.of(name));
        ModelFile file = new ModelFile(
                "paid",
                "",
                mdp,
                List.of(),
                Optional.of(RewardSpec.uniform()),
                payment,
                List.of(),
                List.of(),
                Optional.empty());

        ModelFile read = TestFiles.read(ModelWriter.write(file)).file();

        assertSame(read, file);
    }

    static List<Path> examples() {
        return TestFiles.in("valid");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void anExampleReadsBackAsItself(Path path) {
        ModelFile file = ModelReader.read(path).file();

        ModelFile read = TestFiles.read(ModelWriter.write(file)).file();

        assertSame(read, file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one\ntwo",
                "one\ntwo\n",
                "\n",
                " indented\nless\n",
                "trailing \nblank\n",
                "tab\there\n",
                "cr\r\nlf",
                "a: b\n# c"
            })
    void aDescriptionOfSeveralLinesReadsBackAsItself(String description) {
        Mdp mdp = Mdp.builder().terminal("hub").build();
        ModelFile file =
                new ModelFile("hub", description, mdp, List.of(), Optional.empty(), List.of(), Optional.empty());

        ModelFile read = TestFiles.read(ModelWriter.write(file)).file();

        assertSame(read, file);
    }

    @Test
    void whatTheWriterWritesIsPleasantToRead() {
        Path corridor = Path.of("src/test/resources/format/valid/corridor.yaml");

        String text = ModelWriter.write(ModelReader.read(corridor).file());

        assertThat(text).isEqualTo("""
                        format: 1
                        name: corridor-with-off-switch
                        start: start
                        grid:
                          map: |
                            #########
                            #A..#..G#
                            #.#...#.#
                            #...#..X#
                            #########
                          legend: {A: start, G: room, X: {name: 'off', terminal: true}}
                          moves: [up, down, left, right, stay]
                          bump: stay
                          slip: 0.1
                        """);
    }

    private static void assertSame(ModelFile read, ModelFile written) {
        assertThat(describe(read.mdp())).isEqualTo(describe(written.mdp()));
        assertThat(read.mdp().states()).isEqualTo(written.mdp().states());
        assertThat(read.mdp().start()).isEqualTo(written.mdp().start());
        assertThat(read.mdp().layout()).isEqualTo(written.mdp().layout());
        assertThat(read)
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .ignoringFields("mdp")
                .isEqualTo(written);
    }

    private static List<String> describe(Mdp mdp) {
        List<String> lines = new ArrayList<>();
        for (Choice choice : mdp.choices()) {
            for (Outcome outcome : mdp.outcomes(choice)) {
                lines.add(choice.index() + " " + choice + " → " + outcome.successor() + " " + outcome.probability());
            }
        }
        return lines;
    }

    private static ModelFile randomFile(Random random, int size) {
        List<String> names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        List<String> states = names.subList(0, size);
        MdpBuilder builder = Mdp.builder();
        states.forEach(builder::state);
        for (String state : states) {
            if (random.nextInt(4) == 0) {
                builder.terminal(state);
                continue;
            }
            boolean isNamed = random.nextBoolean();
            int count = 1 + random.nextInt(3);
            List<String> labels = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Map<String, BigFraction> outcomes = randomOutcomes(states, random);
                String label = isNamed
                        ? names.get(names.size() - 1 - i)
                        : Actions.towards(String.join(" | ", outcomes.keySet()));
                if (!labels.contains(label)) {
                    labels.add(label);
                    builder.choice(state, label, outcomes);
                }
            }
        }
        if (random.nextBoolean()) {
            builder.start(states.get(random.nextInt(size)));
        }
        List<Discount> discounts =
                Discount.listOf(random.nextBoolean() ? "0.1,1/3,1" : "0.9").subList(0, random.nextInt(2));
        List<StatedClaim> claims = names.subList(0, random.nextInt(3)).stream()
                .map(text ->
                        new StatedClaim(text, text.length() % 2 == 0 ? Expectation.CONFIRMED : Expectation.REFUTED))
                .toList();
        Optional<RewardSpec> reward =
                random.nextBoolean() ? Optional.of(randomReward(states, random)) : Optional.empty();
        return new ModelFile(names.get(0), "", builder.build(), discounts, reward, claims, Optional.empty());
    }

    private static Map<String, BigFraction> randomOutcomes(List<String> states, Random random) {
        List<String> successors = new ArrayList<>(states);
        Collections.shuffle(successors, random);
        int count = 1 + random.nextInt(Math.min(3, states.size()));
        Map<String, BigFraction> outcomes = new LinkedHashMap<>();
        BigFraction left = BigFraction.ONE;
        for (String successor : successors.subList(0, count - 1)) {
            BigFraction part = left.multiply(BigFraction.of(1 + random.nextInt(998), 999 + random.nextInt(2)));
            outcomes.put(successor, part);
            left = left.subtract(part);
        }
        outcomes.put(successors.get(count - 1), left);
        return outcomes;
    }

    private static RewardSpec randomReward(List<String> states, Random random) {
        List<String> distributions = List.of(
                "uniform(-1,2)",
                "normal(0.5,0.1)",
                "discrete(0:0.9,1:0.1)",
                "exponential(2)",
                "beta(2,3)",
                "bernoulli(0.25)",
                "mixture(0.3:uniform(0,1),0.7:mixture(0.5:1,0.5:normal(0,1)))",
                "sparse(1,normal(0,1))",
                "permutations(1.5)",
                "dirichlet(0.1)",
                "3");
        List<RewardSpec.Rule> rules = new ArrayList<>();
        for (String state : states.subList(0, random.nextInt(states.size() + 1))) {
            String distribution = distributions.get(random.nextInt(distributions.size()));
            rules.add(new RewardSpec.Rule(state, RewardLaw.parse(distribution)));
        }
        List<List<String>> same = rules.isEmpty() && states.size() > 1 ? List.of(states.subList(0, 2)) : List.of();
        List<CorrelatedNormal> normals =
                rules.isEmpty() && states.size() > 4 ? List.of(randomNormal(states.subList(2, 5), random)) : List.of();
        Optional<FeatureSpec> features =
                random.nextBoolean() ? Optional.of(randomFeatures(states, random)) : Optional.empty();
        return new RewardSpec(RewardLaw.parse("power(2)"), rules, same, normals, features);
    }

    private static CorrelatedNormal randomNormal(List<String> members, Random random) {
        double[][] root = random.doubles(members.size())
                .mapToObj(first -> new double[] {first, random.nextGaussian()})
                .toArray(double[][]::new);
        List<List<Double>> covariance = Arrays.stream(root)
                .map(row -> Arrays.stream(root)
                        .map(column -> row[0] * column[0] + row[1] * column[1])
                        .toList())
                .toList();
        return new CorrelatedNormal(
                members, members.stream().map(name -> random.nextGaussian()).toList(), covariance);
    }

    private static FeatureSpec randomFeatures(List<String> states, Random random) {
        List<FeatureSpec.Feature> features = new ArrayList<>();
        for (String name : NAMES.subList(0, 2 + random.nextInt(3))) {
            features.add(new FeatureSpec.Feature(
                    name,
                    states.subList(0, random.nextInt(states.size())).stream()
                            .map(state -> new FeatureSpec.Amount(
                                    state, Math.scalb(random.nextGaussian(), random.nextInt(200) - 100)))
                            .toList()));
        }
        String first = features.get(0).name();
        return random.nextBoolean()
                ? new FeatureSpec(
                        features, List.of(new RewardSpec.Rule(first, RewardLaw.parse("dirichlet(0.3)"))), List.of())
                : new FeatureSpec(
                        features,
                        List.of(),
                        List.of(randomNormal(List.of(features.get(1).name(), first), random)));
    }

    private static ModelFile randomGrid(Random random, int size) {
        String characters = "#. AB😀";
        Map<Integer, GridSpec.Symbol> legend = new LinkedHashMap<>();
        legend.put((int) 'A', new GridSpec.Symbol("start", GridSpec.Kind.OPEN));
        legend.put((int) 'B', new GridSpec.Symbol("off", GridSpec.Kind.TERMINAL));
        legend.put("😀".codePointAt(0), new GridSpec.Symbol("block", GridSpec.Kind.WALL));
        int[] points = characters.codePoints().toArray();
        List<String> map = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            StringBuilder line = new StringBuilder();
            for (int col = 0; col < size; col++) {
                int point = row + col == 0 ? '.' : points[random.nextInt(points.length)];
                line.appendCodePoint(point == ' ' ? '.' : point);
            }
            map.add(line.toString());
        }
        List<Move> moves = List.of(Move.values()).subList(0, 1 + random.nextInt(5));
        GridWorld.Bump bump = random.nextBoolean() ? GridWorld.Bump.STAY : GridWorld.Bump.FORBID;
        List<String> terminal = random.nextBoolean() ? List.of("r1c1") : List.of();
        GridSpec grid = new GridSpec(map, legend, moves, bump, BigFraction.of(random.nextInt(4), 3), terminal);
        Mdp mdp = grid.world(Optional.of("r1c1")).toMdp();
        return new ModelFile("grid", "", mdp, List.of(), Optional.empty(), List.of(), Optional.of(grid));
    }
}
