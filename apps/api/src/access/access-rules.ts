import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension, ApiSecurity } from '@nestjs/swagger';
import type { MachineScope } from '#casework/identity/machine-tokens.js';
import type { Permission } from '#domain/permissions/permissions.js';

/** Who may call a route. A route without a rule is refused to everybody. */
export type AccessRule =
  | { readonly kind: 'public' }
  | { readonly kind: 'visitor' }
  | { readonly kind: 'anyone'; readonly scope?: MachineScope }
  | { readonly kind: 'student' }
  | { readonly kind: 'staff'; readonly permission: Permission }
  | { readonly kind: 'machine'; readonly scope: MachineScope };

export const ACCESS_RULE = 'coopdesk:access';

const rule = (access: AccessRule) => SetMetadata(ACCESS_RULE, access);

export const Public = () => rule({ kind: 'public' });
/** People, signed in or not: who is not gets the answer for nobody. Machines have no business there. */
export const ForVisitors = () => applyDecorators(rule({ kind: 'visitor' }), ApiCookieAuth(), ApiSecurity({}));
/** Any signed-in account, and machines with the scope if one is named. */
export const ForAnyone = (scope?: MachineScope) =>
  applyDecorators(
    rule(scope ? { kind: 'anyone', scope } : { kind: 'anyone' }),
    ApiCookieAuth(),
    ApiBearerAuth(),
  );
export const ForStudents = () => applyDecorators(rule({ kind: 'student' }), ApiCookieAuth());
/** Members of staff whose role has the permission; the description of the API names it. */
export const May = (permission: Permission) =>
  applyDecorators(
    rule({ kind: 'staff', permission }),
    ApiCookieAuth(),
    ApiExtension('x-permission', permission),
  );
export const ForMachines = (scope: MachineScope) =>
  applyDecorators(rule({ kind: 'machine', scope }), ApiBearerAuth());

export const BEFORE_SECOND_FACTOR = 'coopdesk:before-second-factor';
/** Also for a session that has to set up its second factor before anything else. */
export const BeforeSecondFactor = () => SetMetadata(BEFORE_SECOND_FACTOR, true);
