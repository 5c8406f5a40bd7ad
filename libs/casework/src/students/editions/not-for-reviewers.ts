/** The refusal of whoever reads the office's settings and does not change them. */
export const NOT_FOR_REVIEWERS = {
  code: 'not_allowed',
  status: 403,
  title: 'Not allowed',
  detail: 'Settings of the office are changed by coordinators and administrators. Ask one of them.',
  fr: {
    title: 'Pas permis',
    detail:
      'Les réglages du bureau sont modifiés par la coordination et l’administration. Adressez-vous à elles.',
  },
} as const;
