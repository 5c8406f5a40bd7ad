import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/request.js';
import type { Schemas } from '../api/schema.js';
import type { Account, OfficeContact, Permission, Session } from '../api/shapes/session.js';
import { type Named, useOfficeInLanguage } from '../words/use-office-in-language.js';
import { endOthersKeptHere } from './kept-here.js';

/** Who is signed in now; `null` for nobody. */
export async function readSession(): Promise<Session | null> {
  const { session } = await api.get<Schemas['CurrentSessionAnswer']>('/session/current');
  return session;
}

/** Who is signed in; `null` for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => {
    const session = await readSession();
    endOthersKeptHere(session);
    return session;
  },
  staleTime: Infinity,
});

export function useAccount(): Account | null {
  return useQuery(sessionQuery).data?.account ?? null;
}

/** What the account may do: for showing no more than that, the API decides. */
export function usePermissions(): readonly Permission[] {
  return useQuery(sessionQuery).data?.permissions ?? [];
}

export const useMay = (permission: Permission): boolean => usePermissions().includes(permission);

const DEFAULT_ZONE = 'America/Vancouver';

/** How to reach a person in the office, as far as the API told it; under its names of the reader's language. */
export function useOffice(): Named<OfficeContact> | null {
  const office = useQuery(sessionQuery).data?.office ?? null;
  const inLanguage = useOfficeInLanguage();
  return office && inLanguage(office);
}

/** The institution's name in the reader's language, and beside it the English one where that differs: papers print that too. */
export function useInstitutionOnPapers(): string | null {
  const office = useQuery(sessionQuery).data?.office;
  const inLanguage = useOfficeInLanguage();
  return office
    ? [...new Set([inLanguage(office).institutionName, office.institutionName])].join(' / ')
    : null;
}

export function useOfficeZone(): string {
  return useQuery(sessionQuery).data?.office?.timeZone ?? DEFAULT_ZONE;
}

/** Somebody of another pathway than our own students'. */
export const isCandidate = ({ pathway }: Pick<Session, 'pathway'>): boolean =>
  pathway !== null && pathway !== 'coop';

export function useIsCandidate(): boolean {
  const session = useQuery(sessionQuery).data;
  return session ? isCandidate(session) : false;
}

export const accountPageOf = ({ account }: Pick<Session, 'account'>): '/account' | '/desk/account' =>
  account.role === 'student' ? '/account' : '/desk/account';

/** Where the pages of whoever is signed in begin. */
export function useHome(): Home | '/' {
  const session = useQuery(sessionQuery).data;
  return session ? homeOf(session) : '/';
}

export type Home = '/home' | '/candidate' | '/desk' | '/desk/hand-overs' | '/desk/trail';

export function homeOf(session: Pick<Session, 'account' | 'pathway'>): Home {
  if (session.account.role === 'adviser') return '/desk/hand-overs';
  if (session.account.role === 'auditor') return '/desk/trail';
  if (session.account.role !== 'student') return '/desk';
  return isCandidate(session) ? '/candidate' : '/home';
}
