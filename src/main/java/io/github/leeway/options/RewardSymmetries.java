package io.github.leeway.options;

import io.github.leeway.options.FiniteRewards.Atom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * In how many ways the reward functions of a distribution can be exchanged for each other by permuting states, so that the distribution
 * stays what it is. Each of them is another arrangement of the same rewards, and so an orbit has that many arrangements per element.
 */
final class RewardSymmetries {

    private final List<Atom> atoms;

    private RewardSymmetries(List<Atom> atoms) {
        this.atoms = atoms;
    }

    /** How many there are; at least 1, since nothing need be exchanged. */
    static long count(FiniteRewards rewards) {
        return new RewardSymmetries(rewards.atoms()).count(List.of());
    }

    /** Those that begin with these images of the first reward functions. */
    private long count(List<Atom> images) {
        if (images.size() == atoms.size()) {
            return 1;
        }
        Atom next = atoms.get(images.size());
        long count = 0;
        for (Atom image : atoms) {
            if (!images.contains(image) && image.probability().equals(next.probability())) {
                List<Atom> more = new ArrayList<>(images);
                more.add(image);
                if (rewardsTogether(more).equals(rewardsTogether(atoms.subList(0, more.size())))) {
                    count += count(more);
                }
            }
        }
        return count;
    }

    /** What a state gets by each of some reward functions, with the number of states that get just that. */
    private static Map<List<BigFraction>, Integer> rewardsTogether(List<Atom> functions) {
        Map<List<BigFraction>, Integer> together = new LinkedHashMap<>();
        for (int s = 0; s < functions.get(0).rewards().size(); s++) {
            int state = s;
            List<BigFraction> own =
                    functions.stream().map(atom -> atom.rewards().get(state)).toList();
            together.merge(own, 1, Integer::sum);
        }
        return together;
    }
}
