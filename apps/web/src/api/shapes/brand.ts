import type { Schemas } from '../schema.js';

export type Brand = Schemas['BrandAnswer'];
export type BrandContent = Schemas['BrandContentAnswer'];
export type BrandEdition = Schemas['BrandEditionAnswer'];
export type BrandContrasts = Schemas['BrandContrastsAnswer'];
