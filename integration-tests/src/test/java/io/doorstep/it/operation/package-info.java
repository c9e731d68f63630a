/**
 * What happens to a server besides people: crashes, new keys, removals, sweeps, a proxy in front.
 */
@NullMarked
package io.doorstep.it.operation;

import org.jspecify.annotations.NullMarked;
