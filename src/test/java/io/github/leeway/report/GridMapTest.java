package io.github.leeway.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.leeway.mdp.ActionClass;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.mdp.GridLayout;
import io.github.leeway.mdp.GridLayout.Cell;
import io.github.leeway.mdp.GridWorld;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.MdpBuilder;
import io.github.leeway.mdp.Move;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class GridMapTest {

    @Test
    void everyCellAndEveryClassOfMovesIsDrawnOnce() {
        Run run = Runs.grid(3, 4, "0.9");

        DrawnMap map = map(run);

        assertThat(map.all("state"))
                .extracting(DrawnMap::key)
                .containsExactlyElementsOf(
                        IntStream.range(0, 12).mapToObj(s -> s + "/").toList());
        assertThat(map.all("act"))
                .extracting(DrawnMap::key)
                .doesNotHaveDuplicates()
                .hasSize(run.estimate().discounts().get(0).states().stream()
                        .mapToInt(state -> state.actions().size())
                        .sum());
    }

    /** Every cell of an open grid can be stayed in and left towards each neighbor: 9 dots, 24 triangles. */
    @Test
    void theMovesOfASquareAreAsSymmetricAsTheSquare() {
        DrawnMap map = map(Runs.grid(3, 3, "0.9"));
        double middle = center(map.all("state").get(4))[0];
        double level = center(map.all("state").get(4))[1];

        List<double[]> triangles = map.all("move").stream()
                .filter(move -> move.getTagName().equals("path"))
                .map(GridMapTest::centroid)
                .toList();

        assertThat(map.all("move")).hasSize(33);
        assertThat(triangles).hasSize(24);
        assertThat(triangles)
                .allMatch(one -> triangles.stream().anyMatch(other -> isAt(other, 2 * middle - one[0], one[1])));
        assertThat(triangles)
                .allMatch(one -> triangles.stream().anyMatch(other -> isAt(other, one[0], 2 * level - one[1])));
    }

    @Test
    void aTrianglePointsFromItsCellToTheNeighborThatFollows() {
        Run run = Runs.grid(3, 3, "0.9");
        Mdp mdp = run.estimate().mdp();
        DrawnMap map = map(run);

        for (Element act : map.all("act")) {
            int s = Integer.parseInt(act.getAttribute("data-s"));
            int a = Integer.parseInt(act.getAttribute("data-a"));
            ActionClass actions = mdp.actionClasses(mdp.states().get(s)).get(a);
            int successor =
                    mdp.outcomes(actions.representative()).get(0).successor().index();
            Element move = DrawnMap.within(act, "*").stream()
                    .filter(each -> DrawnMap.classes(each).contains("move"))
                    .findFirst()
                    .orElseThrow();
            if (successor == s) {
                assertThat(move.getTagName()).isEqualTo("circle");
                continue;
            }
            double[] tip = DrawnMap.tip(move);
            double[] centroid = centroid(move);
            double[] from = center(map.all("state").get(s));
            double[] to = center(map.all("state").get(successor));
            assertThat(Math.signum(round(tip[0] - centroid[0]))).isEqualTo(Math.signum(to[0] - from[0]));
            assertThat(Math.signum(round(tip[1] - centroid[1]))).isEqualTo(Math.signum(to[1] - from[1]));
            assertThat(distance(centroid, from)).isLessThan(distance(centroid, to));
        }
    }

    @Test
    void cellsStandApartInTheirOrder() {
        List<DrawnMap.Box> cells = map(Runs.grid(2, 2, "0.9")).all("state").stream()
                .map(DrawnMap::shape)
                .toList();

        assertThat(cells.get(0).right()).isLessThan(cells.get(1).left());
        assertThat(cells.get(0).bottom()).isLessThan(cells.get(2).top());
        assertThat(cells.get(3).left()).isEqualTo(cells.get(1).left());
        assertThat(cells.get(3).top()).isEqualTo(cells.get(2).top());
    }

    @Test
    void aMoveThatSlipsLeadsWhereItMostLikelyDoes() {
        assertThat(heading("right", Map.of(Move.RIGHT, "0.8", Move.UP, "0.1", Move.DOWN, "0.1")))
                .isEqualTo(GridHeading.RIGHT);
        assertThat(heading("right", Map.of(Move.RIGHT, "0.3", Move.STAY, "0.7")))
                .isEqualTo(GridHeading.STAY);
    }

    @Test
    void ofMovesAsLikelyAsEachOtherTheOneCountsThatTheActionIsCalledAfter() {
        assertThat(heading("up", Map.of(Move.UP, "1/3", Move.STAY, "1/3", Move.RIGHT, "1/3")))
                .isEqualTo(GridHeading.UP);
    }

    @Test
    void elseTheOneInTheDirectionOfTheMeanStep() {
        assertThat(heading("a", Map.of(Move.LEFT, "1/3", Move.UP, "1/3", Move.DOWN, "1/3")))
                .isEqualTo(GridHeading.LEFT);
        assertThat(heading("a", Map.of(Move.DOWN, "1/3", Move.LEFT, "1/3", Move.RIGHT, "1/3")))
                .isEqualTo(GridHeading.DOWN);
    }

    @Test
    void whatLeadsInNoOneDirectionIsNotGivenOne() {
        assertThat(heading("a", Map.of(Move.LEFT, "1/2", Move.RIGHT, "1/2"))).isEqualTo(GridHeading.ELSEWHERE);
        assertThat(heading("a", Map.of(Move.UP, "1/2", Move.RIGHT, "1/2"))).isEqualTo(GridHeading.ELSEWHERE);
        assertThat(heading("left", Map.of(Move.STAY, "1/3", Move.UP, "1/3", Move.DOWN, "1/3")))
                .isEqualTo(GridHeading.ELSEWHERE);
    }

    @Test
    void aJumpOverACellLeadsElsewhere() {
        Mdp mdp = Mdp.builder().choice("a", "right", "b").terminal("b").build();
        GridLayout apart = new GridLayout(1, 3, List.of(new Cell(0, 0), new Cell(0, 2)));
        GridLayout besides = new GridLayout(1, 3, List.of(new Cell(0, 0), new Cell(0, 1)));

        ActionClass actions = mdp.actionClasses(mdp.states().get(0)).get(0);

        assertThat(GridHeading.of(apart, actions, mdp.outcomes(actions.representative())))
                .isEqualTo(GridHeading.ELSEWHERE);
        assertThat(GridHeading.of(besides, actions, mdp.outcomes(actions.representative())))
                .isEqualTo(GridHeading.RIGHT);
    }

    @Test
    void wallsAndTheStartAreDrawnAndSaid() {
        Run run = Runs.run(corridor(), "corridor", "", "0.9", 1000);
        Drawing figure = ModelMap.of(run.estimate(), run.estimate().discounts().get(0))
                .figures()
                .get(0);
        DrawnMap map = DrawnMap.of(figure);

        assertThat(figure.caption().toText()).isEqualTo("All 3 cells; gray is wall.");
        assertThat(map.all("floor")).hasSize(3);
        assertThat(DrawnMap.texts(map.all("start").get(0)).get(2)).isEqualTo("start");
    }

    @Test
    void aLargeGridTakesFewBytes() {
        Run run = Runs.grid(22, 23, "0.9");
        Drawing figure = ModelMap.of(run.estimate(), run.estimate().discounts().get(0))
                .figures()
                .get(0);
        String text = DrawnMap.text(figure);
        DrawnMap map = DrawnMap.of(figure);

        int cells = 22 * 23;
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        int rows = text.substring(text.indexOf("<g class=\"row\""), text.indexOf("<rect class=\"entry\""))
                .length();
        assertThat(bytes).isLessThan(40_000);
        assertThat((double) rows / cells).isLessThan(72);
        assertThat(DrawnMap.within(map.svg(), "use")).hasSize(cells);
        assertThat(figure.caption().toText())
                .isEqualTo("All 506 cells. The thick frame is the start. Moves are not drawn: the cells"
                        + " are too many.");
    }

    @Test
    void theNumberOfALargeGridStandsInItsCell() {
        Run run = Runs.grid(15, 14, "0.9");
        DrawnMap map = DrawnMap.of(
                ModelMap.of(run.estimate(), run.estimate().discounts().get(0))
                        .figures()
                        .get(0));
        List<Element> row = DrawnMap.within(map.all("row").get(3), "*");
        double width = DrawnMap.number(DrawnMap.within(map.svg(), "rect").get(0), "width");

        for (int col = 0; col < 14; col++) {
            Element use = row.get(2 * col);
            Element text = row.get(2 * col + 1);
            assertThat(use.getAttribute("data-s")).isEqualTo(col == 0 ? "42" : ""); // the next are numbered on
            assertThat(DrawnMap.number(use, "x")).isEqualTo(col * width);
            assertThat(DrawnMap.number(text, "x")).isEqualTo((col + 0.5) * width);
            assertThat(text.getTextContent()).matches("0\\.\\d{3}");
        }
    }

    private static Mdp corridor() {
        List<GridWorld.Place> places = new ArrayList<>();
        for (int col = 0; col < 3; col++) {
            places.add(new GridWorld.Place("p" + col, new Cell(1, col), GridWorld.Kind.OPEN));
        }
        return new GridWorld(
                        2, 3, places, List.of(Move.values()), GridWorld.Bump.STAY, BigFraction.ZERO, Optional.of("p0"))
                .toMdp();
    }

    /** Of an action in the middle of a 3×3 grid. */
    private static GridHeading heading(String action, Map<Move, String> steps) {
        Mdp grid = Runs.grid(3, 3, "0.9").estimate().mdp();
        GridLayout layout = grid.layout().orElseThrow();
        Map<String, BigFraction> outcomes = new LinkedHashMap<>();
        for (Move move : Move.values()) {
            if (steps.containsKey(move)) {
                int to = layout.cells().indexOf(move.from(new Cell(1, 1)));
                outcomes.put(
                        grid.states().get(to).name(),
                        Fractions.parse(steps.get(move)).orElseThrow());
            }
        }
        MdpBuilder builder = Mdp.builder();
        grid.states().forEach(state -> builder.state(state.name()));
        grid.states().forEach(state -> {
            if (state.index() == 4) {
                builder.choice(state.name(), action, outcomes);
            } else {
                builder.choice(state.name(), "stay", state.name());
            }
        });
        Mdp mdp = builder.build();
        ActionClass actions = mdp.actionClasses(mdp.states().get(4)).get(0);
        return GridHeading.of(layout, actions, mdp.outcomes(actions.representative()));
    }

    private static double[] centroid(Element path) {
        List<double[]> corners = DrawnMap.corners(path);
        return new double[] {
            corners.stream().mapToDouble(corner -> corner[0]).average().orElseThrow(),
            corners.stream().mapToDouble(corner -> corner[1]).average().orElseThrow()
        };
    }

    private static double[] center(Element state) {
        DrawnMap.Box box = DrawnMap.shape(state);
        return new double[] {(box.left() + box.right()) / 2, (box.top() + box.bottom()) / 2};
    }

    private static boolean isAt(double[] point, double x, double y) {
        return Math.hypot(point[0] - x, point[1] - y) < 0.1;
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    private static double round(double length) {
        return Math.abs(length) < 0.1 ? 0 : length;
    }

    private static DrawnMap map(Run run) {
        return DrawnMap.of(
                ModelMap.of(run.estimate(), run.estimate().discounts().get(0))
                        .figures()
                        .get(0));
    }
}
