/** An application as it was watched: how long, and whether a decision ended it. Undecided: right-censored at that day. */
export interface WatchedApplication {
  /** Whole days from its receipt; not negative. */
  readonly days: number;
  readonly decided: boolean;
}

/** One day on which decisions came: `stillOpen` is the estimated share that waits beyond it. */
export interface SurvivalStep {
  readonly day: number;
  readonly atRisk: number;
  readonly decided: number;
  readonly stillOpen: number;
}

/** Under this number of applications nothing is said: too few to be right, and too few to hide anybody. */
export const FEWEST_CASES = 20;

/** Days by which half, and four of five, have a decision; null where too few were watched so long. */
export interface DecisionForecast {
  readonly cases: number;
  readonly decided: number;
  readonly q50: number | null;
  readonly q80: number | null;
}

/**
 * The product-limit estimate (Kaplan–Meier): what is still open counts as long as it was watched, so that the quick decisions
 * alone do not make the time look short. One that ends on the day of a decision was still at risk on it.
 */
export function survivalOf(applications: readonly WatchedApplication[]): SurvivalStep[] {
  const days = [...new Set(applications.filter(({ decided }) => decided).map(({ days: day }) => day))];
  let stillOpen = 1;
  return days
    .toSorted((a, b) => a - b)
    .map((day) => {
      const atRisk = applications.filter((one) => one.days >= day).length;
      const decided = applications.filter((one) => one.decided && one.days === day).length;
      stillOpen *= (atRisk - decided) / atRisk;
      return { day, atRisk, decided, stillOpen };
    });
}

/** The first day by which at least this share has a decision; null where the estimate never gets so far. */
export function quantileOf(steps: readonly SurvivalStep[], share: number): number | null {
  // A product of fractions may end a hair above what it is.
  return steps.find(({ stillOpen }) => stillOpen <= 1 - share + 1e-9)?.day ?? null;
}

/** Null under {@link FEWEST_CASES}. */
export function forecastOf(applications: readonly WatchedApplication[]): DecisionForecast | null {
  if (applications.length < FEWEST_CASES) return null;
  const steps = survivalOf(applications);
  return {
    cases: applications.length,
    decided: applications.filter(({ decided }) => decided).length,
    q50: quantileOf(steps, 0.5),
    q80: quantileOf(steps, 0.8),
  };
}
