/** From models to representations; pure. */
@NullMarked
package io.doorstep.rest.mapper;

import org.jspecify.annotations.NullMarked;
