import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../elements/button.js';
import { CheckListField, SelectField } from '../fields/choice-fields.js';
import { DateField } from '../fields/date-field.js';
import { TextField } from '../fields/text-field.js';
import { countryName } from '../words/country-names.js';
import { useLanguage } from '../words/use-language.js';
import type { Draft, Topic } from './draft.js';
import { LivedInFields } from './lived-in-fields.js';
import { CountryField, YesNoField } from './question-fields.js';
import { StayFields } from './stay-fields.js';
import type { TopicProps } from './topic-props.js';

type YesNoKey = {
  [Key in keyof Draft]: Draft[Key] extends Draft['enrolled']
    ? Draft['enrolled'] extends Draft[Key]
      ? Key
      : never
    : never;
}[keyof Draft];
type DateKey =
  'birthDate' | 'invitedOn' | 'studiesEndedOn' | 'from' | 'to' | 'passportExpiresOn' | 'insuranceUntil';

const SECTORS = ['tourism', 'agriculture', 'forestry', 'other'] as const;
const ADMISSIBILITY = ['offence', 'overstay', 'refusal', 'removal', 'health', 'security'] as const;
const SEVERAL = 3;

export function TopicFields({ topic, ...props }: TopicProps & { topic: Topic }): ReactNode {
  switch (topic) {
    case 'citizenship':
      return <CitizenshipFields {...props} />;
    case 'school':
      return <SchoolFields {...props} />;
    case 'placement':
      return <PlacementFields {...props} />;
    case 'stays':
      return <StayFields {...props} />;
    case 'papers':
      return <PaperFields {...props} />;
    case 'health':
      return (
        <>
          <YesNo {...props} field="designatedCountryStay" hint="designatedHint" />
          <LivedInFields {...props} />
        </>
      );
    case 'checklist':
      return <ChecklistFields {...props} />;
  }
}

function CitizenshipFields(props: TopicProps): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const { draft, change, errorOf, withHost } = props;
  const held = draft.citizenships.filter(Boolean);
  const hold = (index: number, code: string): void =>
    change({ citizenships: draft.citizenships.map((old, at) => (at === index ? code : old)) });
  return (
    <>
      {draft.citizenships.map((code, index) => (
        <CountryField
          key={index}
          name={`citizenships[${index}]`}
          label={t(index === 0 ? 'iec.fields.citizenships' : 'iec.fields.another')}
          hint={index === 0 ? t('iec.fields.citizenshipsHint') : undefined}
          error={errorOf(`citizenships[${index}]`)}
          value={code}
          onValue={(value) => hold(index, value)}
        />
      ))}
      {draft.citizenships.length < SEVERAL ? (
        <Button kind="quiet" onClick={() => change({ citizenships: [...draft.citizenships, ''] })}>
          {t('iec.fields.addCitizenship')}
        </Button>
      ) : null}
      {held.length > 1 ? (
        <SelectField
          name="chosenCitizenship"
          label={t('iec.fields.chosenCitizenship')}
          error={errorOf('chosenCitizenship')}
          value={draft.chosenCitizenship}
          onValue={(chosenCitizenship) => change({ chosenCitizenship })}
          width="medium"
          empty={t('iec.choose')}
          choices={held.map((code) => ({ value: code, label: countryName(code, language) }))}
        />
      ) : null}
      <Day {...props} field="birthDate" />
      {withHost ? <Day {...props} field="invitedOn" hint="invitedOnHint" /> : null}
      <CountryField
        name="residence"
        label={t('iec.fields.residence')}
        error={errorOf('residence')}
        value={draft.residence}
        onValue={(residence) => change({ residence })}
        withCanada
      />
      <YesNo {...props} field="usPermanentResident" />
      <YesNo {...props} field="throughRo" hint="throughRoHint" />
    </>
  );
}

function SchoolFields(props: TopicProps): ReactNode {
  const { t } = useTranslation();
  const { draft, change, errorOf } = props;
  return (
    <>
      <CountryField
        name="schoolCountry"
        label={t('iec.fields.schoolCountry')}
        error={errorOf('schoolCountry')}
        value={draft.schoolCountry}
        onValue={(schoolCountry) => change({ schoolCountry })}
        withCanada
      />
      {props.withHost ? null : (
        <TextField
          name="schoolName"
          label={t('iec.fields.schoolName')}
          error={errorOf('schoolName')}
          value={draft.schoolName}
          onValue={(schoolName) => change({ schoolName })}
        />
      )}
      <YesNo {...props} field="enrolled" />
      {draft.enrolled === 'no' ? <Day {...props} field="studiesEndedOn" hint="studiesEndedHint" /> : null}
      <YesNo {...props} field="curriculumRequires" />
      <YesNo {...props} field="internshipAgreement" />
    </>
  );
}

function PlacementFields(props: TopicProps): ReactNode {
  const { t } = useTranslation();
  const { draft, change, errorOf, withHost } = props;
  return (
    <>
      {withHost ? (
        <>
          <Day {...props} field="from" path="host.from" hint="placementHint" />
          <Day {...props} field="to" path="host.to" />
          <YesNo {...props} field="paid" />
        </>
      ) : null}
      <SelectField
        name="occupationSector"
        label={t('iec.fields.occupationSector')}
        error={errorOf('occupationSector')}
        value={draft.occupationSector}
        onValue={(occupationSector) => change({ occupationSector })}
        width="medium"
        empty={t('iec.choose')}
        choices={SECTORS.map((value) => ({ value, label: t(`iec.sectors.${value}`) }))}
      />
      <YesNo {...props} field="healthSetting" />
    </>
  );
}

function PaperFields(props: TopicProps): ReactNode {
  const { t } = useTranslation();
  const { draft, change, errorOf } = props;
  return (
    <>
      <Day {...props} field="passportExpiresOn" />
      <Day {...props} field="insuranceUntil" hint="insuranceHint" />
      <TextField
        name="funds"
        label={t('iec.fields.funds')}
        error={errorOf('funds')}
        value={draft.funds}
        onValue={(funds) => change({ funds })}
        width="short"
        input={{ inputMode: 'decimal' }}
      />
      <YesNo {...props} field="dependants" />
      <YesNo {...props} field="meansToLeave" />
    </>
  );
}

function ChecklistFields({ draft, change, errorOf }: TopicProps): ReactNode {
  const { t } = useTranslation();
  return (
    <CheckListField
      name="admissibility"
      label={t('iec.fields.admissibility')}
      hint={t('iec.fields.admissibilityHint')}
      error={errorOf('admissibility')}
      values={draft.admissibility}
      onValues={(admissibility) => change({ admissibility })}
      choices={ADMISSIBILITY.map((value) => ({ value, label: t(`iec.admissibility.${value}`) }))}
    />
  );
}

type HintKey =
  | 'throughRoHint'
  | 'studiesEndedHint'
  | 'invitedOnHint'
  | 'placementHint'
  | 'insuranceHint'
  | 'designatedHint';

function YesNo({
  draft,
  change,
  errorOf,
  field,
  hint,
}: TopicProps & { field: YesNoKey; hint?: HintKey }): ReactNode {
  const { t } = useTranslation();
  return (
    <YesNoField
      name={field}
      label={t(`iec.fields.${field}`)}
      hint={hint ? t(`iec.fields.${hint}`) : undefined}
      error={errorOf(field)}
      value={draft[field]}
      onValue={(value) => change({ [field]: value })}
    />
  );
}

function Day({
  draft,
  change,
  errorOf,
  field,
  path = field,
  hint,
}: TopicProps & { field: DateKey; path?: string; hint?: HintKey }): ReactNode {
  const { t } = useTranslation();
  return (
    <DateField
      name={path}
      label={t(`iec.fields.${field}`)}
      {...(hint ? { hint: t(`iec.fields.${hint}`) } : {})}
      error={errorOf(path)}
      value={draft[field]}
      onValue={(value) => change({ [field]: value })}
    />
  );
}
