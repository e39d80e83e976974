import type { Box } from './coded-values';

/** Classes that make each other are tied here after all are loaded. */
export const factory: {
	range: (box: Box) => object;
	sheet: (id: number) => object;
	spreadsheet: (id?: string) => object;
	protection: (sheet: number, id: number) => object;
	validation: (state: object) => object;
	metadata: (state: object) => object;
	finder: (scope: object) => object;
} = {} as never;
