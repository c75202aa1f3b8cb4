package io.github.leeway.report;

import io.github.leeway.layout.Point;
import io.github.leeway.layout.Rectangle;
import io.github.leeway.layout.Size;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import io.github.leeway.power.ActionEstimate;
import io.github.leeway.power.DiscountEstimate;
import io.github.leeway.power.PowerEstimate;
import io.github.leeway.power.StateEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A model as a graph: states as boxes, classes of equivalent actions as arrows, through a dot where more than one state may follow.
 * What a view leaves out is counted where it would be.
 */
final class GraphMap {

    private static final double CLEARANCE = 10; // length of the head of an arrow
    private static final double DOT = 4;
    private static final int NOT_DRAWN = -1;

    private final PowerEstimate estimate;
    private final DiscountEstimate discount;
    private final GraphView view;
    private final MapScale scale;
    private final GraphDraft draft = new GraphDraft();
    private final List<Act> acts = new ArrayList<>();
    private final List<Omission> omissions = new ArrayList<>();
    private final List<Integer> surplus = new ArrayList<>(); // edges to actions that are not drawn
    private final int[] nodeOf; // by index of the state, -1 where it is not drawn

    private GraphMap(MapSubject subject, GraphView view) {
        this.estimate = subject.estimate();
        this.discount = subject.discount();
        this.view = view;
        this.scale = subject.scale(view.states());
        this.nodeOf = new int[estimate.mdp().states().size()];
        Arrays.fill(nodeOf, NOT_DRAWN);
    }

    static Element svg(String key, MapSubject subject, GraphView view) {
        return new GraphMap(subject, view).svg(key);
    }

    /** A class of actions and its edges. */
    private record Act(ActionMark mark, int dot, int line, List<Leg> legs) {}

    /** An edge from the dot of a class to a state that may follow. */
    private record Leg(int link, String probability) {}

    /** A node that stands for what is not drawn. */
    private record Omission(int node, String text) {}

    private Element svg(String key) {
        gather();
        GraphDraft.Placed placed = draft.place();
        List<Element> drawn = new ArrayList<>();
        surplus.forEach(
                link -> drawn.add(Element.of("g").as("act surplus").add(placed.line("leg", link), placed.head(link))));
        acts.forEach(act -> drawn.add(element(act, placed)));
        for (Omission omission : omissions) {
            Point center = placed.node(omission.node()).center();
            drawn.add(Svg.label("minor", center.x(), center.y(), "middle").text(omission.text()));
        }
        for (State state : view.states()) {
            Rectangle place = placed.node(nodeOf[state.index()]);
            drawn.add(
                    view.open().contains(state)
                            ? box(state).at(place)
                            : box(state).cutAt(place));
        }
        return key().below(
                        key,
                        scale.words().title() + " of states and how often actions are optimal, discount "
                                + discount.discount(),
                        placed.size(),
                        drawn);
    }

    private MapKey key() {
        List<String> lines = new ArrayList<>();
        if (acts.stream().anyMatch(act -> !act.mark().isForced())) {
            lines.add(MapKey.WIDTHS);
        }
        if (acts.stream().anyMatch(act -> act.mark().isTestedAnywhere())) {
            lines.add(MapKey.TESTED);
        }
        if (view.open().size() < view.states().size()) {
            lines.add("Dashed: what can be done there is not drawn.");
        }
        return new MapKey(scale, lines);
    }

    /** Dots stand behind their state, so that the layout takes what follows them to lie ahead. */
    private void gather() {
        List<ActionMark> marks = new ArrayList<>();
        List<Integer> dots = new ArrayList<>();
        for (State state : view.states()) {
            nodeOf[state.index()] = draft.node(box(state).size(), CLEARANCE);
            for (ActionMark mark : marks(state)) {
                marks.add(mark);
                dots.add(mark.outcomes().size() == 1 ? NOT_DRAWN : draft.node(new Size(2 * DOT, 2 * DOT), 0));
            }
        }
        for (int i = 0; i < marks.size(); i++) {
            add(marks.get(i), dots.get(i));
        }
        for (State state : view.open()) {
            int hidden = discount.of(state).actions().size() - view.mostActions();
            if (hidden > 0) {
                surplus.add(draft.link(nodeOf[state.index()], omission(Counts.of(hidden, "more action")), Size.NONE));
            }
        }
    }

    /** The classes of a state that are drawn, in the order of the model. */
    private List<ActionMark> marks(State state) {
        if (!view.open().contains(state)) {
            return List.of();
        }
        StateEstimate of = discount.of(state);
        List<ActionEstimate> drawn =
                ShareList.ordered(of).stream().limit(view.mostActions()).toList();
        return IntStream.range(0, of.actions().size())
                .filter(place -> drawn.contains(of.actions().get(place)))
                .mapToObj(place -> new ActionMark(estimate, of, place))
                .toList();
    }

    private void add(ActionMark mark, int dot) {
        int from = nodeOf[mark.state().state().index()];
        Size label = new ActionLabel(mark).size();
        List<Outcome> outcomes = mark.outcomes();
        if (dot == NOT_DRAWN) {
            int to = nodeOf[outcomes.get(0).successor().index()];
            int line = draft.link(from, to == NOT_DRAWN ? omission("1 more state") : to, label);
            acts.add(new Act(mark, dot, line, List.of()));
            return;
        }
        int line = draft.link(from, dot, label);
        List<Leg> legs = new ArrayList<>();
        BigFraction hidden = BigFraction.ZERO;
        int hiddenCount = 0;
        for (Outcome outcome : outcomes) {
            int to = nodeOf[outcome.successor().index()];
            if (to == NOT_DRAWN) {
                hidden = hidden.add(outcome.probability());
                hiddenCount++;
            } else {
                legs.add(leg(dot, to, outcome.probability()));
            }
        }
        if (hiddenCount > 0) {
            legs.add(leg(dot, omission(Counts.of(hiddenCount, "more state")), hidden));
        }
        acts.add(new Act(mark, dot, line, legs));
    }

    private Leg leg(int dot, int to, BigFraction probability) {
        String text = MapText.probability(probability);
        return new Leg(draft.link(dot, to, new Size(MapText.smallWidth(text), MapText.LINE)), text);
    }

    private int omission(String text) {
        int node = draft.node(new Size(Svg.width(text), MapText.LINE), CLEARANCE);
        omissions.add(new Omission(node, text));
        return node;
    }

    private Element element(Act act, GraphDraft.Placed placed) {
        Element group = act.mark().group();
        if (act.dot() == NOT_DRAWN) {
            group = group.add(placed.line("edge", act.line()), placed.head(act.line()));
        } else {
            group = group.add(placed.wholeLine("edge", act.line()));
            for (Leg leg : act.legs()) {
                group = group.add(placed.line("leg", leg.link()), placed.head(leg.link()));
            }
            Point center = placed.node(act.dot()).center();
            group = group.add(Element.of("circle")
                    .as("chance")
                    .with("cx", center.x())
                    .with("cy", center.y())
                    .with("r", DOT));
            for (Leg leg : act.legs()) {
                Rectangle label = placed.label(leg.link());
                Point place = label.center();
                group = group.add(
                        MapText.blank(label.size(), place),
                        Svg.label("label minor", place.x(), place.y(), "middle").text(leg.probability()));
            }
        }
        return new ActionLabel(act.mark()).in(group, placed.label(act.line()));
    }

    private StateBox box(State state) {
        return new StateBox(estimate.mdp(), discount.of(state), scale);
    }
}
