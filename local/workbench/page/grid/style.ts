import { BooleanNumber, BorderStyleTypes, HorizontalAlign, type IStyleData, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { Style } from '../../../host/contract/view';

const HORIZONTAL: Record<string, HorizontalAlign> = {
	left: HorizontalAlign.LEFT,
	center: HorizontalAlign.CENTER,
	right: HorizontalAlign.RIGHT,
};
const VERTICAL: Record<string, VerticalAlign> = { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM };
const WRAP: Record<string, WrapStrategy> = { OVERFLOW: WrapStrategy.OVERFLOW, WRAP: WrapStrategy.WRAP, CLIP: WrapStrategy.CLIP };
const BORDERS: Record<string, BorderStyleTypes> = {
	DOTTED: BorderStyleTypes.DOTTED,
	DASHED: BorderStyleTypes.DASHED,
	SOLID: BorderStyleTypes.THIN,
	SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
	SOLID_THICK: BorderStyleTypes.THICK,
	DOUBLE: BorderStyleTypes.DOUBLE,
};
const SIDES = [
	['top', 't'],
	['bottom', 'b'],
	['left', 'l'],
	['right', 'r'],
] as const;

export const styleId = (index: number): string => `s${index}`;

/** Measured for Arial, which the machine may only have as a metric twin. */
export const FONT = 'Arial, "Liberation Sans", sans-serif';

export function univerStyle(style: Style): IStyleData {
	const borders: NonNullable<IStyleData['bd']> = {};
	for (const [side, short] of SIDES) {
		const border = style.borders?.[side];
		if (border) borders[short] = { s: BORDERS[border.style] ?? BorderStyleTypes.THIN, cl: { rgb: colour(border.color) } };
	}
	return {
		ff: style.font && style.font !== 'Arial' ? style.font : FONT,
		fs: style.size ?? 10,
		vt: VERTICAL[style.vertical ?? 'bottom'] ?? VerticalAlign.BOTTOM,
		...(style.bold ? { bl: BooleanNumber.TRUE } : {}),
		...(style.italic ? { it: BooleanNumber.TRUE } : {}),
		...(style.underline ? { ul: { s: BooleanNumber.TRUE } } : {}),
		...(style.strike ? { st: { s: BooleanNumber.TRUE } } : {}),
		...(style.color ? { cl: { rgb: colour(style.color) } } : {}),
		...(style.background && style.background !== '#ffffff' ? { bg: { rgb: colour(style.background) } } : {}),
		...(style.horizontal && HORIZONTAL[style.horizontal] !== undefined ? { ht: HORIZONTAL[style.horizontal]! } : {}),
		...(style.wrap && WRAP[style.wrap] !== undefined ? { tb: WRAP[style.wrap]! } : {}),
		...(Object.keys(borders).length > 0 ? { bd: borders } : {}),
	};
}

/** Names such as `red` become codes, for the canvas of the grid mixes colours by code. */
export function colour(text: string): string {
	if (/^#[\da-f]{6}$/i.test(text)) return text;
	const pen = document.createElement('canvas').getContext('2d');
	if (!pen) return text;
	pen.fillStyle = text;
	return pen.fillStyle;
}
