/*
 * Tests of association and of change. Nothing here is left to the machine's
 * library: sums, products and series of a fixed length give the same bits
 * wherever numbers are IEEE 754 doubles.
 */
#ifndef TALLY_REPORT_STATISTICS_H
#define TALLY_REPORT_STATISTICS_H

#include <stddef.h>
#include <stdint.h>

/*
 * Signed log-likelihood ratio G2 of a table of two by two: of `all` units
 * `a` have one thing, `b` another and `both` both. Positive where both are
 * together more often than chance has it. Source: T. Dunning, "Accurate
 * Methods for the Statistics of Surprise and Coincidence", Computational
 * Linguistics 19(1), 1993.
 */
double statistics_g2(uint64_t both, uint64_t a, uint64_t b, uint64_t all);

/*
 * Pointwise mutual information of the same table in bits, both > 0. Source:
 * K. Church and P. Hanks, "Word Association Norms, Mutual Information, and
 * Lexicography", Computational Linguistics 16(1), 1990.
 */
double statistics_pmi(uint64_t both, uint64_t a, uint64_t b, uint64_t all);

/*
 * The probability that chance puts `both` or more together (R. A. Fisher's
 * exact test, one-sided). The chi-square approximation to G2 is off by
 * factors for names in a handful of documents, which is most names.
 */
double statistics_exact(uint64_t both, uint64_t a, uint64_t b, uint64_t all);

/*
 * Adjusts probabilities, ascending, for their number: those at or below a
 * rate are then a list of which no more than that share is expected to be
 * false. In place. Source: Y. Benjamini and Y. Hochberg, "Controlling the
 * False Discovery Rate", J. R. Statist. Soc. B 57(1), 1995.
 */
void statistics_adjust(double *p, size_t count, uint64_t tests);

/* x times `scale`, rounded half away from zero, for printing. */
int64_t statistics_round(double x, int scale);

#endif
