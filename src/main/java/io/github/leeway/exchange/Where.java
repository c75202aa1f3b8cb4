package io.github.leeway.exchange;

import io.github.leeway.format.Diagnostic;
import java.util.Optional;

/** Where something stands in a file, worked out when a complaint needs it. */
interface Where {

    /** How complaints call the file. */
    String file();

    /** The place in it, unless it is the file as a whole. */
    Optional<Diagnostic.Place> place();

    /** A file as a whole. */
    static Where file(String name) {
        return new Where() {
            @Override
            public String file() {
                return name;
            }

            @Override
            public Optional<Diagnostic.Place> place() {
                return Optional.empty();
            }
        };
    }

    /** A place of which the line is not at hand any more. */
    static Where at(String name, int line, int column) {
        return new Where() {
            @Override
            public String file() {
                return name;
            }

            @Override
            public Optional<Diagnostic.Place> place() {
                return Optional.of(new Diagnostic.Place(Math.max(1, line), Math.max(1, column), "", ""));
            }
        };
    }
}
