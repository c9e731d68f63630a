/** What pages of lists cost at a few users and at many. */
@NullMarked
package io.doorstep.benchmark.lists;

import org.jspecify.annotations.NullMarked;
