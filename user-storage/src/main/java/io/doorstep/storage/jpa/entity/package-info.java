/** Rows as they stand in the database. */
@NullMarked
package io.doorstep.storage.jpa.entity;

import org.jspecify.annotations.NullMarked;
