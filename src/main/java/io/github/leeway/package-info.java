/** Leeway measures how much room an environment leaves an agent. The packages below follow the flow of data. */
package io.github.leeway;
