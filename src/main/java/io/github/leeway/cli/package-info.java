/** The commands: they parse, call, print and choose the exit code. Nothing depends on this package. */
package io.github.leeway.cli;
