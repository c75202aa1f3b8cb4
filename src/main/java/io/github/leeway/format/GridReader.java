package io.github.leeway.format;

import io.github.leeway.mdp.GridWorld;
import io.github.leeway.mdp.Move;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Reads a model that is drawn as a grid. */
final class GridReader {

    private static final List<String> KEYS = List.of("map", "legend", "moves", "bump", "slip");
    private static final List<String> MOVES =
            Arrays.stream(Move.values()).map(Move::action).toList();
    private static final List<String> BUMPS = List.of("stay", "forbid");
    private static final String START = "start";

    private final Complaints complaints;
    private final Shapes shapes;
    private final StateNames names = new StateNames();

    GridReader(Complaints complaints) {
        this.complaints = complaints;
        this.shapes = new Shapes(complaints);
    }

    /** The states found so far: all of them once {@link #read} is done, none if the map has errors. */
    StateNames names() {
        return names;
    }

    /** The model, unless there was an error anywhere in the file. */
    Optional<Environment> read(YamlNode.Entry grid, Optional<YamlNode> terminal, Optional<YamlNode.Scalar> start) {
        Optional<YamlNode.Mapping> mapping = shapes.mapping(grid.value(), "grid", "'map: |' below it");
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = Fields.of(mapping.get(), "of a grid", KEYS, complaints);
        Legend legend = LegendReader.read(fields.value("legend"), complaints);
        List<Move> moves = fields.value("moves").map(this::moves).orElse(GridSpec.ALL_MOVES);
        GridWorld.Bump bump = fields.value("bump").map(this::bump).orElse(GridWorld.Bump.STAY);
        BigFraction slip = fields.value("slip").flatMap(this::slip).orElse(BigFraction.ZERO);
        List<YamlNode.Scalar> ends = terminal.map(
                        node -> shapes.names(node, "terminal", "a terminal state", "'terminal: [state]'"))
                .orElse(List.of());
        if (fields.value("map").isEmpty()) {
            complaints.add(ErrorCode.MISSING_KEY, grid.key().span(), "the grid has no map", "draw one below 'map: |'");
            return Optional.empty();
        }
        Optional<MapDrawing> drawing = MapDrawing.read(fields.value("map").get(), complaints);
        if (drawing.isEmpty() || !drawing.get().fits(legend)) {
            return Optional.empty();
        }
        List<String> endNames = ends.stream().map(YamlNode.Scalar::text).toList();
        GridSpec spec = new GridSpec(drawing.get().rows(), legend.symbols(), moves, bump, slip, endNames);
        if (!nameCells(spec, drawing.get())) {
            return Optional.empty();
        }
        checkTerminal(ends);
        Optional<String> begin = start(spec, legend, drawing.get(), start);
        return complaints.hasErrors()
                ? Optional.empty()
                : Optional.of(new Environment(spec.world(begin).toMdp(), Optional.of(spec)));
    }

    private boolean nameCells(GridSpec spec, MapDrawing drawing) {
        List<GridWorld.Place> places = spec.places();
        int choiceCount = places.size() * spec.moves().size();
        int successorCount = spec.slip().signum() > 0 ? 3 : 1;
        Optional<ModelSize.Reason> excess = new ModelSize(places.size(), choiceCount, choiceCount * successorCount)
                .excess(Runtime.getRuntime().maxMemory());
        if (excess.isPresent()) {
            complaints.add(
                    ErrorCode.MODEL_TOO_LARGE,
                    drawing.span(),
                    excess.get().message(),
                    excess.get().help());
            return false;
        }
        boolean isUnique = true;
        for (GridWorld.Place place : places) {
            Span span = drawing.span(place.cell().row(), place.cell().col());
            if (!names.add(place.name(), span)) {
                isUnique = false;
                complaints.add(
                        ErrorCode.CELL_NAMES,
                        span,
                        "two cells are called " + Visible.quoted(place.name()),
                        "give the character another name in the legend");
            }
        }
        return isUnique;
    }

    private void checkTerminal(List<YamlNode.Scalar> ends) {
        Set<String> seen = new HashSet<>();
        for (YamlNode.Scalar end : ends) {
            if (!seen.add(end.text())) {
                complaints.add(
                        ErrorCode.GIVEN_TWICE,
                        end.span(),
                        "terminal state " + Visible.quoted(end.text()) + " is given twice",
                        "delete one");
            } else if (!names.contains(end.text())) {
                complaints.add(
                        ErrorCode.UNKNOWN_STATE,
                        end.span(),
                        "terminal state " + Visible.quoted(end.text()) + " is not a cell of the grid",
                        names.question(end.text(), complaints)
                                .orElse("write the name of a cell from the legend, or its row and column as in r1c1"));
            }
        }
    }

    private Optional<String> start(GridSpec spec, Legend legend, MapDrawing drawing, Optional<YamlNode.Scalar> given) {
        if (given.isPresent()) {
            if (!names.contains(given.get().text())) {
                complaints.add(
                        ErrorCode.UNKNOWN_START,
                        given.get().span(),
                        "start " + Visible.quoted(given.get().text()) + " is not a cell of the grid",
                        names.question(given.get().text(), complaints)
                                .orElse("write the name of a cell from the legend, or its row and column as in r1c1"));
            }
            return given.map(YamlNode.Scalar::text);
        }
        List<GridWorld.Place> marked = spec.places().stream()
                .filter(place -> legend.marksStart(drawing.point(place.cell()), START))
                .toList();
        if (marked.size() > 1) {
            complaints.add(
                    ErrorCode.TWO_STARTS,
                    drawing.span(
                            marked.get(1).cell().row(), marked.get(1).cell().col()),
                    "number of starts on the map is " + marked.size() + ", expected 1",
                    "say which with a key 'start' at the top level, as in 'start: "
                            + marked.get(0).name() + "'");
        }
        return marked.stream().findFirst().map(GridWorld.Place::name);
    }

    private List<Move> moves(YamlNode node) {
        List<Move> moves = new ArrayList<>();
        Optional<YamlNode.Sequence> list = shapes.sequence(node, "moves", "'moves: [up, down, left, right]'");
        if (list.isEmpty()) {
            return moves;
        }
        for (YamlNode item : list.get().items()) {
            Optional<YamlNode.Scalar> scalar = shapes.name(item, "a move");
            Optional<String> known = scalar.flatMap(name -> option(name, "move", MOVES));
            known.map(GridReader::move).ifPresent(move -> {
                if (moves.contains(move)) {
                    complaints.add(
                            ErrorCode.GIVEN_TWICE,
                            item.span(),
                            "move '" + move.action() + "' is given twice",
                            "delete one");
                }
                moves.add(move);
            });
        }
        if (list.get().items().isEmpty()) {
            complaints.add(
                    ErrorCode.GRID_OPTION,
                    node.span(),
                    "number of moves is 0, expected at least 1",
                    "write some of " + String.join(", ", MOVES));
        }
        return moves.isEmpty() ? GridSpec.ALL_MOVES : moves; // there was an error, so this is not used
    }

    private GridWorld.Bump bump(YamlNode node) {
        Optional<String> bump = shapes.name(node, "bump").flatMap(name -> option(name, "bump", BUMPS));
        return bump.map(name -> GridWorld.Bump.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(GridWorld.Bump.STAY);
    }

    private Optional<BigFraction> slip(YamlNode node) {
        return shapes.name(node, "slip").flatMap(name -> new ExactNumbers(complaints).probability(name, "slip"));
    }

    private Optional<String> option(YamlNode.Scalar scalar, String what, List<String> known) {
        if (known.contains(scalar.text())) {
            return Optional.of(scalar.text());
        }
        complaints.add(
                ErrorCode.GRID_OPTION,
                scalar.span(),
                what + " is " + Visible.quoted(scalar.text()) + ", expected one of " + String.join(", ", known),
                NearestName.question(scalar.text(), known).orElse(""));
        return Optional.empty();
    }

    private static Move move(String action) {
        return Move.valueOf(action.toUpperCase(Locale.ROOT));
    }
}
