package io.doorstep.spi.audit;

/**
 * An act on record.
 *
 * @param chain which of the realm's chains it is in
 * @param sequence its place there, from 1
 */
public record AuditEntry(String id, int chain, long sequence, AuditAct act) {}
