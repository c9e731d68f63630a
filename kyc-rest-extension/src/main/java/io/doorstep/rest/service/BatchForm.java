package io.doorstep.rest.service;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What staff hand in.
 *
 * @param text the text of a field, if it is there
 * @param file the table
 */
public record BatchForm(Function<String, Optional<String>> text, Supplier<byte[]> file) {}
