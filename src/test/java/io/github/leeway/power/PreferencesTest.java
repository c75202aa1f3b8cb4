package io.github.leeway.power;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.Models;
import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Mdp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
}
