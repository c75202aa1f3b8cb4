/**
 * Results as text: a table for the terminal, CSV, JSON and one self-contained HTML page. Lays out and rounds what others measured,
 * and estimates nothing itself; it knows no command line and no standard streams.
 */
package io.github.leeway.report;
