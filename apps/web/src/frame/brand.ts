import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../api/request.js';
import type { Brand } from '../api/shapes/brand.js';

const PRODUCT = 'Coopdesk';

export const brandQuery = queryOptions({
  queryKey: ['brand'],
  queryFn: ({ signal }) => api.get<Brand>('/brand', {}, signal),
  staleTime: 300_000,
});

/** What the house is called on every page: the office's own name, else the product's. */
export function useBrandName(): string {
  return useQuery(brandQuery).data?.name ?? PRODUCT;
}

/** The hash of the office's logo on pages; null: the product's own sign. */
export function useBrandLogo(): string | null {
  return useQuery(brandQuery).data?.logo?.slice(0, 12) ?? null;
}

/** Puts the office's colours in the place of the product's; see `data-branded` in styles/tokens.css. */
export function useBrandColours(): void {
  const brand = useQuery(brandQuery).data;
  useEffect(() => {
    const { dataset, style } = document.documentElement;
    const { head, text } = brand?.colours ?? { head: '', text: '' };
    style.setProperty('--brand-head', head);
    style.setProperty('--brand-text', text);
    style.setProperty('--brand-link', brand?.linkColour ?? '');
    if (brand?.colours) dataset['branded'] = brand.linkColour ? 'links' : 'head';
    else delete dataset['branded'];
  }, [brand]);
}
