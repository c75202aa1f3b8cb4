package io.github.leeway.format;

import io.github.leeway.mdp.Mdp;
import java.util.Optional;

/** A model as it was read, and how it was drawn if it is a grid. */
record Environment(Mdp mdp, Optional<GridSpec> grid) {}
