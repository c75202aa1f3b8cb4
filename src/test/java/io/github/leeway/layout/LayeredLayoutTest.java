package io.github.leeway.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.leeway.layout.Diagram.Flow;
import io.github.leeway.layout.Diagram.Link;
import io.github.leeway.layout.Diagram.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayeredLayoutTest {

    private static final GraphLayout LAYOUT = new LayeredLayout();
    private static final double CLEARANCE = 10;
    private static final Offset<Double> ROUNDING = within(1e-6);

    static IntStream seeds() {
        return IntStream.range(0, 12);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noTwoNodesTouchNotEvenWithTheRoomAroundThem(int seed) {
        Diagram diagram = random(seed);

        List<Rectangle> rooms = rooms(diagram, LAYOUT.place(diagram));

        assertThat(overlaps(rooms)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void labelsCoverNeitherNodesNorEachOther(int seed) {
        Diagram diagram = random(seed);

        PlacedDiagram placed = LAYOUT.place(diagram);

        List<Rectangle> all = new ArrayList<>(placed.nodes());
        placed.routes().stream()
                .map(Route::label)
                .filter(label -> label.size().width() > 0)
                .forEach(all::add);
        assertThat(overlaps(all)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyEdgeMeetsTheSidesOfItsNodesAwayFromTheCorners(int seed) {
        Diagram diagram = random(seed);

        PlacedDiagram placed = LAYOUT.place(diagram);

        for (int i = 0; i < diagram.links().size(); i++) {
            Link link = diagram.links().get(i);
            Route route = placed.routes().get(i);
            assertMeets(diagram, placed, link.from(), route.tail(), route.start());
            assertMeets(diagram, placed, link.to(), route.tip(), route.end());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everythingIsInsideTheWhole(int seed) {
        Diagram diagram = random(seed);

        PlacedDiagram placed = LAYOUT.place(diagram);

        Size size = placed.size();
        List<Rectangle> all = new ArrayList<>(placed.nodes());
        placed.routes().forEach(route -> all.add(route.label()));
        for (Rectangle rectangle : all) {
            assertThat(Math.min(rectangle.x(), rectangle.y())).isGreaterThanOrEqualTo(0);
            assertThat(rectangle.right()).isLessThanOrEqualTo(size.width());
            assertThat(rectangle.bottom()).isLessThanOrEqualTo(size.height());
        }
        for (Route route : placed.routes()) {
            for (Route.Curve curve : route.curves()) {
                for (Point point : List.of(curve.leaving(), curve.arriving(), curve.end())) {
                    assertThat(point.x()).isBetween(0.0, size.width());
                    assertThat(point.y()).isBetween(0.0, size.height());
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameDiagramIsPlacedTheSameWay(int seed) {
        assertThat(LAYOUT.place(random(seed))).isEqualTo(LAYOUT.place(random(seed)));
    }

    @Test
    void nodesAreAtLeastAsLargeAsAskedForAndLargerWhereManyEdgesMeetThem() {
        List<Node> nodes = IntStream.range(0, 21).mapToObj(i -> node(40, 30)).toList();
        List<Link> links =
                IntStream.range(1, 21).mapToObj(i -> new Link(i, 0, Size.NONE)).toList();

        PlacedDiagram placed = LAYOUT.place(new Diagram(nodes, links, Flow.DOWN));

        assertThat(placed.nodes().get(0).size().width()).isGreaterThanOrEqualTo(19 * CLEARANCE);
        assertThat(placed.nodes())
                .allMatch(node -> node.size().width() >= 40 && node.size().height() >= 30);
    }

    @Test
    void aChainLeadsWhereTheDrawingFlows() {
        List<Node> nodes = List.of(node(40, 30), node(40, 30), node(40, 30));
        List<Link> links = List.of(new Link(0, 1, Size.NONE), new Link(1, 2, Size.NONE));

        List<Rectangle> down =
                LAYOUT.place(new Diagram(nodes, links, Flow.DOWN)).nodes();
        List<Rectangle> right =
                LAYOUT.place(new Diagram(nodes, links, Flow.RIGHT)).nodes();

        assertThat(down).extracting(Rectangle::y).isSorted().doesNotHaveDuplicates();
        assertThat(down).extracting(Rectangle::x).containsOnly(down.get(0).x());
        assertThat(right).extracting(Rectangle::x).isSorted().doesNotHaveDuplicates();
        assertThat(right).extracting(Rectangle::y).containsOnly(right.get(0).y());
    }

    @Test
    void ofACycleOnlyTheEdgeBackToTheFirstNodeRunsAgainstTheFlow() {
        List<Node> nodes = List.of(node(40, 30), node(40, 30), node(40, 30));
        List<Link> links = List.of(new Link(2, 0, Size.NONE), new Link(0, 1, Size.NONE), new Link(1, 2, Size.NONE));

        List<Rectangle> placed =
                LAYOUT.place(new Diagram(nodes, links, Flow.DOWN)).nodes();

        assertThat(placed).extracting(Rectangle::y).isSorted();
    }

    @Test
    void anEmptyDiagramIsPlaced() {
        assertThat(LAYOUT.place(new Diagram(List.of(), List.of(), Flow.DOWN)).nodes())
                .isEmpty();
    }

    @Test
    void whatCannotBePlacedIsRefused() {
        assertThatThrownBy(() -> new Diagram(List.of(node(1, 1)), List.of(new Link(0, 1, Size.NONE)), Flow.DOWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected one between two of 1 nodes");
        assertThatThrownBy(() -> new Size(Double.NaN, 1))
                .hasMessage("size is NaN by 1.0, expected finite lengths of at least 0");
        assertThatThrownBy(() -> new Size(-1, 1))
                .hasMessage("size is -1.0 by 1.0, expected finite lengths of at least 0");
        assertThatThrownBy(() -> new Node(Size.NONE, Double.NaN))
                .hasMessage("clearance is NaN, expected a finite length of at least 0");
        assertThatThrownBy(() -> new Route(
                        new Point(0, 0), new Point(0, 0), List.of(), new Point(0, 0), new Rectangle(0, 0, Size.NONE)))
                .hasMessage("number of curves is 0, expected at least 1");
    }

    private static void assertMeets(Diagram diagram, PlacedDiagram placed, int node, Point touch, Point outside) {
        Rectangle place = placed.nodes().get(node);
        if (diagram.nodes().get(node).clearance() == 0) {
            assertThat(touch).isEqualTo(place.center());
            return;
        }
        boolean isOnLeftOrRight = Math.min(Math.abs(touch.x() - place.x()), Math.abs(touch.x() - place.right())) < 1e-6;
        assertThat(Math.hypot(touch.x() - outside.x(), touch.y() - outside.y())).isCloseTo(CLEARANCE, ROUNDING);
        if (isOnLeftOrRight) {
            assertThat(touch.y()).isBetween(place.y() + 1, place.bottom() - 1).isEqualTo(outside.y());
        } else {
            assertThat(Math.min(Math.abs(touch.y() - place.y()), Math.abs(touch.y() - place.bottom())))
                    .isCloseTo(0, ROUNDING);
            assertThat(touch.x()).isBetween(place.x() + 1, place.right() - 1).isEqualTo(outside.x());
        }
    }

    private static List<Rectangle> rooms(Diagram diagram, PlacedDiagram placed) {
        return IntStream.range(0, diagram.nodes().size())
                .mapToObj(
                        i -> placed.nodes().get(i).inset(-diagram.nodes().get(i).clearance()))
                .toList();
    }

    private static List<String> overlaps(List<Rectangle> all) {
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(i -> IntStream.range(0, i)
                        .mapToObj(all::get)
                        .filter(other -> overlap(all.get(i), other))
                        .map(other -> all.get(i) + " over " + other))
                .toList();
    }

    private static boolean overlap(Rectangle a, Rectangle b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }

    private static Node node(double width, double height) {
        return new Node(new Size(width, height), CLEARANCE);
    }

    /** Boxes and dots, edges with and without labels, loops and edges side by side; either flow. */
    private static Diagram random(int seed) {
        Random random = new Random(seed);
        int count = 1 + seed;
        List<Node> nodes = Stream.generate(() -> random.nextInt(3) == 0
                        ? new Node(new Size(8, 8), 0)
                        : node(30 + random.nextInt(80), 30 + random.nextInt(20)))
                .limit(count)
                .toList();
        List<Link> links = Stream.generate(() -> new Link(
                        random.nextInt(count),
                        random.nextInt(count),
                        random.nextBoolean() ? Size.NONE : new Size(10 + random.nextInt(90), 14)))
                .filter(link ->
                        link.from() != link.to() || nodes.get(link.from()).clearance() > 0)
                .limit(count == 1 && nodes.get(0).clearance() == 0 ? 0 : 2L * count)
                .toList();
        return new Diagram(nodes, links, seed % 2 == 0 ? Flow.DOWN : Flow.RIGHT);
    }
}
