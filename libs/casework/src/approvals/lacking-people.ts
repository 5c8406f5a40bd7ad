import type { Fault } from '../outcome.js';
import type { TwoPersonStep } from './approval.js';

/** A step that fewer than two people of the office could ask for and approve. */
export interface LackingStep {
  readonly step: TwoPersonStep;
  /** Accounts that may do it, disabled ones left out. */
  readonly people: number;
  readonly roles: readonly string[];
}

type Said = readonly [en: string, fr: string];

const STEPS: Readonly<Record<TwoPersonStep, Said>> = {
  letter_revocation: ['Revoke a letter', 'Révoquer une lettre'],
  rule_pack: ['Put a rule pack in force', 'Mettre en vigueur un jeu de règles'],
  bulk_purge: ['Erase many records at once', 'Effacer beaucoup de dossiers à la fois'],
  sign_in_provider: [
    'Put a sign-in of the institution in force',
    'Mettre en vigueur une connexion de l’établissement',
  ],
  two_person_rule: [
    'Take steps out of the two-person rule',
    'Retirer des étapes de la règle des deux personnes',
  ],
};
const ROLES: Readonly<Record<string, Said>> = {
  reviewer: ['reviewer', 'révision'],
  coordinator: ['coordinator', 'coordination'],
  administrator: ['administrator', 'administration'],
};

/** Names each step that has no second person, how many people it has, and the roles to invite somebody for. */
export function lackingPeople(steps: readonly LackingStep[]): Fault {
  const of = (words: Said | undefined, code: string, at: 0 | 1): string => words?.[at] ?? code;
  const said = (
    at: 0 | 1,
    or: string,
    line: (name: string, people: number, roles: string) => string,
  ): string =>
    steps
      .map(({ step, people, roles }) =>
        line(STEPS[step][at], people, roles.map((role) => of(ROLES[role], role, at)).join(or)),
      )
      .join(' ');
  return {
    path: 'steps',
    problem: `${said(0, ' or ', (name, people, roles) => `“${name}” needs two people with the role ${roles}; the office has ${people}.`)} Invite a colleague first, or leave the step out.`,
    fr: `${said(1, ' ou ', (name, people, roles) => `« ${name} » demande deux personnes (rôle : ${roles}); le bureau en a ${people}.`)} Invitez d’abord une ou un collègue, ou laissez cette étape de côté.`,
  };
}
