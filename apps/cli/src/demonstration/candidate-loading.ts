import type { AccountStore } from '#casework/identity/account.store.js';
import type { Outcome } from '#casework/outcome.js';
import type { CaseFacts } from '#casework/pathways/case-facts.js';
import type { CaseOpening } from '#casework/pathways/case-opening.js';
import type { CaseSteps } from '#casework/pathways/case-steps.js';
import type { Actor, StaffActor } from '#database/actor.js';
import { type ActorTransactions, NO_REQUEST } from '#database/transaction.js';
import type { CandidateStory } from './candidates.js';
import { CANDIDATE_SIGN_IN, STAFF } from './sign-ins.js';

export interface CandidateTools {
  readonly transactions: ActorTransactions;
  readonly accounts: AccountStore;
  readonly caseOpening: CaseOpening;
  readonly caseFacts: CaseFacts;
  readonly caseSteps: CaseSteps;
}

const SEED = { kind: 'system', name: 'seed' } as const satisfies Actor;

/** Candidates go the way that the office would take them: opened, told, a step at a time. */
export async function loadCandidates(
  tools: CandidateTools,
  stories: readonly CandidateStory[],
  passwordHash: string,
): Promise<void> {
  const coordinator = await theCoordinator(tools);
  for (const { facts, steps, ...person } of stories) {
    let now = told(await tools.caseOpening.open(SEED, { ...person, pathway: 'iec' }, NO_REQUEST));
    const { id } = now;
    const { version } = now;
    now = told(await tools.caseFacts.change(coordinator, id, { version, facts }, NO_REQUEST));
    for (const [step, values] of steps)
      now = told(
        await tools.caseSteps.take(coordinator, id, { version: now.version, step, values }, NO_REQUEST),
      );
  }
  await tools.transactions.run(SEED, async (tx) => {
    const account = await tools.accounts.byEmail(tx, CANDIDATE_SIGN_IN);
    if (account) await tools.accounts.setPassword(tx, account.id, passwordHash);
  });
}

async function theCoordinator({ transactions, accounts }: CandidateTools): Promise<StaffActor> {
  const { email, role, displayName: name } = STAFF[0];
  const account = await transactions.run(SEED, (tx) => accounts.byEmail(tx, email));
  if (!account) throw new Error('The demonstration has no coordinator.');
  return { kind: 'staff', accountId: account.id, role, name };
}

/** @throws where a story does not fit its pathway: the demonstration itself is wrong then */
function told<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { code, errors = [] } = outcome.refusal;
  const faults = errors.map(({ path, problem }) => `${path}: ${problem}`).join('; ');
  throw new Error(`A candidate of the demonstration was refused: ${code} ${faults}`);
}
