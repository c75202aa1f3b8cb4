package io.github.leeway.report;

import io.github.leeway.layout.Rectangle;
import io.github.leeway.layout.Size;
import io.github.leeway.mdp.Mdp;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A large model as the graph of its strongly connected components. Its boxes have room for their numbers at every discount, which a
 * page writes into them.
 *
 * @param subject what it is drawn of
 * @param groups what is drawn
 */
record ComponentMap(MapSubject subject, ComponentGroups groups) {

    private static final double CLEARANCE = 10;

    Element svg(String key) {
        List<ComponentPowers> powers = ComponentPowers.ofDiscounts(subject, groups);
        int shown = subject.estimate().discounts().indexOf(subject.discount());
        MapScale scale = powers.get(shown).scale();
        GraphDraft draft = new GraphDraft();
        List<Function<Rectangle, Element>> boxes = new ArrayList<>();
        for (int i = 0; i < groups.groups().size(); i++) {
            boxes.add(box(i, shown, powers, draft));
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
    private Function<Rectangle, Element> box(int i, int shown, List<ComponentPowers> powers, GraphDraft draft) {
        Mdp mdp = subject.mdp();
        ComponentGroups.Group group = groups.groups().get(i);
        if (group.states().size() == 1) {
            List<StateBox> boxes = powers.stream()
                    .map(each -> new StateBox(mdp, each.ranges().get(i).lowest(), each.scale()))
                    .toList();
            double widest = boxes.stream()
                    .mapToDouble(each -> each.size().width())
                    .max()
                    .orElseThrow();
            draft.node(new Size(widest, boxes.get(shown).size().height()), CLEARANCE);
            return boxes.get(shown)::at;
        }
        double numberWidth = powers.stream()
                .mapToDouble(each -> ComponentBox.numberWidth(each.ranges().get(i), each.scale()))
                .max()
                .orElseThrow();
        ComponentPowers drawn = powers.get(shown);
        ComponentBox box = new ComponentBox(mdp, group, drawn.ranges().get(i), drawn.scale(), numberWidth);
        draft.node(box.size(), CLEARANCE);
        return box::at;
    }
}
