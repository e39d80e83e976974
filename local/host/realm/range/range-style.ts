import { host } from '../bridge/bridge';
import { enumName, enumOf } from '../bridge/expose';
import { colorPatch, colorText, hexOf } from '../text/color-text';
import { Borders, type BordersState } from './borders';
import { checkShape, RangeValues } from './range-values';
import { TextRotation } from './text-rotation';

type Patch = Record<string, unknown>;
interface Look {
	readonly one: string;
	readonly many: string;
	/** What the setter's argument changes in the style; null takes a key away. */
	readonly write: (value: unknown) => Patch;
	readonly read: (style: Patch) => unknown;
}

const text = (key: string, fallback: unknown) => ({
	write: (value: unknown): Patch => ({ [key]: value ?? null }),
	read: (style: Patch) => style[key] ?? fallback,
});
const color = (key: 'background' | 'color', fallback: string) => ({
	write: (value: unknown): Patch => colorPatch(key, value),
	read: (style: Patch) => style[key] ?? fallback,
});
const flag = (key: string, on: string) => ({
	write: (value: unknown): Patch => ({ [key]: value === on ? true : null }),
	read: (style: Patch) => (style[key] ? on : 'normal'),
});
const line = {
	write: (value: unknown): Patch => ({ underline: value === 'underline' ? true : null, strike: value === 'line-through' ? true : null }),
	read: (style: Patch) => (style.underline ? 'underline' : style.strike ? 'line-through' : 'none'),
};
const strategies = enumOf('SpreadsheetApp.WrapStrategy');
const directions = enumOf('SpreadsheetApp.TextDirection');

const looks: readonly Look[] = [
	{ one: 'Background', many: 'Backgrounds', ...color('background', '#ffffff') },
	/** Older names of the same. */
	{ one: 'BackgroundColor', many: 'BackgroundColors', ...color('background', '#ffffff') },
	{ one: 'FontColor', many: 'FontColors', ...color('color', '#000000') },
	{ one: 'FontWeight', many: 'FontWeights', ...flag('bold', 'bold') },
	{ one: 'FontStyle', many: 'FontStyles', ...flag('italic', 'italic') },
	{ one: 'FontLine', many: 'FontLines', ...line },
	{ one: 'FontSize', many: 'FontSizes', ...text('size', 10) },
	{ one: 'FontFamily', many: 'FontFamilies', ...text('font', 'Arial') },
	{
		one: 'HorizontalAlignment',
		many: 'HorizontalAlignments',
		write: (value) => ({ horizontal: value === 'normal' ? 'general-left' : (value ?? null) }),
		read: (style) => style.horizontal ?? 'general',
	},
	{ one: 'VerticalAlignment', many: 'VerticalAlignments', ...text('vertical', 'bottom') },
	{
		one: 'NumberFormat',
		many: 'NumberFormats',
		// facts §5: 'general' resets.
		write: (value) => ({
			numberFormat: value === null || value === undefined || value === '' || /^general$/i.test(String(value)) ? null : String(value),
		}),
		read: (style) => style.numberFormat ?? '0.###############',
	},
	{
		one: 'Wrap',
		many: 'Wraps',
		write: (value) => ({ wrap: value ? 'WRAP' : 'OVERFLOW' }),
		read: (style) => (style.wrap ?? 'WRAP') === 'WRAP',
	},
	{
		one: 'WrapStrategy',
		many: 'WrapStrategies',
		write: (value) => ({ wrap: enumName(value) }),
		read: (style) => strategies[String(style.wrap ?? 'OVERFLOW')],
	},
	{
		one: 'TextDirection',
		many: 'TextDirections',
		write: (value) => ({ direction: enumName(value) }),
		read: (style) => directions[String(style.direction)] ?? null,
	},
	{
		one: 'TextRotation',
		many: 'TextRotations',
		write: (value) => ({ rotation: value instanceof TextRotation ? value._ : value || null }),
		read: (style) => new TextRotation((style.rotation as number | true | undefined) ?? 0),
	},
];

export class RangeStyle extends RangeValues {
	setBackgroundObject(value: unknown) {
		return this._all('setStyles', colorPatch('background', value));
	}
	setFontColorObject(value: unknown) {
		return this._all('setStyles', colorPatch('color', value));
	}
	setBackgroundRGB(red: number, green: number, blue: number) {
		return this._all('setStyles', colorPatch('background', hexOf([red, green, blue])));
	}
	setVerticalText(isVertical: boolean) {
		return this._all('setStyles', { rotation: isVertical ? true : null });
	}
	/** The borders of the first cell; null without any. */
	getBorder() {
		const borders = host<Patch[][]>('styles', { ...this._, rows: 1, columns: 1 })[0]![0]!.borders as BordersState | undefined;
		return borders ? new Borders(borders) : null;
	}
	/** A block has few looks and many cells: each look crosses over once. */
	_styled(looks: unknown[][], patchOf: (look: unknown) => Patch) {
		checkShape(looks, this._.rows, this._.columns);
		const places = new Map<unknown, number>();
		const cells = looks.map((row) =>
			row.map((look) => {
				const place = places.get(look) ?? places.size;
				places.set(look, place);
				return place;
			}),
		);
		host('setStyles', this._, [...places.keys()].map(patchOf), cells);
		return this;
	}
	setBorder(
		top: unknown,
		left: unknown,
		bottom: unknown,
		right: unknown,
		vertical: unknown,
		horizontal: unknown,
		color?: unknown,
		style?: unknown,
	) {
		host(
			'setBorder',
			this._,
			{ top, left, bottom, right, vertical, horizontal },
			colorText(color) ?? '#000000',
			enumName(style) ?? 'SOLID',
		);
		return this;
	}
}

for (const { one, many, write, read } of looks) {
	const methods: Record<string, (this: RangeStyle, value?: unknown) => unknown> = {
		[`set${one}`](value) {
			return this._all('setStyles', write(value));
		},
		[`set${many}`](values) {
			return this._styled(values as unknown[][], write);
		},
		[`get${one}`]() {
			return read(host<Patch[][]>('styles', { ...this._, rows: 1, columns: 1 })[0]![0]!);
		},
		[`get${many}`]() {
			return host<Patch[][]>('styles', this._).map((row) => row.map(read));
		},
	};
	for (const [name, method] of Object.entries(methods))
		Object.defineProperty(RangeStyle.prototype, name, { value: method, configurable: true, writable: true });
}
