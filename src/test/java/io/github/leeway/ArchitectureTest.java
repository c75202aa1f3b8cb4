package io.github.leeway;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may use which, and what none may do. A package that does not exist yet breaks no rule. */
class ArchitectureTest {

    private static final String ROOT = "io.github.leeway";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    static Stream<Arguments> layers() {
        return Stream.of(
                layer("files"),
                layer("layout"),
                layer("text"),
                layer("mdp"),
                layer("reward"),
                layer("format", "files", "text", "mdp", "reward"),
                layer("exchange", "files", "mdp", "reward", "format"),
                layer("environment", "mdp", "reward", "format"),
                layer("solve", "mdp"),
                layer("power", "mdp", "reward", "solve"),
                layer("sensitivity", "mdp", "reward", "solve", "power"),
                layer("comparison", "mdp", "reward", "solve", "power"),
                layer("checkpoint", "files", "mdp", "reward", "power"),
                layer("options", "mdp", "reward", "solve"),
                layer("claim", "mdp", "reward", "solve", "power", "options"),
                layer(
                        "report",
                        "files",
                        "layout",
                        "text",
                        "mdp",
                        "reward",
                        "format",
                        "power",
                        "sensitivity",
                        "comparison",
                        "options",
                        "claim"),
                layer(
                        "cli",
                        "files",
                        "mdp",
                        "reward",
                        "format",
                        "exchange",
                        "environment",
                        "solve",
                        "power",
                        "sensitivity",
                        "comparison",
                        "options",
                        "claim",
                        "checkpoint",
                        "report"));
    }

    static Stream<Arguments> libraries() {
        return Stream.of(
                library("org.jgrapht", "mdp", "options", "exchange"),
                library(
                        "org.apache.commons.numbers",
                        "mdp",
                        "format",
                        "exchange",
                        "environment",
                        "solve",
                        "options",
                        "claim",
                        "report",
                        "cli"),
                library("org.snakeyaml", "format"),
                library("org.apache.commons.compress", "exchange"),
                library("org.ejml", "solve", "options"),
                library("org.apache.commons.rng", "reward"),
                library("org.apache.commons.statistics", "reward"),
                library("org.apache.commons.math3", "reward", "power", "options"),
                library("com.fasterxml.jackson", "exchange", "report"),
                library("org.eclipse", "layout"),
                library("javax.xml.stream", "report"), // of the JDK
                library("picocli", "cli"),
                library("me.tongfei", "cli"));
    }

    @ParameterizedTest(name = "{0} uses {1}")
    @MethodSource("layers")
    void aPackageUsesOnlyThoseBelowIt(String name, List<String> below) {
        String[] mayUse = Stream.concat(
                        Stream.of(ROOT),
                        Stream.concat(Stream.of(name), below.stream()).map(ArchitectureTest::tree))
                .toArray(String[]::new);

        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(tree(name))
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + "..").and(not(resideInAnyPackage(mayUse))));

        check(rule);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("libraries")
    void aLibraryAppearsOnlyWhereItBelongs(String library, List<String> users) {
        String[] mayUse = users.stream().map(ArchitectureTest::tree).toArray(String[]::new);

        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(mayUse)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..");

        check(rule);
    }

    @Test
    void everyPackageAndEveryLibraryIsInATableAbove() {
        String[] known = Stream.of(
                        Stream.of("java..", ROOT),
                        layers().map(row -> tree((String) row.get()[0])),
                        libraries().map(row -> row.get()[0] + ".."))
                .flatMap(part -> part)
                .toArray(String[]::new);

        ArchRule rule = classes().should().onlyDependOnClassesThat(resideInAnyPackage(known));

        check(rule);
        assertThat(CLASSES).hasSizeGreaterThan(40).allMatch(resideInAnyPackage(known));
    }

    @Test
    void thereAreNoCycles() {
        check(slices().matching(ROOT + ".(*)..").should().beFreeOfCycles());
    }

    @Test
    void onlyTheCommandLineTouchesStandardStreams() {
        check(belowTheCommandLine().should(ACCESS_STANDARD_STREAMS));
    }

    @Test
    void onlyTheCommandLineEndsTheProcess() {
        check(belowTheCommandLine()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class));
    }

    @Test
    void resultsDoNotDependOnTheClock() {
        Set<String> clocks = Set.of(
                "java.lang.System.nanoTime",
                "java.lang.System.currentTimeMillis",
                "java.time.Clock.systemUTC",
                "java.time.Clock.systemDefaultZone",
                "java.time.Clock.system");
        DescribedPredicate<AccessTarget> clock = describe("the clock", accessed -> {
            String owner = accessed.getOwner().getFullName();
            return clocks.contains(owner + "." + accessed.getName())
                    || (owner.startsWith("java.time.") && accessed.getName().equals("now"));
        });

        check(belowTheCommandLine()
                .should()
                .callMethodWhere(target(clock))
                .orShould()
                .callConstructor(Date.class));
    }

    @Test
    void nothingIsRandomWithoutASeed() {
        check(belowTheCommandLine()
                .should()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(SplittableRandom.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(SecureRandom.class));
    }

    @Test
    void everyPackageSaysWhatIsInIt() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Set<Path> packages = files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> file.resolveSibling("package-info.java"))
                    .collect(Collectors.toSet());

            assertThat(packages).isNotEmpty().allMatch(Files::exists);
        }
    }

    @Test
    void noFieldIsPublicUnlessItIsAConstant() {
        check(fields().that().arePublic().should().beStatic().andShould().beFinal());
    }

    @Test
    void noArrayIsHandedOutAsAField() {
        check(noFields()
                .that()
                .doNotHaveModifier(JavaModifier.PRIVATE)
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .haveRawType(describe("an array", JavaClass::isArray)));
    }

    @Test
    void noRecordHoldsAnArray() {
        check(noFields()
                .that()
                .areDeclaredInClassesThat(describe("are records", JavaClass::isRecord))
                .and()
                .areNotStatic()
                .should()
                .haveRawType(describe("an array", JavaClass::isArray)));
    }

    @Test
    void classesAreCalledAfterWhatTheyAre() {
        check(noClasses()
                .should()
                .haveSimpleNameContaining("Manager")
                .orShould()
                .haveNameMatching(".*(Impl|Utils?|Helper)"));
    }

    private static GivenClassesConjunction belowTheCommandLine() {
        return noClasses().that().resideOutsideOfPackage(tree("cli"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(CLASSES);
    }

    private static String tree(String name) {
        return ROOT + "." + name + "..";
    }

    private static Arguments layer(String name, String... below) {
        return Arguments.of(name, List.of(below));
    }

    private static Arguments library(String packageName, String... users) {
        return Arguments.of(packageName, List.of(users));
    }
}
