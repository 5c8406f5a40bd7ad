/** The same words in both languages of the product. */
export interface Words {
  readonly en: string;
  readonly fr: string;
}
