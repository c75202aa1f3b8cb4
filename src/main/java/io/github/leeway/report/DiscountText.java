package io.github.leeway.report;

import io.github.leeway.mdp.Discount;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Discounts in words, and a choice among many. */
final class DiscountText {

    private static final int LIST_AT_MOST = 4;
    private static final int TABLES_AT_MOST = 5;

    private DiscountText() {}

    /** As in " with discounts 0.1, 0.5" or " with 12 discounts from 0.1 to 0.9". */
    static String with(List<Discount> discounts) {
        return discounts.size() == 1 ? " with discount " + discounts.get(0) : " with " + several(discounts);
    }

    /** As in "discount 0.9", "discounts 0.1, 0.5" or "19 discounts from 0.05 to 0.95". */
    static String of(List<Discount> discounts) {
        return discounts.size() == 1 ? "discount " + discounts.get(0) : several(discounts);
    }

    /** Those of many that all tables of a page show. */
    static <T> List<T> inTables(List<T> all) {
        return spread(all, TABLES_AT_MOST);
    }

    /** At most so many of a list, spread evenly, with its first and its last. */
    static <T> List<T> spread(List<T> all, int limit) {
        if (all.size() <= limit) {
            return all;
        }
        if (limit <= 1) {
            return List.of(all.get(all.size() - 1));
        }
        List<T> some = new ArrayList<>();
        for (int i = 0; i < limit; i++) {
            some.add(all.get((int) Math.round((double) i * (all.size() - 1) / (limit - 1))));
        }
        return some;
    }

    private static String several(List<Discount> discounts) {
        if (discounts.size() <= LIST_AT_MOST) {
            return "discounts " + discounts.stream().map(Discount::toString).collect(Collectors.joining(", "));
        }
        Discount least = discounts.stream().min(Discount::compareTo).orElseThrow();
        Discount greatest = discounts.stream().max(Discount::compareTo).orElseThrow();
        return discounts.size() + " discounts from " + least + " to " + greatest;
    }
}
