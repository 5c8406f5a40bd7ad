/** Who acts. Row-level security and the audit trail both read it; nothing touches the database without one. */
export type Actor =
  | {
      readonly kind: 'student';
      readonly accountId: string;
      readonly studentId: string;
      readonly name: string;
    }
  | { readonly kind: 'staff'; readonly accountId: string; readonly role: StaffRole; readonly name: string }
  | {
      readonly kind: 'machine';
      readonly tokenId: string;
      readonly scopes: readonly string[];
      readonly name: string;
    }
  | { readonly kind: 'system'; readonly name: SystemActorName }
  | {
      readonly kind: 'system';
      readonly name: 'public_statement';
      /** SHA-256 of the link's token, hex: what it opens is all that this actor sees. */
      readonly tokenHash: string;
    }
  | {
      readonly kind: 'system';
      readonly name: 'roster_match';
      /** As a provider vouches for it: the student of this number is all that this actor sees. */
      readonly studentNumber: string;
    }
  | {
      readonly kind: 'system';
      readonly name: 'letter_verification';
      /** SHA-256 of a printed code or of a page, hex: the letter that has it is all that this actor sees. */
      readonly letterHash: string;
    };

export type StaffRole = 'reviewer' | 'coordinator' | 'administrator' | 'adviser' | 'auditor';
export type StaffActor = Extract<Actor, { kind: 'staff' }>;
export type StudentActor = Extract<Actor, { kind: 'student' }>;
export type StatementActor = Extract<Actor, { tokenHash: string }>;
export type VerificationActor = Extract<Actor, { letterHash: string }>;
export type MachineActor = Extract<Actor, { kind: 'machine' }>;

/** System actors are named after the work they do; sign-in sees accounts and sessions only. */
export type SystemActorName = 'sign_in' | 'worker' | 'import' | 'seed' | 'health' | 'evaluations' | 'erasure';

/** The identity that the audit trail records: an account, a machine token, or none for the system. */
export function actorId(actor: Actor): string | null {
  switch (actor.kind) {
    case 'student':
    case 'staff':
      return actor.accountId;
    case 'machine':
      return actor.tokenId;
    case 'system':
      return null;
  }
}
