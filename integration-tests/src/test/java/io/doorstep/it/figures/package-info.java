/** Figures by day: what counts, and how often. */
package io.doorstep.it.figures;
