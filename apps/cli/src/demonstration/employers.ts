/** Employers that do not exist. */
export const EMPLOYERS = [
  'Blue Heron Robotics (fictitious)',
  'Saltspray Ferries (fictitious)',
  'Lantern Grove Software (fictitious)',
  'Northgate Timber Design (fictitious)',
  'Pinecone Analytics (fictitious)',
  'Tidewater Credit Union (fictitious)',
  'Harbour Bay Parks (fictitious)',
  'Cormorant Power (fictitious)',
  'Juniper & Slate Accounting (fictitious)',
  'Foglight Studio (fictitious)',
] as const;
