/** How text takes room on a terminal; it knows nothing of models, files or results. */
package io.github.leeway.text;
