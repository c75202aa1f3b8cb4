package io.github.leeway.report;

import java.util.ArrayList;
import java.util.List;

/** The figures of a run, as its page opens. */
final class Drawings {

    /** All keys that there may be. */
    static final List<String> KEYS = List.of("map", "components", "neighborhood", "shares", "distribution", "power");

    private Drawings() {}

    /** Those that there are. */
    static List<Drawing> of(Run run) {
        PageScope scope = PageScope.of(run);
        List<Drawing> drawings =
                new ArrayList<>(new MapSection(run, scope).drawings().figures());
        ChosenSection section = new ChosenSection(run, scope);
        section.shares().ifPresent(drawings::add);
        section.distribution().ifPresent(drawings::add);
        drawings.add(new PowerSection(run).drawing());
        return drawings;
    }
}
