import type { Text } from '../../language/text';
import type { Figure } from './explain';

/** What the selected cell shows, or why that cannot be told. */
export type Found =
	| { readonly figure: Figure; readonly isPlan: boolean }
	| { readonly why: 'empty' | 'data' | 'other' | 'nested' | 'range'; readonly metric?: string; readonly note?: Text }
	/** A cell of a table that is no KPI of its own: what it shows. */
	| { readonly why: Text };
