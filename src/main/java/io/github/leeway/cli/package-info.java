/**
 * The command line: parses, calls the packages below, prints, and gives an exit code. The only package that touches standard streams,
 * the clock, the environment and the process. Nothing depends on it.
 */
package io.github.leeway.cli;
