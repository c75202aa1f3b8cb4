package io.github.leeway.options;

/**
 * What is known of whether a theorem applies to a model. A theorem that does not apply leaves its conclusion open.
 */
public sealed interface Certificate {

    /** What the theorem would prove. */
    Statement statement();

    /** The hypothesis holds, so the statement does. */
    record Holds(Witness witness) implements Certificate {

        @Override
        public Statement statement() {
            return witness.statement();
        }
    }

    /** The hypothesis does not hold. */
    record Fails(Counterexample counterexample) implements Certificate {

        @Override
        public Statement statement() {
            return counterexample.statement();
        }
    }

    /**
     * Nothing is known.
     *
     * @param why a clause
     */
    record Unknown(Statement statement, String why) implements Certificate {}
}
