package io.doorstep.spi.branch;

/**
 * What people say of a branch; empty where nothing is known.
 *
 * @param state of the country, such as Rajasthan
 */
public record BranchDetails(String name, String address, String state) {}
