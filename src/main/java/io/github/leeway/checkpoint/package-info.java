/**
 * What is done of a run, in a file: to go on after the process ended, and to join what several machines did. Knows no command line and
 * decides nothing about when to write.
 */
package io.github.leeway.checkpoint;
