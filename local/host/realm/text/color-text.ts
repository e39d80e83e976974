import { Wrapped } from '../bridge/bridge';

const names: Record<string, string> = {
	white: '#ffffff',
	black: '#000000',
	red: '#ff0000',
	green: '#008000',
	blue: '#0000ff',
	yellow: '#ffff00',
	orange: '#ffa500',
	gray: '#808080',
	grey: '#808080',
	lightgray: '#d3d3d3',
	lightgrey: '#d3d3d3',
	cyan: '#00ffff',
	magenta: '#ff00ff',
	purple: '#800080',
	pink: '#ffc0cb',
	lightgreen: '#90ee90',
	lightblue: '#add8e6',
	lightyellow: '#ffffe0',
};

/** A colour as #rrggbb, whatever a script gave: a name, a short form, a colour object. */
export const colorText = (value: unknown): string | null => {
	if (value === null || value === undefined || value === '') return null;
	const colour = value instanceof Wrapped ? (value._ as { rgb: string }).rgb : String(value);
	const text = colour.toLowerCase();
	return names[text] ?? text.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
};
