package io.github.leeway.report;

import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Fractions;
import io.github.leeway.options.AlgebraicNumber;
import io.github.leeway.options.ExactPowerCurve;
import io.github.leeway.options.PiecewiseFunction;
import io.github.leeway.options.Polynomial;
import io.github.leeway.options.RationalFunction;
import java.util.List;

/** Exact functions of the discount as JSON: as texts, and their whole coefficients, from the constant on, as texts too. */
final class JsonFunctions {

    private JsonFunctions() {}

    static void write(JsonObject fields, OptionsRun.Functions functions) {
        functions.curve().ifPresent(curve -> curve(fields, curve));
        functions.obstacle().ifPresent(obstacle -> fields.text("obstacle", obstacle));
    }

    private static void curve(JsonObject fields, ExactPowerCurve curve) {
        fields.object("power", power -> piecewise(power, curve.power()))
                .array(
                        "actions",
                        array -> curve.actions()
                                .forEach(action -> array.element(entry -> entry.texts(
                                                "actions",
                                                action.actions().choices().stream()
                                                        .map(Choice::action)
                                                        .toList())
                                        .object("optimal", optimal -> piecewise(optimal, action.optimal()))
                                        .object("unique", unique -> piecewise(unique, action.unique())))));
    }

    private static void piecewise(JsonObject fields, PiecewiseFunction function) {
        fields.array(
                        "pieces",
                        array -> function.pieces()
                                .forEach(piece -> array.element(entry -> function(
                                        entry.object("from", from -> number(from, piece.from()))
                                                .object("to", to -> number(to, piece.to())),
                                        piece.function()))))
                .array(
                        "jumps",
                        array -> function.jumps()
                                .forEach(jump -> array.element(entry ->
                                        function(entry.object("at", at -> number(at, jump.at())), jump.function()))));
    }

    private static void function(JsonObject fields, RationalFunction function) {
        fields.text("function", function.toString())
                .texts("numerator", coefficients(function.numerator()))
                .texts("denominator", coefficients(function.denominator()));
    }

    private static void number(JsonObject fields, AlgebraicNumber number) {
        fields.text("exactly", number.isFraction() ? Fractions.text(number.low()) : number.toString())
                .number("about", number.doubleValue());
        if (!number.isFraction()) {
            fields.texts("rootOf", coefficients(number.polynomial()));
        }
    }

    private static List<String> coefficients(Polynomial polynomial) {
        return polynomial.degree() < 0
                ? List.of("0")
                : polynomial.coefficients().stream().map(Object::toString).toList();
    }
}
