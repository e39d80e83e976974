import colors from 'color-name';
import { Wrapped } from '../bridge/bridge';

/** A colour of the spreadsheet's theme has both; `rgb` is how the standard theme shows it. */
export interface ColorState {
	readonly rgb: string;
	readonly theme?: string;
}

export const hexOf = (parts: readonly number[]): string => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** A colour as #rrggbb, whatever a script gave: a name, a short form, a colour object. */
export const colorText = (value: unknown): string | null => {
	if (value === null || value === undefined || value === '') return null;
	const text = (value instanceof Wrapped ? (value._ as ColorState).rgb : String(value)).toLowerCase();
	const named = Object.hasOwn(colors, text) ? colors[text] : undefined;
	return named ? hexOf(named) : text.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
};

/** What a colour changes in a style: a plain one takes the theme's away. */
export const colorPatch = (key: 'background' | 'color', value: unknown): Record<string, unknown> => ({
	[key]: colorText(value),
	[`${key}Theme`]: (value instanceof Wrapped && (value._ as ColorState).theme) || null,
});
