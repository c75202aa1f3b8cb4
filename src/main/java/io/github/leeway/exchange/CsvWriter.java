package io.github.leeway.exchange;

import io.github.leeway.format.ModelFile;
import io.github.leeway.mdp.Choice;
import io.github.leeway.mdp.Mdp;
import io.github.leeway.mdp.Outcome;
import io.github.leeway.mdp.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes tables of transitions as CRAAM and MDPs.jl have them, with columns of names after theirs if there are names. */
final class CsvWriter {

    private CsvWriter() {}

    /** See {@link FormatWriter}. */
    static void write(ModelFile model, Target target, Findings findings) throws IOException {
        Losses losses = new Losses(findings);
        losses.own(model);
        losses.discounts(model);
        losses.start(model);
        losses.labels(model);
        TableRewards rewards = new TableRewards(model, losses);
        NumberTexts numbers = new NumberTexts(NumberTexts.Form.EXACT);
        Mdp mdp = model.mdp();
        boolean isNamed = isNamed(model);
        try (TextOut out = new TextOut(target.main())) {
            out.line(columns(rewards, isNamed).stream().map(CsvColumn::title).collect(Collectors.joining(",")));
            for (State state : mdp.states()) {
                int number = 0;
                for (Choice choice : mdp.choices(state)) {
                    for (Outcome outcome : mdp.outcomes(choice)) {
                        out.add(state.index()).add(",").add(number).add(",");
                        out.add(outcome.successor().index()).add(",0,").add(numbers.of(outcome.probability()));
                        if (rewards.isThere()) {
                            out.add(",").add(numbers.of(rewards.of(choice, outcome)));
                        }
                        if (isNamed) {
                            out.add(",").add(quoted(state.name())).add(",").add(quoted(choice.action()));
                            out.add(",").add(quoted(outcome.successor().name()));
                        }
                        out.line("");
                    }
                    number++;
                }
            }
        }
        losses.tell();
    }

    private static List<CsvColumn> columns(TableRewards rewards, boolean isNamed) {
        List<CsvColumn> columns = new ArrayList<>(
                List.of(CsvColumn.FROM, CsvColumn.ACTION, CsvColumn.TO, CsvColumn.MODEL, CsvColumn.PROBABILITY));
        if (rewards.isThere()) {
            columns.add(CsvColumn.REWARD);
        }
        if (isNamed) {
            columns.addAll(List.of(CsvColumn.FROM_NAME, CsvColumn.ACTION_NAME, CsvColumn.TO_NAME));
        }
        return columns;
    }

    private static boolean isNamed(ModelFile model) {
        Mdp mdp = model.mdp();
        return !new StateNaming(model).isByIndex()
                || mdp.choices().stream()
                        .anyMatch(choice -> !choice.action()
                                .equals(Integer.toString(choice.index()
                                        - mdp.choices(choice.state()).get(0).index())));
    }

    private static String quoted(String name) {
        String text = name.replaceAll("\\p{Cntrl}", " ");
        return text.matches("[^\",]*") && text.equals(text.strip()) ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
