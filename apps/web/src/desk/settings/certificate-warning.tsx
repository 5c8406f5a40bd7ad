import { queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/request.js';
import type { LetterCertificate } from '../../api/shapes/office.js';
import { Callout } from '../../elements/panel.js';
import { dateInProse } from '../../time/calendar-date.js';

export const certificateQuery = queryOptions({
  queryKey: ['desk', 'letter-certificate'],
  queryFn: ({ signal }) => api.get<LetterCertificate>('/office/letter-certificate', {}, signal),
  staleTime: 3_600_000,
});

/** Says so in time when letters can soon be signed no longer; silent while all is well, or not known. */
export function CertificateWarning({ demonstration = false }: { demonstration?: boolean }): ReactNode {
  const { t, i18n } = useTranslation('desk');
  const certificate = useQuery(certificateQuery).data?.certificate;
  if (!certificate) return null;
  if (certificate.state !== 'good') {
    const language = i18n.language === 'fr' ? 'fr' : 'en';
    const until = dateInProse(certificate.notAfter.slice(0, 10), language);
    const tone = certificate.state === 'expires_soon' ? 'asks' : 'ended';
    return (
      <Callout tone={tone}>
        {t(`sheet.certificate.${certificate.state}`, { name: certificate.name, until })}
      </Callout>
    );
  }
  return certificate.demonstration && demonstration ? (
    <Callout tone="asks">{t('sheet.certificate.demonstration')}</Callout>
  ) : null;
}
