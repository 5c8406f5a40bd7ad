import type { RequestAnswers } from '../../api/shapes/letter.js';

/** The pages of a request in their order: one topic each, the last one shows all answers. */
export const TOPICS = ['about', 'permit', 'passport', 'term', 'consent', 'check'] as const;
export type Topic = (typeof TOPICS)[number];

export const isTopic = (text: string): text is Topic => TOPICS.some((topic) => topic === text);

export function nextTopic(topic: Topic): Topic {
  return TOPICS[TOPICS.indexOf(topic) + 1] ?? 'check';
}

export function topicBefore(topic: Topic): Topic | null {
  return TOPICS[TOPICS.indexOf(topic) - 1] ?? null;
}

/** Which needed answers of a topic are still open, by their path in the request. */
export function openAnswers(answers: RequestAnswers, topic: Topic): string[] {
  switch (topic) {
    case 'about':
      return [
        ...(answers.inCanada === undefined ? ['inCanada'] : []),
        ...(answers.citizenship ? [] : ['citizenship']),
      ];
    case 'permit':
      return (['kind', 'documentNumber', 'expiresOn'] as const)
        .filter((key) => !answers.permit?.[key])
        .map((key) => `permit.${key}`);
    case 'passport':
      return answers.passportExpiresOn ? [] : ['passportExpiresOn'];
    case 'term':
      return [...(answers.targetTerm ? [] : ['targetTerm']), ...(answers.language ? [] : ['language'])];
    case 'consent':
      return answers.consent ? [] : ['consent'];
    case 'check':
      return [];
  }
}

/** Where to go on: the first topic with an open answer, else the check page. */
export function firstOpenTopic(answers: RequestAnswers): Topic {
  return TOPICS.find((topic) => openAnswers(answers, topic).length > 0) ?? 'check';
}
