package io.github.leeway.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.ExactNumbers;
import io.github.leeway.format.Limits;
import io.github.leeway.format.ModelFile;
import io.github.leeway.format.Visible;
import io.github.leeway.mdp.Fractions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Reads the dynamics of Gymnasium's toy environments as JSON: {@code P[s][a]} is a list of probability, successor, reward, and
 * whether the episode ends there. The states in which one ends are made terminal, whatever rows they have.
 */
final class GymnasiumReader {

    private static final String REWARD = "reward";

    private final JsonParser json;
    private final Findings findings;
    private final ModelDraft draft;
    private final TransitionTable table;
    private final BitSet ends = new BitSet();
    private final BitSet goesOn = new BitSet(); // states that are entered without an end
    private final List<String> stateNames = new ArrayList<>();
    private final List<String> actionNames = new ArrayList<>();
    private int stateCount;
    private boolean isFound;

    private GymnasiumReader(Source source) throws IOException {
        json = new JsonFactory().createParser(source.main()).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
        findings = source.findings();
        draft = new ModelDraft(findings);
        table = new TransitionTable(source.displayName());
    }

    /** See {@link FormatReader}. */
    static ModelFile read(Source source, String name) {
        try {
            return new GymnasiumReader(source).file(name);
        } catch (JsonProcessingException fault) {
            throw source.findings()
                    .fatal(
                            ErrorCode.FOREIGN_SYNTAX,
                            at(source.displayName(), Optional.ofNullable(fault.getLocation())),
                            "this is not JSON: " + fault.getOriginalMessage(),
                            "");
        } catch (IOException fault) {
            throw source.findings()
                    .fatal(ErrorCode.FILE_UNREADABLE, "the file cannot be read: " + fault.getMessage(), "");
        }
    }

    private ModelFile file(String name) throws IOException {
        expect(json.nextToken(), JsonToken.START_OBJECT, "an object with a key P");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            key(key);
        }
        if (json.nextToken() != null) {
            throw wrong("the end of the file");
        }
        if (!isFound) {
            throw findings.fatal(
                    ErrorCode.MISSING_KEY,
                    "the file has no key P",
                    "{\"P\": {\"0\": {\"0\": [[1.0, 0, 0.0, false]]}}}");
        }
        if (findings.hasErrors()) {
            throw findings.exception();
        }
        Terminals terminals = new Terminals(draft, ends);
        RewardDraft rewards = new RewardDraft(REWARD);
        table.give(terminals.before(new TableChoices(draft, this::actionName, rewards)));
        draft.keep(rewards);
        terminals.tellAll(goesOn);
        if (stateNames.size() == stateCount) {
            draft.names(stateNames);
        }
        return draft.file(name, stateCount);
    }

    private String actionName(int state, int number) {
        return number < actionNames.size() ? actionNames.get(number) : Integer.toString(number);
    }

    private void key(String key) throws IOException {
        switch (key) {
            case "P" -> {
                isFound = true;
                members(this::state);
            }
            case "nS" -> {
                int count = whole("number of states", Limits.FOREIGN_STATES);
                stateCount = Math.max(stateCount, count);
            }
            case "isd" -> start();
            case "states" -> members(number -> stateNames.add(word()));
            case "actions" -> members(number -> actionNames.add(word()));
            default -> json.skipChildren();
        }
    }

    private interface Member {
        void read(int number) throws IOException;
    }

    /** The members of an object with numbers as keys, or of an array. */
    private void members(Member member) throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            for (int number = 0; json.nextToken() != JsonToken.END_ARRAY; number++) {
                member.read(number);
            }
            return;
        }
        expect(json.currentToken(), JsonToken.START_OBJECT, "an object or a list");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            if (!key.matches("\\d{1,9}")) {
                throw findings.fatal(
                        ErrorCode.FOREIGN_SYNTAX,
                        here(),
                        "key is " + Visible.quoted(key) + ", expected a number from 0 on",
                        "");
            }
            json.nextToken();
            member.read(Integer.parseInt(key));
        }
    }

    private void state(int state) throws IOException {
        known(state);
        members(action -> transitions(state, action));
    }

    private void transitions(int state, int action) throws IOException {
        expect(json.currentToken(), JsonToken.START_ARRAY, "a list of transitions");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json.currentToken(), JsonToken.START_ARRAY, "a list of probability, successor, reward, end");
            int line = json.currentTokenLocation().getLineNr();
            json.nextToken();
            BigFraction probability = number("probability");
            json.nextToken();
            int successor = whole("successor", Limits.FOREIGN_STATES - 1);
            json.nextToken();
            BigFraction reward = number(REWARD);
            JsonToken end = json.nextToken();
            boolean isEnd =
                    end == JsonToken.VALUE_TRUE || (end == JsonToken.VALUE_NUMBER_INT && json.getIntValue() == 1);
            if (!isEnd && end != JsonToken.VALUE_FALSE && end != JsonToken.VALUE_NUMBER_INT) {
                throw wrong("true or false, whether the episode ends");
            }
            expect(json.nextToken(), JsonToken.END_ARRAY, "the end of the transition");
            known(successor);
            if (probability.signum() < 0 || probability.compareTo(BigFraction.ONE) > 0) {
                findings.error(
                        ErrorCode.OUT_OF_RANGE,
                        here(),
                        "probability of the transition is " + ExactNumbers.shown(probability)
                                + ", expected a number in [0, 1]",
                        "");
                continue;
            }
            if (isEnd) {
                ends.set(successor);
            } else if (state != successor) {
                goesOn.set(successor);
            }
            table.add(state, action, 0, successor, draft.probabilities().number(probability), reward, line);
        }
    }

    private void start() throws IOException {
        List<Integer> possible = new ArrayList<>();
        members(state -> {
            if (number("probability of the start").signum() > 0) {
                possible.add(state);
            }
        });
        if (possible.size() == 1) {
            known(possible.get(0));
            draft.start(possible.get(0));
        } else if (!possible.isEmpty()) {
            findings.warning(
                    ErrorCode.LEFT_OUT,
                    "the start is drawn from " + possible.size() + " states; none was made the start",
                    "");
        }
    }

    private void known(int state) {
        if (state >= Limits.FOREIGN_STATES) {
            throw findings.fatal(
                    ErrorCode.MODEL_TOO_LARGE,
                    here(),
                    "state is " + state + ", expected below " + Limits.FOREIGN_STATES,
                    "");
        }
        stateCount = Math.max(stateCount, state + 1);
    }

    private BigFraction number(String what) throws IOException {
        boolean isNumber = json.currentToken() != null && json.currentToken().isNumeric();
        Optional<BigFraction> value = isNumber ? Fractions.parse(json.getText()) : Optional.empty();
        return value.filter(ExactNumbers::isShort).orElseThrow(() -> wrong("a number as " + what));
    }

    private int whole(String what, int most) throws IOException {
        Optional<BigFraction> value = Optional.of(number(what));
        return value.filter(number -> number.getDenominatorAsInt() == 1)
                .map(BigFraction::doubleValue)
                .filter(number -> number >= 0 && number <= most)
                .map(Double::intValue)
                .orElseThrow(() -> wrong("a whole number from 0 to " + most + " as " + what));
    }

    private String word() {
        try {
            expect(json.currentToken(), JsonToken.VALUE_STRING, "a name");
            return json.getText();
        } catch (IOException fault) {
            throw wrong("a name");
        }
    }

    private void expect(JsonToken found, JsonToken wanted, String what) {
        if (found != wanted) {
            throw wrong(what);
        }
    }

    private RuntimeException wrong(String expected) {
        return findings.fatal(ErrorCode.FOREIGN_SYNTAX, here(), "expected " + expected + " here", "");
    }

    private Where here() {
        return at(findings.file(), Optional.ofNullable(json.currentTokenLocation()));
    }

    private static Where at(String file, Optional<JsonLocation> location) {
        return location.map(place -> Where.at(file, place.getLineNr(), place.getColumnNr()))
                .orElseGet(() -> Where.file(file));
    }
}
