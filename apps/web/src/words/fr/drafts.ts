import type { SameKeys } from '../catalogue.js';
import type en from '../en/drafts.js';

export default {
  restored: 'Ce que vous avez tapé est revenu',
  restoredBody: 'Gardé {{at}}, pour vous seul. Le bureau ne le reçoit que lorsque vous l’envoyez.',
  afresh: 'Recommencer',
} satisfies SameKeys<typeof en>;
