package io.github.leeway.sensitivity;

import io.github.leeway.mdp.Discount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/** Looks closer, by halving, at the first two discounts between which the answer to a question turns round. */
final class FlipSearch {

    /** How many discounts are looked at besides: a tenth becomes less than a thousandth. */
    static final int LOOKS = 7;

    private final NavigableMap<Discount, Answer> answers;

    private FlipSearch(NavigableMap<Discount, Answer> answers) {
        this.answers = answers;
    }

    /**
     * Searches.
     *
     * @param known answers by discount
     * @param ask for the answer at another discount; nothing if there is no more time
     */
    static Optional<Flip> among(Map<Discount, Answer> known, Function<Discount, Optional<Answer>> ask) {
        FlipSearch search = new FlipSearch(new TreeMap<>(known));
        List<Discount> discounts = new ArrayList<>(search.answers.keySet());
        OptionalInt turn = Turn.of(List.copyOf(search.answers.values()));
        return turn.isEmpty()
                ? Optional.empty()
                : Optional.of(search.between(discounts.get(turn.getAsInt()), discounts.get(turn.getAsInt() + 1), ask));
    }

    private Flip between(Discount first, Discount second, Function<Discount, Optional<Answer>> ask) {
        int sign = signAt(first);
        Discount low = first;
        Discount high = second;
        for (int look = 0; look < LOOKS && signAt(high) != 0; look++) {
            Discount middle = low.halfwayTo(high);
            Optional<Answer> answer = ask.apply(middle);
            if (answer.isEmpty()) {
                break;
            }
            answers.put(middle, answer.get());
            if (signAt(middle) == sign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        Discount crossing = signAt(high) == 0 ? high : low.halfwayTo(high);
        return new Flip(lastDetected(low), firstDetected(high), crossing);
    }

    private int signAt(Discount discount) {
        return Objects.requireNonNull(answers.get(discount), "answer at " + discount)
                .sign();
    }

    private Discount lastDetected(Discount from) {
        return answers.headMap(from, true).descendingMap().entrySet().stream()
                .filter(entry -> entry.getValue().isDetected())
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private Discount firstDetected(Discount from) {
        return answers.tailMap(from, true).entrySet().stream()
                .filter(entry -> entry.getValue().isDetected())
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
