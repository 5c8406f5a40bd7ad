/** Steps that an office may have settled by two people. The last guards the rule itself. */
export const TWO_PERSON_STEPS = [
  'letter_revocation',
  'rule_pack',
  'bulk_purge',
  'sign_in_provider',
  'two_person_rule',
] as const;
export type TwoPersonStep = (typeof TWO_PERSON_STEPS)[number];

export type ApprovalState = 'waiting' | 'approved' | 'declined' | 'withdrawn' | 'expired';

/** What somebody wants to do that needs a second person. */
export interface StepWish {
  readonly step: TwoPersonStep;
  /** What it is about: one request of a step waits for it at a time. */
  readonly subjectId: string;
  /** The name by which people know it. */
  readonly label: string;
  /** Whose file it is in; null: nobody's. */
  readonly studentId: string | null;
  readonly reason: string | null;
  /** What the step needs to be carried out later; plain values. */
  readonly wish: Readonly<Record<string, unknown>>;
}

/** A request as it is kept; instants are ISO, UTC. */
export interface ApprovalRow extends StepWish {
  readonly id: string;
  readonly student: { readonly id: string; readonly name: string } | null;
  readonly askedBy: { readonly id: string; readonly name: string };
  readonly askedAt: string;
  readonly expiresAt: string;
  readonly state: ApprovalState;
  readonly settledBy: string | null;
  readonly settledAt: string | null;
  readonly note: string | null;
  readonly version: number;
}

/** The same for one who looks at it. */
export interface ApprovalView extends Omit<ApprovalRow, 'studentId'> {
  readonly isOwn: boolean;
  /** Whether this account may approve and decline it. */
  readonly mayDecide: boolean;
}
