package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.leeway.Models;
import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;

class PreferencesTest {

    private static final Mean NONE = new Mean(0, 0, 0, 0);

    private final Mdp star = Models.star(3);
    private final List<ActionClass> classes =
            star.actionClasses(star.state("root").orElseThrow());

    private List<ActionEstimate> counts(long undecided, long... optimal) {
        List<ActionEstimate> actions = new ArrayList<>();
        for (int i = 0; i < optimal.length; i++) {
            actions.add(new ActionEstimate(
                    classes.get(i),
                    new Optimality(
                            new Share(optimal[i], 1000),
                            new Share(optimal[i] - undecided, 1000),
                            new Share(0, 1000),
                            new Share(undecided, 1000)),
                    Optional.empty(),
                    NONE));
        }
        return actions;
    }

    /** Of 20 equally likely sides, 15 or more to either fall with probability 0.0414; 14 or more with 0.115. */
    @Test
    void oneTestIsTheExactSignTest() {
        Preferences preferences = new Preferences(1, 1);

        assertThat(preferences.judge(counts(0, 15, 5))).isInstanceOf(Verdict.Preferred.class);
        assertThat(preferences.judge(counts(0, 14, 6))).isEqualTo(new Verdict.NoDetectablePreference());
    }

    @Test
    void theSameTestComparesSetsOfPolicies() {
        Preferences one = Preferences.among(1);
        List<ActionEstimate> clear = counts(0, 15, 5);
        List<ActionEstimate> close = counts(0, 14, 6);
        List<ActionEstimate> open = counts(1, 15, 5);

        assertThat(one.compare(clear.get(0).optimality(), clear.get(1).optimality()))
                .isEqualTo(Comparison.MORE_OFTEN);
        assertThat(one.compare(clear.get(1).optimality(), clear.get(0).optimality()))
                .isEqualTo(Comparison.LESS_OFTEN);
        assertThat(one.compare(close.get(0).optimality(), close.get(1).optimality()))
                .isEqualTo(Comparison.NOT_DETECTABLE);
        assertThat(one.compare(open.get(0).optimality(), open.get(1).optimality()))
                .isEqualTo(Comparison.NOT_DETECTABLE);
        assertThat(Preferences.among(2)
                        .compare(clear.get(0).optimality(), clear.get(1).optimality()))
                .isEqualTo(Comparison.NOT_DETECTABLE);
        assertThatThrownBy(() -> Preferences.among(0)).hasMessage("number of tests is 0, expected at least 1");
    }

    @Test
    void moreTestsNeedStrongerEvidence() {
        assertThat(new Preferences(2, 1).judge(counts(0, 15, 5))).isEqualTo(new Verdict.NoDetectablePreference());
    }

    @Test
    void severalActionsMayBePreferredTogether() {
        Verdict verdict = new Preferences(3, 1).judge(counts(0, 400, 200, 400));

        assertThat(verdict)
                .isEqualTo(new Verdict.Preferred(List.of(classes.get(0), classes.get(2)), List.of(classes.get(1))));
    }

    @Test
    void undecidedFunctionsCountAgainstTheWinner() {
        assertThat(new Preferences(1, 1).judge(counts(0, 60, 20))).isInstanceOf(Verdict.Preferred.class);
        assertThat(new Preferences(1, 1).judge(counts(20, 60, 20))).isInstanceOf(Verdict.Preferred.class);
        assertThat(new Preferences(1, 1).judge(counts(20, 60, 40))).isEqualTo(new Verdict.NoDetectablePreference());
    }

    @Test
    void aSingleActionIsForced() {
        assertThat(new Preferences(1, 1).judge(counts(0, 1000))).isEqualTo(new Verdict.Forced());
    }

    /** Of 4,000 runs without any preference, at most a share of 0.05 may find one; three standard errors allow 0.0604. */
    @Test
    void preferencesAreFoundByChanceNoMoreOftenThanStated() {
        Random random = new Random(11);
        int wrong = 0;
        for (int run = 0; run < 4_000; run++) {
            long[] counts = new long[3];
            for (int i = 0; i < 300; i++) {
                counts[random.nextInt(3)]++;
            }
            if (new Preferences(3, 1).judge(counts(0, counts)) instanceof Verdict.Preferred) {
                wrong++;
            }
        }
        assertThat(wrong / 4_000.0).isLessThan(0.0604);
    }

    /** Shares of groups that add up to 1: then the deviation of the difference is the sum of both, and the test is Student's paired one. */
    @Test
    void withGroupsTheTestIsStudentsOnTheirDifferences() {
        double[] first = {0.9, 0.5, 0.7, 0.6, 0.4, 0.8, 0.7, 0.5, 0.6, 0.7};
        double[] second = Arrays.stream(first).map(share -> 1 - share).toArray();
        double level = new TTest().pairedTTest(first, second);
        List<ActionEstimate> actions = groups(64, 36, 10, new Variance().evaluate(first));

        assertThat(new Preferences(1, 1.001 * level / Preferences.LEVEL).judge(actions))
                .isInstanceOf(Verdict.Preferred.class);
        assertThat(new Preferences(1, 0.999 * level / Preferences.LEVEL).judge(actions))
                .isEqualTo(new Verdict.NoDetectablePreference());
    }

    /** That 5 groups are alike by chance has probability 1/16 where each is on one of two sides, and that 6 are 1/32. */
    @Test
    void aFewGroupsThatAreAlikeProveNothing() {
        assertThat(new Preferences(1, 1).judge(groups(100, 0, 5, 0))).isEqualTo(new Verdict.NoDetectablePreference());
        assertThat(new Preferences(1, 1).judge(groups(100, 0, 6, 0))).isInstanceOf(Verdict.Preferred.class);
    }

    private List<ActionEstimate> groups(long first, long second, long groups, double variance) {
        List<ActionEstimate> actions = new ArrayList<>();
        for (long count : new long[] {first, second}) {
            Share share = new Share(count, 100, groups, variance);
            Share none = new Share(0, 100, groups, 0);
            actions.add(new ActionEstimate(
                    classes.get(actions.size()), new Optimality(share, share, none, none), Optional.empty(), NONE));
        }
        return actions;
    }
}
