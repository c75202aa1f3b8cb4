package io.github.leeway.checkpoint;

import java.util.List;

/**
 * What a run was asked for, enough to set it up again somewhere else.
 *
 * @param modelName how the user called the model
 * @param modelText the model file itself; empty if it is to be read again from its place
 * @param arguments of the command line
 */
public record Origin(String modelName, String modelText, List<String> arguments) {

    /** Copies the list. */
    public Origin {
        arguments = List.copyOf(arguments);
    }
}
