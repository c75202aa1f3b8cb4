package io.github.leeway.cli;

import picocli.CommandLine.Mixin;

/** What is asked of a run besides POWER and how often each action is optimal. */
final class QuestionOptions {

    @Mixin
    private DifferenceOptions differences;

    @Mixin
    private ExplainOptions explain;

    @Mixin
    private ExactOptions exact;

    @Mixin
    private ModelingOptions modeling;

    DifferenceOptions differences() {
        return differences;
    }

    ExplainOptions explain() {
        return explain;
    }

    ExactOptions exact() {
        return exact;
    }

    ModelingOptions modeling() {
        return modeling;
    }
}
