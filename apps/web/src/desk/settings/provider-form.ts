import type { TFunction } from 'i18next';
import type { Schemas } from '../../api/schema.js';
import type { FormField } from '../forms/form-field.js';

export type Provider = Schemas['ProviderAnswer'];
export type ProviderKind = Provider['kind'];

/** What is asked for a provider of this kind; `isNew` asks for its id too. */
export function providerFields(t: TFunction<'desk'>, kind: ProviderKind, isNew: boolean): FormField[] {
  const field = (name: FieldName, more: Partial<FormField> = {}): FormField =>
    ({
      name,
      label: t(`providers.fields.${name}.label`),
      hint: t(`providers.fields.${name}.hint`),
      type: 'text',
      ...more,
    }) as FormField;
  const optional = { optional: true };
  const own: FormField[] =
    kind === 'oidc'
      ? [
          field('issuer', { type: 'url', hint: t('providers.oidcIssuerHint') }),
          field('clientId'),
          field('clientSecret', {
            type: 'password',
            ...(isNew ? {} : { ...optional, hint: t('providers.secretKept') }),
          }),
          field('scopes', optional),
        ]
      : [
          field('issuer', { hint: t('providers.samlIssuerHint') }),
          field('entryPoint', { type: 'url' }),
          field('certificates', { type: 'long' }),
          field('subjectClaim', optional),
        ];
  return [
    ...(isNew ? [field('id')] : []),
    field('nameEn'),
    field('nameFr'),
    ...own,
    field('studentNumberClaim', optional),
    field('staffClaim', optional),
    field('staffRoles', { type: 'long', ...optional }),
    field('emailClaim', optional),
    field('nameClaim', optional),
  ];
}

type FieldName =
  | 'id'
  | 'nameEn'
  | 'nameFr'
  | 'issuer'
  | 'clientId'
  | 'clientSecret'
  | 'scopes'
  | 'entryPoint'
  | 'certificates'
  | 'subjectClaim'
  | 'studentNumberClaim'
  | 'staffClaim'
  | 'staffRoles'
  | 'emailClaim'
  | 'nameClaim';

const OF_THE_OTHER_KIND: Readonly<Record<ProviderKind, Readonly<Record<string, null>>>> = {
  oidc: { entryPoint: null, certificates: null, subjectClaim: null },
  saml: { clientId: null, clientSecret: null, scopes: null },
};

/** The form as the API takes it: roles as lines, and nothing of the other kind. */
export function providerBody(
  kind: ProviderKind,
  { staffRoles, ...shown }: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const lines = typeof staffRoles === 'string' ? staffRoles.split('\n') : [];
  return {
    ...OF_THE_OTHER_KIND[kind],
    ...shown,
    kind,
    staffRoles: lines.map((line) => line.trim()).filter(Boolean),
  };
}

/** What the form shows of a provider that is there. */
export const providerValues = ({ staffRoles, ...provider }: Provider): Record<string, unknown> => ({
  ...provider,
  staffRoles: staffRoles.join('\n'),
});
