import type { Schemas } from '../schema.js';

export type PermitOrder = Schemas['OrderAnswer'];
export type OrderCriteria = Schemas['OrderCriteriaBody'];
export type OrderPreview = Schemas['OrderPreviewAnswer'];
export type PermitInReach = Schemas['PermitInReachAnswer'];
export type OrderedRemark = NonNullable<OrderCriteria['remarkClasses']>[number];

export const ORDERED_REMARKS: readonly OrderedRemark[] = [
  'K1',
  'K2',
  'not_qualifying',
  'manual_review',
  'none',
  'unknown',
];
