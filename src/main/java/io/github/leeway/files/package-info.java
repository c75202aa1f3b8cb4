/** What can be said of files and bytes whatever is in them. Knows nothing of models and results. */
package io.github.leeway.files;
