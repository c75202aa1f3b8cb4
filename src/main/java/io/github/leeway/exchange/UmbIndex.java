package io.github.leeway.exchange;

import io.github.leeway.format.ErrorCode;
import io.github.leeway.format.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code index.json} of a UMB archive says of the model and of the other files; refuses what is no Markov decision process. */
final class UmbIndex {

    private static final List<String> NOT_READ = List.of("choices", "branches", "observations", "players");

    private final Findings findings;
    private final JsonTree tree;
    private final JsonTree system;
    private final int stateCount;
    private final int choiceCount;
    private final int branchCount;
    private final int choiceActionCount;
    private final boolean isChain;
    private final UmbType probabilityType;

    /** Of an archive. */
    UmbIndex(UmbArchive archive) {
        findings = archive.findings();
        byte[] bytes = archive.file(UmbArchive.INDEX)
                .orElseThrow(() -> findings.fatal(
                        ErrorCode.FOREIGN_SYNTAX,
                        "the archive has no file " + UmbArchive.INDEX,
                        "'tar -tf' lists what it has"));
        tree = JsonTree.read(UmbArchive.INDEX, bytes, findings);
        JsonTree version = tree.at("format-version");
        if (version.whole() != 1) {
            throw version.wrong(ErrorCode.FOREIGN_SYNTAX, "1");
        }
        system = tree.at("transition-system");
        checkType();
        isChain = system.at("#players").whole() == 0;
        stateCount = system.at("#states").count(Limits.FOREIGN_STATES);
        choiceCount = system.at("#choices").count(Limits.FOREIGN_OUTCOMES);
        branchCount = system.at("#branches").count(Limits.FOREIGN_OUTCOMES);
        choiceActionCount = count("#choice-actions");
        probabilityType = UmbType.ofReal(system.at("branch-probability-type"));
        tellLeftOut();
    }

    private void checkType() {
        JsonTree time = system.at("time");
        if (!time.text().equals("discrete")) {
            throw time.wrong(ErrorCode.MODEL_TYPE, "discrete");
        }
        JsonTree players = system.at("#players");
        if (players.whole() != 0 && players.whole() != 1) {
            throw players.wrong(ErrorCode.MODEL_TYPE, "1, or 0 of a Markov chain");
        }
        if (!system.has("branch-probability-type")) {
            throw findings.fatal(ErrorCode.MODEL_TYPE, "the model has no probabilities", "");
        }
    }

    private void tellLeftOut() {
        List<String> left = new ArrayList<>();
        addIf(count("#branch-actions") > 0, "actions of branches", left);
        addIf(count("#observations") > 0, "observations", left);
        addIf(
                NOT_READ.stream().anyMatch(what -> find("valuations", what).isPresent()),
                "values of what is no state",
                left);
        tree.find("annotations").stream()
                .flatMap(groups -> groups.members().keySet().stream())
                .filter(group -> !group.equals("rewards") && !group.equals("aps"))
                .forEach(group -> left.add("annotations " + group));
        if (!left.isEmpty()) {
            findings.warning(ErrorCode.LEFT_OUT, "left out: " + String.join(", ", left), "");
        }
    }

    private static void addIf(boolean isThere, String what, List<String> left) {
        if (isThere) {
            left.add(what);
        }
    }

    private int count(String key) {
        return system.find(key)
                .map(given -> given.count(Limits.FOREIGN_OUTCOMES))
                .orElse(0);
    }

    private Optional<JsonTree> find(String key, String within) {
        return tree.find(key).flatMap(found -> found.find(within));
    }

    /** The name of the model, if it has one. */
    Optional<String> name() {
        return find("model-data", "name").map(JsonTree::text).filter(name -> !name.isBlank());
    }

    int stateCount() {
        return stateCount;
    }

    int choiceCount() {
        return choiceCount;
    }

    int branchCount() {
        return branchCount;
    }

    /** How many different actions choices may have; 0 if they have none. */
    int choiceActionCount() {
        return choiceActionCount;
    }

    /** Whether there are no choices: a state has one. */
    boolean isChain() {
        return isChain;
    }

    UmbType probabilityType() {
        return probabilityType;
    }

    /** What names the values of variables in the states, if anything does. */
    Optional<JsonTree> stateValuations() {
        return find("valuations", "states");
    }

    /**
     * What is said of states, choices or branches.
     *
     * @param folder of its files, with a slash at its end
     * @param name what people call it
     * @param entry in the index
     */
    record Annotation(String folder, String name, JsonTree entry) {

        UmbType type() {
            return UmbType.ofReal(entry.at("type"));
        }
    }

    /** The annotations of a group, in their order. */
    List<Annotation> annotations(String group) {
        List<Annotation> annotations = new ArrayList<>();
        Optional<JsonTree> found = find("annotations", group);
        if (found.isPresent()) {
            for (Map.Entry<String, JsonTree> member : found.get().members().entrySet()) {
                String id = member.getKey();
                String alias =
                        member.getValue().find("alias").map(JsonTree::text).orElse("");
                annotations.add(new Annotation(
                        "annotations/" + group + "/" + id + "/", alias.isEmpty() ? id : alias, member.getValue()));
            }
        }
        return annotations;
    }
}
