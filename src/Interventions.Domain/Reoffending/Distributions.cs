namespace Interventions.Domain.Reoffending;

/// <summary>
/// The few distributions that intervals and tests need, written out so that the domain keeps to itself. Each is compared with R by
/// tests (docs/decisions/0036).
/// </summary>
public static class Distributions
{
    /// <summary>Standard normal quantile of 0.975: half the width of a 95 % interval in standard errors.</summary>
    public const double Z95 = 1.959963984540054;

    private const double LogRootTwoPi = 0.918938533204672741780329736406;
    private const int MostSteps = 100_000;

    /// <summary>Coefficients of Lanczos's approximation with g = 607/128 (P. Godfrey 2001), good to 15 figures.</summary>
    private static readonly double[] Lanczos =
    [
        0.99999999999999709182, 57.156235665862923517, -59.597960355475491248, 14.136097974741747174, -0.49191381609762019978,
        0.33994649984811888699e-4, 0.46523628927048575665e-4, -0.98374475304879564677e-4, 0.15808870322491248884e-3, -0.21026444172410488319e-3,
        0.21743961811521264320e-3, -0.16431810653676389022e-3, 0.84418223983852743293e-4, -0.26190838401581408670e-4, 0.36899182659531622704e-5,
    ];

    /// <summary>P(X &gt; x) for chi-square, as R's <c>pchisq(x, df, lower.tail = FALSE)</c>.</summary>
    public static double ChiSquareUpperTail(double x, int degreesOfFreedom)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degreesOfFreedom);
        return x <= 0 ? 1 : GammaTails(degreesOfFreedom / 2.0, x / 2).Upper;
    }

    /// <summary>Both tails of the gamma distribution of rate 1: the regularised incomplete gamma functions P and Q (Abramowitz and Stegun 6.5.29, 6.5.31).</summary>
    public static (double Lower, double Upper) GammaTails(double shape, double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shape);
        if (x <= 0)
        {
            return (0, 1);
        }

        if (x < shape + 1)
        {
            double term = 1, sum = 1;
            for (var k = 1; k < MostSteps && term > sum * 1e-17; k++)
            {
                term *= x / (shape + k);
                sum += term;
            }

            var lower = PoissonMass(shape, x) * sum;
            return (lower, 1 - lower);
        }

        // Lentz's way of summing a continued fraction.
        double b = x + 1 - shape, c = 1e300, d = 1 / b, h = d;
        for (var k = 1; k < MostSteps; k++)
        {
            var a = -k * (k - shape);
            b += 2;
            d = 1 / ((a * d) + b);
            c = b + (a / c);
            h *= d * c;
            if (Math.Abs((d * c) - 1) < 1e-16)
            {
                break;
            }
        }

        var upper = PoissonMass(shape, x) * shape * h;
        return (1 - upper, upper);
    }

    /// <summary>The x with P(X ≤ x) = p for the gamma distribution of rate 1, as R's <c>qgamma(p, shape)</c>: Newton's steps, kept inside what is known.</summary>
    public static double GammaQuantile(double p, double shape)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shape);
        double low = 0, high = Math.Max(1, shape);
        while (GammaTails(shape, high).Lower < p)
        {
            (low, high) = (high, high * 2);
        }

        var x = (low + high) / 2;
        for (var k = 0; k < 200; k++)
        {
            var (lower, upper) = GammaTails(shape, x);
            var over = p < 0.5 ? lower - p : 1 - p - upper;
            (low, high) = over > 0 ? (low, x) : (x, high);
            var next = x - (over * x / (PoissonMass(shape, x) * shape));
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.Abs(next - x) <= x * 1e-15)
            {
                return next;
            }

            x = next;
        }

        return x;
    }

    /// <summary>
    /// The number of n that a share p of samples does not exceed, between whole numbers, as Spiegelhalter interpolates it for funnel plots
    /// (Statistics in Medicine 2005; 24: 1185-1202, appendix A.1.1). Less than 0 where even none would be too many.
    /// </summary>
    public static double BinomialQuantile(double p, int n, double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (share <= 0 || share >= 1)
        {
            return share <= 0 ? 0 : n;
        }

        // Masses relative to the likeliest number, so that nothing underflows where it matters.
        var mode = Math.Min(n, (int)((n + 1) * share));
        var mass = new double[n + 1];
        mass[mode] = 1;
        for (var r = mode; r < n; r++)
        {
            mass[r + 1] = mass[r] * (n - r) / (r + 1) * share / (1 - share);
        }

        for (var r = mode; r > 0; r--)
        {
            mass[r - 1] = mass[r] * r / (n - r + 1) * (1 - share) / share;
        }

        var all = mass.Sum();
        double below = 0;
        for (var r = 0; r <= n; r++)
        {
            var here = mass[r] / all;
            if (below + here >= p)
            {
                return r - ((below + here - p) / here);
            }

            below += here;
        }

        return n;
    }

    /// <summary>e^-x x^a / Γ(a + 1), by Loader's saddle point for large a so that figures do not cancel out (C. Loader 2000).</summary>
    private static double PoissonMass(double a, double x) =>
        a < 15 ? Math.Exp((a * Math.Log(x)) - x - LogGamma(a + 1)) : Math.Exp(-StirlingError(a) - Deviance(a, x)) / Math.Sqrt(2 * Math.PI * a);

    private static double LogGamma(double x)
    {
        var y = x - 1;
        var sum = Lanczos[0];
        for (var k = 1; k < Lanczos.Length; k++)
        {
            sum += Lanczos[k] / (y + k);
        }

        var t = y + (607.0 / 128) + 0.5;
        return LogRootTwoPi + ((y + 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    private static double StirlingError(double n)
    {
        var n2 = n * n;
        return ((1.0 / 12) - (((1.0 / 360) - (((1.0 / 1260) - (((1.0 / 1680) - ((1.0 / 1188) / n2)) / n2)) / n2)) / n2)) / n;
    }

    private static double Deviance(double a, double x)
    {
        if (Math.Abs(a - x) >= 0.1 * (a + x))
        {
            return (a * Math.Log(a / x)) + x - a;
        }

        var v = (a - x) / (a + x);
        var sum = (a - x) * v;
        var term = 2 * a * v;
        for (var k = 1; k < 1000; k++)
        {
            term *= v * v;
            var next = sum + (term / ((2 * k) + 1));
            if (next == sum)
            {
                break;
            }

            sum = next;
        }

        return sum;
    }
}
