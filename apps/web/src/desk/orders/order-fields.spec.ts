import { expect, test } from '@jest/globals';
import { draftOf } from './order-fields.js';

test('what was left empty is no criterion of an order', () => {
  const body = {
    title: 'Order',
    source: 'https://gazette.example/order',
    cancelledOn: '2026-06-01',
    'criteria.kinds': ['study_permit'],
    'criteria.issuedFrom': null,
    'criteria.citizenships': [],
    'criteria.documentNumberPrefix': 'F12',
  };
  expect(draftOf(body)).toEqual({
    title: 'Order',
    source: 'https://gazette.example/order',
    cancelledOn: '2026-06-01',
    criteria: { kinds: ['study_permit'], documentNumberPrefix: 'F12' },
  });
});
