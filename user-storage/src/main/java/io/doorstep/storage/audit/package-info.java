/**
 * The audit trail. Acts are collected while a transaction lasts and written at its end, into the
 * first of the realm's chains that is free, each row sealed together with the one before.
 */
@NullMarked
package io.doorstep.storage.audit;

import org.jspecify.annotations.NullMarked;
