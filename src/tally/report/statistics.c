#include "tally/report/statistics.h"

#include <float.h>
#include <math.h>

/* A compiler that fuses a * b + c would round otherwise. */
#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#endif

static const double ln_2 = 0.693147180559945309417;
static const double half_ln_2pi = 0.918938533204672741780;

/*
 * The natural logarithm of x > 0: x = m * 2^e with m between the roots of 1/2
 * and 2; ln m by the series of the area tangent, of which thirteen terms are
 * enough there.
 */
static double
natural_log(double x)
{
	static const double inverse[] = {
		1.0 / 25, 1.0 / 23, 1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15,
		1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7, 1.0 / 5, 1.0 / 3, 1.0
	};
	int exponent;
	size_t i;
	double m = frexp(x, &exponent), s, square, sum = 0;

	if (m < 0.70710678118654752440) {
		m *= 2;
		exponent--;
	}
	s = (m - 1) / (m + 1);
	square = s * s;
	for (i = 0; i < sizeof(inverse) / sizeof(*inverse); i++)
		sum = sum * square + inverse[i];
	return exponent * ln_2 + 2 * s * sum;
}

/* e to the power of x; 0 below what a double can tell from it. */
static double
power_of_e(double x)
{
	double n, rest, sum = 1;
	int i;

	if (x < -700)
		return 0;
	n = floor(x / ln_2 + 0.5);
	rest = x - n * ln_2;
	for (i = 18; i >= 1; i--)
		sum = 1 + sum * rest / i;
	return ldexp(sum, (int)n);
}

/* What a cell adds to G2: nothing when it is empty. */
static double
cell(double observed, double row, double column, double all)
{
	if (observed <= 0)
		return 0;
	return observed * natural_log(observed * all / (row * column));
}

double
statistics_g2(uint64_t both, uint64_t a, uint64_t b, uint64_t all)
{
	double x = (double)both, n = (double)all;
	double in_a = (double)a, in_b = (double)b;
	double sum;

	if (a == 0 || b == 0 || all == 0)
		return 0;
	sum = 2 * (cell(x, in_a, in_b, n) +
	    cell(in_a - x, in_a, n - in_b, n) +
	    cell(in_b - x, n - in_a, in_b, n) +
	    cell(n - in_a - in_b + x, n - in_a, n - in_b, n));
	if (sum < 0)			/* rounding of what is independent */
		sum = 0;
	return x * n < in_a * in_b ? -sum : sum;
}

double
statistics_pmi(uint64_t both, uint64_t a, uint64_t b, uint64_t all)
{
	return natural_log((double)both * (double)all /
	    ((double)a * (double)b)) / ln_2;
}

/* ln n!: Stirling's series, small ones multiplied out. */
static double
ln_factorial(uint64_t n)
{
	double x = (double)n, inverse, product = 1;
	uint64_t i;

	if (n < 20) {
		for (i = 2; i <= n; i++)
			product *= (double)i;
		return natural_log(product);
	}
	inverse = 1 / (x * x);
	return (x + 0.5) * natural_log(x) - x + half_ln_2pi +
	    (1.0 / 12 - inverse * (1.0 / 360 - inverse / 1260)) / x;
}

static double
ln_choose(uint64_t n, uint64_t k)
{
	return ln_factorial(n) - ln_factorial(k) - ln_factorial(n - k);
}

double
statistics_exact(uint64_t both, uint64_t a, uint64_t b, uint64_t all)
{
	uint64_t k, most = a < b ? a : b;
	double term, sum;

	/* Below the mean the sum is long, and more than a third. */
	if ((double)both * (double)all <= (double)a * (double)b)
		return 1;
	term = power_of_e(ln_choose(a, both) +
	    ln_choose(all - a, b - both) - ln_choose(all, b));
	sum = term;
	for (k = both; k < most && term > sum * DBL_EPSILON; k++) {
		term *= (double)(a - k) * (double)(b - k) /
		    ((double)(k + 1) * (double)(all - a - b + k + 1));
		sum += term;
	}
	return sum < 1 ? sum : 1;
}

void
statistics_adjust(double *p, size_t count, uint64_t tests)
{
	double least = 1, adjusted;
	size_t i;

	for (i = count; i > 0; i--) {
		adjusted = p[i - 1] * (double)tests / (double)i;
		if (adjusted < least)
			least = adjusted;
		p[i - 1] = least;
	}
}

int64_t
statistics_round(double x, int scale)
{
	double scaled = x * scale;

	return (int64_t)(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
}
