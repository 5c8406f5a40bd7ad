/** How long decisions take. */
export default {
  title: 'How long a decision takes',
  kinds: {
    study_permit_extension: 'Extension of a study permit',
    coop_work_permit_renewal: 'Renewal of a co-op work permit',
    other_work_permit_renewal: 'Renewal of another work permit',
  },
  own: 'Between {{from}} and {{to}} days: half of this office’s applications had a decision after {{from}} days, four of five after {{to}} ({{decided}} decided and others still open, {{cases}} in all, of the last two years).',
  ownHalf:
    'Half of this office’s applications had a decision after {{from}} days; too few have been open long enough to say more ({{decided}} decided, {{cases}} in all, of the last two years).',
  published:
    'IRCC’s own figure of {{date}}: four of five were decided within {{days}} days. This office has too few applications of its own to say more.',
  nothing: 'Neither this office nor IRCC has a figure to go by.',
  noPromise: 'This is what was seen, and no promise: your own application may take shorter or longer.',
};
