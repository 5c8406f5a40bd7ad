/** R15: hyphens and spaces are how people read numbers out; the canonical form has none. */
export const canonical = (typed: string): string => typed.replaceAll(/[\s-]+/g, '').toUpperCase();

export const isDocumentNumber = (typed: string): boolean => /^[A-Z]\d{9}$/.test(canonical(typed));

export const isDliNumber = (typed: string): boolean => /^O\d{11,12}$/.test(canonical(typed));

export const isApplicationNumber = (typed: string): boolean => /^X?[A-Z]{1,3}\d{9}$/.test(canonical(typed));
