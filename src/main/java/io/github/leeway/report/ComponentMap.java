package io.github.leeway.report;

import io.github.leeway.layout.Rectangle;
import io.github.leeway.layout.Size;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A large model as the graph of its strongly connected components.
 *
 * @param subject what it is drawn of
 * @param groups what is drawn
 */
record ComponentMap(MapSubject subject, ComponentGroups groups) {

    private static final double CLEARANCE = 10;

    Element svg(String key) {
        MapScale scale = subject.scale(subject.mdp().states());
        GraphDraft draft = new GraphDraft();
        List<Function<Rectangle, Element>> boxes = new ArrayList<>();
        for (ComponentGroups.Group group : groups.groups()) {
            boxes.add(box(group, scale, draft));
        }
        List<Integer> links = groups.passages().stream()
                .map(passage -> draft.link(passage.from(), passage.to(), Size.NONE))
                .toList();
        GraphDraft.Placed placed = draft.place();
        List<Element> drawn = new ArrayList<>();
        for (int link : links) {
            drawn.add(Element.of("g").as("passage").add(placed.line("leg", link), placed.head(link)));
        }
        for (int i = 0; i < boxes.size(); i++) {
            drawn.add(boxes.get(i).apply(placed.node(i)));
        }
        return new MapKey(scale, words())
                .below(
                        key,
                        "Components and their " + scale.words().name() + ", discount "
                                + subject.discount().discount(),
                        placed.size(),
                        drawn);
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        words.add("The states of a component can reach each other.");
        words.add("Two numbers are the lowest and the highest of all its states.");
        if (groups.groups().stream().anyMatch(ComponentGroups.Group::isClosed)) {
            words.add("Double outline: no action leads out.");
        }
        return words;
    }

    /** Adds a node of the right size and says how to draw it. */
    private Function<Rectangle, Element> box(ComponentGroups.Group group, MapScale scale, GraphDraft draft) {
        Mdp mdp = subject.mdp();
        List<State> states = group.states();
        if (states.size() == 1) {
            StateBox box = new StateBox(mdp, subject.discount().of(states.get(0)), scale);
            draft.node(box.size(), CLEARANCE);
            return box::at;
        }
        ComponentBox box = ComponentBox.of(mdp, group, subject.discount(), scale);
        draft.node(box.size(), CLEARANCE);
        return box::at;
    }
}
