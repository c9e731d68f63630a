/** Wallets: postings, statements, and what holds however many post at once. */
package io.doorstep.it.wallet;
