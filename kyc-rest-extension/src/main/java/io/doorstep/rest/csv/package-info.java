/** Tables of comma-separated values, as spreadsheets write and read them (RFC 4180). */
@NullMarked
package io.doorstep.rest.csv;

import org.jspecify.annotations.NullMarked;
