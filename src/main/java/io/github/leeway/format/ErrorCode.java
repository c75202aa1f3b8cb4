package io.github.leeway.format;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can be wrong with a model file or a result file. Codes are stable: a code is never given to another fault. Codes that begin with W are
 * warnings, the others errors. Longer than other classes because it is a table.
 */
public enum ErrorCode {
    FILE_MISSING(
            "E001",
            "No such file",
            "The path does not lead to a file. Paths are relative to the directory in which leeway runs.",
            "leeway check mdps/case-study.yaml"),
    NOT_A_FILE(
            "E002",
            "Not an ordinary file",
            "The path leads to a directory, a device or a pipe. Only ordinary files are opened, so that no reading can wait forever;"
                    + " a pipe can be read from standard input.",
            "my-generator | leeway check -"),
    FILE_UNREADABLE(
            "E003",
            "File cannot be read",
            "The operating system refused to open or read the file.",
            "chmod +r model.yaml"),
    FILE_TOO_LARGE(
            "E004",
            "File too large",
            "The text is above the limits of this form. They are there so that a mistaken file name cannot exhaust the memory.",
            "convert a smaller model, or write it as a grid"),
    NOT_UTF8(
            "E005",
            "Not UTF-8",
            "Model files are text in UTF-8, with or without a byte order mark. UTF-16 and older encodings are refused, not guessed.",
            "iconv -f UTF-16 -t UTF-8 old.yaml > new.yaml"),
    NOT_TEXT(
            "E006",
            "Not text",
            "The file holds a character that text does not, such as NUL or an escape. It may be a binary file.",
            "In a name, write such a character as an escape in double quotes: \"a\\u001b\""),
    EMPTY_DOCUMENT(
            "E007",
            "Nothing in the file",
            "The file is empty or holds nothing but comments.",
            "format: 1\ntransitions:\n  hub: [hub]"),
    SYNTAX(
            "E010",
            "Not YAML",
            "The text breaks the rules of YAML 1.2, of which JSON is a part. What follows the fault was not looked at.",
            "Every '[' needs its ']', every '{' its '}', every quote its other quote; keys of one mapping begin in one column."),
    TAB("E011", "Tab as indentation", "YAML indents with spaces alone.", "Replace each tab by two spaces."),
    DUPLICATE_KEY(
            "E012",
            "Key given twice",
            "A mapping has the same key twice. Other tools keep the last without a word; here one of them must go.",
            "hub: {go: off, stay: hub}"),
    SEVERAL_DOCUMENTS(
            "E013",
            "More than one document",
            "A line '---' begins a second document. A file holds one model.",
            "Write each model into a file of its own."),
    TAG(
            "E014",
            "Tag",
            "A word that begins with '!' is a tag in YAML. Model files have none; a name that begins with '!' needs quotes.",
            "hub: {go: '!alert'}"),
    TOO_DEEP(
            "E015",
            "Nested too deeply",
            "Lists and mappings lie in each other more deeply than any model needs.",
            "Close the brackets that are left open."),
    ALIAS(
            "E016",
            "Alias",
            "An alias (*name) is used before its anchor (&name) is complete, or aliases expand to more than the limits allow. A name"
                    + " that begins with '*' or '&' needs quotes.",
            "hub: {go: '*special'}"),
    NEEDS_QUOTES(
            "E017",
            "Needs quotes",
            "The characters @ ` % & * ! | > { [ # , have a meaning in YAML at the beginning of a word.",
            "'@home': {leave: street}"),
    CUT_AT_COMMA(
            "E018",
            "Cut at a comma",
            "Inside braces a comma ends the value, even within parentheses: YAML reads {a: normal(0.5, 0.1)} as a: \"normal(0.5\" and a"
                    + " key \"0.1)\".",
            "{a: \"normal(0.5, 0.1)\"}"),
    RUNS_ON(
            "E019",
            "Runs on to the next line",
            "YAML joins lines that are indented more deeply than the key before them into one text. A name or number stands on one"
                    + " line.",
            "hub:\n  go: off\n  stay: hub"),
    UNKNOWN_KEY(
            "E020",
            "Unknown key",
            "The key has no meaning here. Nothing is skipped silently, because a misspelt key would change the result.",
            "discount: 0.9"),
    MISSING_KEY(
            "E021",
            "Missing key",
            "A key that every such mapping needs is not there.",
            "format: 1\ntransitions:\n  hub: [hub]"),
    WRONG_SHAPE(
            "E022",
            "Wrong shape",
            "A text stands where a list or mapping is expected, or the other way round, or nothing stands there at all. A colon needs a"
                    + " blank after it.",
            "hub: {go: off}"),
    FORMAT_VERSION("E023", "Format version", "This version of Leeway reads format 1.", "format: 1"),
    TWO_FORMS(
            "E024",
            "Two forms",
            "A model is given by its transitions or as a grid, not both.",
            "Delete either 'transitions:' or 'grid:'."),
    NOT_SUPPORTED(
            "E025",
            "Not supported yet",
            "What is asked is part of the format but not of this version of Leeway. It is refused because the result would be another"
                    + " one.",
            "reward:\n  default: uniform(0, 1)"),
    EMPTY_NAME("E026", "Empty name", "States and actions have at least one character.", "hub: {go: off}"),
    GIVEN_TWICE("E027", "Given twice", "A list holds the same entry twice.", "terminal: [off, done]"),
    NOT_UNICODE(
            "E028",
            "Not Unicode",
            "An escape stands for half of a surrogate pair, which is no character.",
            "\"\\ud83d\\ude00\" or the character itself"),
    PROBABILITY_SUM(
            "E030",
            "Probabilities do not sum to 1",
            "The probabilities of a choice must sum to 1. A sum within 1e-9 is taken as rounding, one within 1e-3 is repaired with a"
                    + " warning, anything else is an error. 'rest' stands for what the others leave.",
            "slip: {hub: 0.5, off: rest}"),
    NOT_A_NUMBER(
            "E031",
            "Not a number",
            "Numbers are decimals or fractions, without loss and with at most 195 digits: 0.1, .5, 1e-3, 2/3. There is no NaN and no"
                    + " infinity.",
            "slip: {hub: 1/3, off: rest}"),
    OUT_OF_RANGE(
            "E032",
            "Not a probability",
            "A probability lies in [0, 1]. Weights are written as fractions of their sum.",
            "slip: {hub: 2/3, off: 1/3}"),
    REST(
            "E033",
            "Nothing for rest",
            "'rest' stands for what the other probabilities of a choice leave. It can be written once, and something must be left.",
            "slip: {hub: 0.5, off: rest}"),
    NO_OUTCOME(
            "E034",
            "Leads nowhere",
            "A choice has at least one successor, and a state at least one choice. A state that nothing leads out of is terminal.",
            "terminal: [off]"),
    UNKNOWN_STATE(
            "E040",
            "Unknown state",
            "A state is one that has actions under 'transitions' or stands in 'terminal'. States are not listed twice, so a name that is"
                    + " neither may be misspelt.",
            "terminal: [off]"),
    UNKNOWN_START("E041", "Unknown start", "The start is not a state of the model.", "start: hub"),
    TERMINAL_WITH_ACTIONS(
            "E042",
            "Terminal state with actions",
            "A terminal state is a self-loop and nothing else, so it has no entry under 'transitions'.",
            "Delete it from 'terminal' or from 'transitions'."),
    SAME_LABEL(
            "E043",
            "Unnamed choices with one label",
            "Unnamed choices are called after where they lead, so two that lead to the same states cannot be told apart.",
            "hub: {first: {a: 1/2, b: 1/2}, second: {a: 1/3, b: 2/3}}"),
    MODEL_TOO_LARGE(
            "E044",
            "Model too large",
            "The model has more states or outcomes than are held as a graph in memory.",
            "At most 200000 states and 2000000 outcomes."),
    NO_STATES("E045", "No states", "A model has at least one state.", "transitions:\n  hub: [hub]"),
    DISCOUNT(
            "E050",
            "Not a discount",
            "A discount lies in [0, 1]. Several are a list, or a range with its ends and its number of values.",
            "discount: [0.1, 1/2, 0.9]\ndiscount: 0.05..0.95:19"),
    DISTRIBUTION(
            "E060",
            "Not a distribution",
            "A reward is a number or a distribution such as uniform(0, 1).",
            "reward:\n  default: uniform(0, 1)"),
    REWARD_STATE(
            "E062",
            "Reward for no state",
            "A name under 'reward' or 'reward-functions' is no state, or a pattern with * or ? matches none.",
            "reward:\n  states:\n    \"r*\": 0"),
    REWARD_GROUP(
            "E063",
            "States that cannot share a draw",
            "A group under 'same' has at least two states of equal distribution, and no state is in two groups.",
            "same: [[a, b], [c, d]]"),
    REWARD_COUNT(
            "E064",
            "Wrong number of states",
            "A distribution of several rewards together does not fit the number of states (or features) that it turns out to be for: those"
                    + " that match its pattern and that no later pattern, name or 'normal' takes away.",
            "reward:\n  states:\n    \"r*\": permutations(1, 0, 0)"),
    NORMAL(
            "E065",
            "Not a normal distribution",
            "A normal distribution of several rewards has a mean for each of them and a covariance matrix that is symmetric and has no"
                    + " eigenvalue below 0.",
            "reward:\n  normal: {states: [a, b], mean: [0, 0], covariance: [[1, 0.5], [0.5, 1]]}"),
    FEATURES(
            "E066",
            "Features that do not fit",
            "With 'features' the reward of a state is the sum of how much it has of each feature times the feature's weight."
                    + " 'weights' is only for features.",
            "reward:\n  features: {warm: {a: 1, b: 0.5}}\n  weights:\n    warm: normal(0, 1)"),
    REWARD_BASIS(
            "E067",
            "Rewards on neither states nor actions",
            "'on' of reward is 'state', for a reward in every state, or 'action', for one of every action in every state. With rewards on"
                    + " actions, 'actions' gives single ones a distribution of their own, and no two share a draw.",
            "reward:\n  on: action\n  actions: {hub: {go: normal(0, 1)}}"),
    REWARD_ACTION(
            "E068",
            "Reward for no action",
            "A name under 'actions' or 'steps' of rewards is no state, no action of that state, or no state that may follow. Unnamed actions are called after where they lead.",
            "reward:\n  on: action\n  actions: {hub: {\"→ off\": 0}}"),
    REWARD_ONCE(
            "E069",
            "State that cannot pay once",
            "Only a terminal state can pay once: after it comes a state without reward and without a way out.",
            "terminal: [off]\nreward:\n  once: [off]"),
    MAP_CHARACTER(
            "E070",
            "Unknown character on the map",
            "# is a wall, '.' or a blank an open cell; every other character is in the legend.",
            "legend: {G: goal}"),
    MAP_ROWS(
            "E071",
            "Rows of different lengths",
            "Every row of a map has as many characters as the first.",
            "map: |\n  ###\n  #.#\n  ###"),
    MAP_EMPTY("E072", "Map without cells", "A map has at least one cell that is not a wall.", "map: |\n  ..."),
    LEGEND_KEY(
            "E073",
            "Not a map character",
            "A key of the legend is one character, and not one of those that always mean walls and open cells.",
            "legend: {G: goal}"),
    TWO_STARTS("E074", "More than one start", "The legend marks more than one cell as the start.", "start: start r1c1"),
    CELL_NAMES(
            "E075",
            "Cells with one name",
            "Open cells are called r1c1 after their row and column, so a legend must not give that name to another cell.",
            "legend: {G: goal}"),
    GRID_OPTION(
            "E076",
            "Unknown option of a grid",
            "Moves are among up, down, left, right, stay; bump is stay or forbid; terminal, start and wall are true or false.",
            "moves: [up, down, left, right]"),
    EXPECTATION(
            "E080",
            "Not an expectation",
            "A claim is a text, or a mapping with 'claim' and 'expect', which is confirmed, refuted or undecided. Where nothing is said,"
                    + " confirmed is expected.",
            "claims:\n  - claim: P(left | hub) > P(right | hub)\n    expect: refuted"),
    CLAIM(
            "E081",
            "Not a claim",
            "A claim compares two numbers, which may be POWER of a state, the probability that an action is optimal, and sums and products"
                    + " of these. It may say at which discounts and for which rewards.",
            "claims:\n  - P(right | hub) > P(left | hub) at discount 0.9"),
    CLAIMS_FILE(
            "E082",
            "Claims in place of a model",
            "A file with the key 'model' holds claims about that model: 'leeway claims' takes it. Other commands want the model itself,"
                    + " and so does such a file: it cannot name another of its kind.",
            "format: 1\nmodel: case-study\nclaims:\n  - POWER(r▷) > POWER(ℓ◁)"),
    FORMAT_UNKNOWN(
            "E090",
            "Unknown format",
            "Which tool a file is of is told from the extension of its name and its first lines. Neither says it here, or the format"
                    + " can only be written.",
            "leeway convert model.txt model.yaml --from cs747"),
    MODEL_TYPE(
            "E091",
            "Not a Markov decision process in discrete time",
            "Models in continuous time, with several players or with intervals or parameters in the place of probabilities have no"
                    + " POWER as it is defined here. A Markov chain in discrete time is a process with one choice a state.",
            "# Transitions (MDP)"),
    FOREIGN_SYNTAX(
            "E092",
            "Not as the format has it",
            "What stands here is not what the format of the file has in this place. Nothing is skipped silently, because what was meant"
                    + " would be lost.",
            "0 0 1 0.5 south"),
    FOREIGN_INDEX(
            "E093",
            "No such index",
            "States and choices are counted from 0, without gaps, and up to what the head of the file says.",
            "# Transitions (MDP)\n2 2 2\n0 0 1 1\n1 0 1 1"),
    FOREIGN_ORDER(
            "E094",
            "Out of order",
            "The format lists states, and the choices of a state, in ascending order. What is out of order would be taken for another"
                    + " choice.",
            "0 0 1 1\n0 1 0 1\n1 0 1 1"),
    FOREIGN_COUNT(
            "E095",
            "Count that is not right",
            "The head of the file says how many states, choices or transitions there are, and the file has more or fewer. It may be cut"
                    + " off.",
            "# Transitions (MDP)\n2 2 2\n0 0 1 1\n1 0 1 1"),
    FILES_DIFFER(
            "E096",
            "Files of different models",
            "What lies beside a file under the same name says something else than the file: other counts, or rewards for what is not"
                    + " there.",
            "Move the files that do not belong to the model elsewhere."),
    COMPRESSION(
            "E097",
            "Damaged compression",
            "The file begins as a compressed one does and cannot be decompressed to its end, or becomes larger than the limits allow.",
            "gunzip -t model.tra.gz"),
    CANNOT_HOLD(
            "E098",
            "What the format cannot hold",
            "The model has something that the format to be written has no place for and that cannot be left out without changing the"
                    + " model.",
            "leeway convert model.yaml model.drn"),
    TWO_NAMES(
            "E099",
            "Two values for one thing",
            "The lines of one choice give it two names or two rewards, or a text is given twice. Other tools take one of them without a"
                    + " word.",
            "0 0 1 0.5 south\n0 0 2 0.5 south"),
    RESULT_SYNTAX(
            "E100",
            "Not JSON",
            "A result file is JSON in UTF-8, as Leeway writes it. It may be cut off, or a tool that it went through may have broken it.",
            "leeway power case-study --json > result.json"),
    RESULT_OTHER(
            "E101",
            "Not a result of 'leeway power'",
            "'leeway report' reads what 'leeway power' writes with --out or --json, and not what other commands print.",
            "leeway power case-study --out out\nleeway report out/result.json"),
    RESULT_VERSION(
            "E102", "Result of a newer version", "This version of Leeway reads results of schema 1.", "\"schema\": 1"),
    RESULT_VALUE(
            "E103",
            "Not what a result has in this place",
            "A result is read without computing anything again, so what is missing, or cannot be, is refused and not guessed. The message"
                    + " says where in the file it is: states[3].power is the field 'power' of the fourth entry of 'states'.",
            "\"pOptimal\": 0.445"),
    RESULT_MODEL(
            "E104",
            "Result without its model",
            "A result holds its model, unless that has more than 2000000 transitions or the result is of an older version of Leeway. A"
                    + " model that was left out is read from its file, which must be the same to the last byte.",
            "leeway report out/result.json --model large.drn"),
    ROUNDED(
            "W001",
            "Probabilities look rounded",
            "The probabilities of a choice sum to nearly 1 and were divided by their sum. 0.333 is not a third.",
            "hub: {go: {a: 1/3, b: 2/3}}"),
    ZERO("W002", "Probability 0", "A successor of probability 0 was left out.", "hub: {go: {a: 1}}"),
    UNREACHABLE(
            "W003",
            "Unreachable from the start",
            "No sequence of choices leads from the start to these states.",
            "Add a choice that leads there, or delete them."),
    EQUIVALENT(
            "W004",
            "Equivalent actions",
            "Two actions of a state lead to the same states with the same probabilities. Neither can ever be preferred to the other.",
            "Delete one of them."),
    UNUSED(
            "W005",
            "Not on the map",
            "A character of the legend does not occur on the map.",
            "Delete it from the legend."),
    SUMMED(
            "W010",
            "Outcome given twice",
            "A choice leads to one state by several lines or entries. Their probabilities were added up.",
            "0 0 1 1"),
    DEADLOCK(
            "W011",
            "States without choices",
            "Nothing leads out of these states. Each was given a choice that leads back to it, so that it is terminal.",
            "5 0 5 1"),
    READ_TOGETHER(
            "W012",
            "Read together",
            "Files of the same name with other extensions hold the rest of the model, and were read with it.",
            "leeway check model.tra"),
    SAME_ACTION(
            "W013",
            "Choices of one name",
            "Several choices of a state have the same name. The later ones were given a number, as in send_2.",
            "4 0 1 1 send\n4 1 2 1 send_2"),
    LEFT_OUT(
            "W014",
            "Left out",
            "The file says more than a Markov decision process with rewards has, such as observations. It was not looked at.",
            "leeway show model.pomdp"),
    TERMINATED(
            "W015",
            "Ends of episodes",
            "An episode ends in these states. They were made terminal, without the rows that the file gives them, which lead out again.",
            "\"15\": {\"0\": [[1.0, 15, 0, true]]}"),
    NOT_HELD(
            "W016",
            "Lost in writing",
            "The format that is written has no place for this. The model of states, choices and probabilities is the same.",
            "leeway convert model.yaml model.drn"),
    RENAMED(
            "W017",
            "Names that are not unique",
            "Two states have the same name. The later ones were given their index as well.",
            "5:(0,1)");

    private final String code;
    private final String title;
    private final String explanation;
    private final String example;

    ErrorCode(String code, String title, String explanation, String example) {
        this.code = code;
        this.title = title;
        this.explanation = explanation;
        this.example = example;
    }

    /** The constant of a code such as {@code E030}, in upper or lower case. */
    public static Optional<ErrorCode> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code.equalsIgnoreCase(code))
                .findFirst();
    }

    /** E or W and three digits. */
    public String code() {
        return code;
    }

    /** What it is, in a few words. */
    public String title() {
        return title;
    }

    /** Why it is an error, in a paragraph. */
    public String explanation() {
        return explanation;
    }

    /** What right looks like; may have several lines. */
    public String example() {
        return example;
    }

    /** Whether a model with this fault is refused. */
    public Severity severity() {
        return code.startsWith("W") ? Severity.WARNING : Severity.ERROR;
    }

    @Override
    public String toString() {
        return code;
    }
}
