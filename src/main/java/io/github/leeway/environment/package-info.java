/**
 * Environments that are made on demand: text-book models of any size, the toy texts of Gymnasium and the AI safety gridworlds, each as
 * a model file with its source and what is known of it. Knows no solvers and writes no files.
 */
package io.github.leeway.environment;
