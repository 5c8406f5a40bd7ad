/** A fee in Canadian cents, valid from a date until a later row replaces it. */
export interface IecFee {
  readonly kind: 'participation' | 'biometrics' | 'employer_compliance';
  readonly cents: number;
  readonly from: string;
  readonly refundedOnRefusal: boolean;
  readonly paidBy: 'candidate' | 'employer';
  readonly source: string;
  readonly verifiedOn: string;
}

/**
 * R48, R49, Q14: fees move about every first of December, so they are rows with a date, not constants. There is no
 * work-permit fee in this category. Where no earlier row is known, `from` is the day from which the figure is attested.
 */
export const IEC_FEES: readonly IecFee[] = [
  {
    kind: 'participation',
    cents: 18475,
    from: '2025-12-01',
    refundedOnRefusal: true,
    paidBy: 'candidate',
    source: 'Press reports of the fee change of 2025-12-01',
    verifiedOn: '2026-11-21',
  },
  {
    kind: 'biometrics',
    cents: 8500,
    from: '2025-12-01',
    refundedOnRefusal: false,
    paidBy: 'candidate',
    source: 'Immigration and Refugee Protection Regulations',
    verifiedOn: '2026-07-23',
  },
  {
    kind: 'employer_compliance',
    cents: 23000,
    from: '2025-12-01',
    refundedOnRefusal: false,
    paidBy: 'employer',
    source: 'Immigration and Refugee Protection Regulations, R303.1',
    verifiedOn: '2026-07-23',
  },
];

/** The fee of one kind on a calendar date, or undefined before the first known row. */
export function feeOn(fees: readonly IecFee[], kind: IecFee['kind'], day: string): IecFee | undefined {
  return fees
    .filter((fee) => fee.kind === kind && fee.from <= day)
    .reduce<IecFee | undefined>(
      (latest, fee) => (latest && latest.from > fee.from ? latest : fee),
      undefined,
    );
}
