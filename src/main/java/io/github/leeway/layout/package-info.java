/**
 * Places the nodes and edges of a drawing. Knows shapes and sizes only: nothing of models, results or file formats, and what places
 * them does not show in its types.
 */
package io.github.leeway.layout;
