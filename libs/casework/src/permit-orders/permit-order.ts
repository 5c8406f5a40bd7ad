import type { PermitKind } from '#domain/work-authorization/facts.js';
import type { RemarkClass } from '#domain/work-authorization/rule-pack.js';

export const REMARK_CLASSES = [
  'K1',
  'K2',
  'not_qualifying',
  'manual_review',
  'none',
  'unknown',
] as const satisfies readonly (RemarkClass | 'unknown')[];
/** What is printed on a permit (R4); `unknown` where nobody recorded it. */
export type OrderedRemarkClass = (typeof REMARK_CLASSES)[number];

/**
 * The class of permits that an order names: each part that is given must hold, a list by any one of its members. Dates are
 * `YYYY-MM-DD` and inclusive.
 */
export interface OrderCriteria {
  readonly kinds?: readonly PermitKind[];
  readonly issuedFrom?: string;
  readonly issuedTo?: string;
  readonly expiresFrom?: string;
  readonly expiresTo?: string;
  readonly documentNumberPrefix?: string;
  /** ISO 3166-1 alpha-2 of the holder; one in common is enough. */
  readonly citizenships?: readonly string[];
  /** The institution that the permit names. */
  readonly dliNumber?: string;
  readonly remarkClasses?: readonly OrderedRemarkClass[];
}

/** A class of permits and the day from which they count as cancelled. */
export interface ClassOfPermits {
  readonly cancelledOn: string;
  readonly criteria: OrderCriteria;
}

export interface OrderWish extends ClassOfPermits {
  readonly title: string;
  /** Address of the order's text. */
  readonly source: string;
  /** How many permits the person saw when confirming; another number is refused. */
  readonly expectedPermits?: number;
}

/** An order as its row says; a withdrawn one cancels nothing. */
export interface OrderRow extends ClassOfPermits {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** How many permits and students it reached on the day it was applied. */
  readonly permits: number;
  readonly students: number;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly withdrawn: { readonly at: string; readonly by: string; readonly reason: string } | null;
  readonly version: number;
}

/** An order as the API shows it: beside each instant the same in the office's zone. */
export interface OrderView extends OrderRow {
  readonly recordedAtLocal: string;
  readonly withdrawn: (NonNullable<OrderRow['withdrawn']> & { readonly atLocal: string }) | null;
}

/** A permit that the order would cancel. */
export interface PermitInReach {
  readonly id: string;
  readonly kind: PermitKind;
  readonly issuedOn: string;
  readonly expiresOn: string;
  readonly student: {
    readonly id: string;
    readonly studentNumber: string;
    readonly givenName: string;
    readonly familyName: string;
  };
}

export interface OrderReach {
  readonly permits: number;
  readonly students: number;
  /** Permits of the class that were cancelled by that day already: they stay as they are. */
  readonly alreadyCancelled: number;
}

/** One student whose permits an order, or its withdrawal, changed. */
export interface Affected {
  readonly studentId: string;
  readonly permitIds: readonly string[];
  /** Names this change: one of the permits, with the version that it has by it. Each change has a name of its own. */
  readonly change: string;
}
