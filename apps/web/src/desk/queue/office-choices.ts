import { useQuery } from '@tanstack/react-query';
import { type ChoiceSource, choicesOf } from '../forms/choices-of.js';
import { termInLanguage } from '../../record/term-in-language.js';
import { termsQuery } from '../../record/term-names.js';
import { useLanguage } from '../../words/use-language.js';
import { programsQuery, staffQuery } from './queue-data.js';

/** Colleagues, by their accounts. */
export const useStaffChoices = (): ChoiceSource =>
  choicesOf(useQuery(staffQuery), ({ id, name }) => ({ value: id, label: name }));

/** Programs, by their ids. */
export const useProgramChoices = (): ChoiceSource =>
  choicesOf(useQuery(programsQuery), ({ id, code, name }) => ({
    value: id,
    label: `${code} ${name}`,
  }));

/** The office's terms, by their codes. */
export function useTermChoices(): ChoiceSource {
  const language = useLanguage();
  return choicesOf(useQuery(termsQuery), ({ code, name }) => ({
    value: code,
    label: termInLanguage(name, language),
  }));
}
