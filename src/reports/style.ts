/** One palette for all tabs; with the symbols it is readable in print and for colour-blind readers. */
export const palette = {
	ink: '#1f2a37',
	muted: '#6b7280',
	line: '#d9dee5',
	paper: '#ffffff',
	band: '#f5f7fa',
	head: '#1f3a5f',
	headInk: '#ffffff',
	accent: '#2563eb',
	plan: '#b6c6de',
	input: '#fff8e1',
	inputInk: '#1d4ed8',
	good: '#d9f2e3',
	goodInk: '#11683c',
	fair: '#fdf0cf',
	fairInk: '#8a5a00',
	poor: '#fbdcdc',
	poorInk: '#a11d1d',
} as const;

export interface Style {
	readonly background: string;
	readonly color: string;
	readonly size: number;
	readonly bold: boolean;
	readonly align: 'left' | 'center' | 'right';
	readonly wrap: boolean;
	/** A hairline under the cell. */
	readonly line: boolean;
	/** White borders at its sides separate it from its neighbours. */
	readonly apart?: true;
}

const plain: Style = { background: palette.paper, color: palette.ink, size: 10, bold: false, align: 'left', wrap: false, line: false };
const style = (change: Partial<Style>): Style => ({ ...plain, ...change });

export const styles = {
	blank: plain,
	title: style({ size: 20, bold: true }),
	subtitle: style({ color: palette.muted }),
	subtitleRight: style({ color: palette.muted, align: 'right' }),
	section: style({ size: 13, bold: true, color: palette.head }),
	label: style({ line: true }),
	labelBold: style({ bold: true, line: true }),
	name: style({ wrap: true, line: true }),
	nameBold: style({ bold: true, wrap: true, line: true }),
	hint: style({ color: palette.muted, size: 9, line: true }),
	hintCenter: style({ color: palette.muted, size: 9, align: 'center', line: true }),
	note: style({ color: palette.muted, size: 9, wrap: true }),
	link: style({ color: palette.accent, line: true }),
	answer: style({ wrap: true, line: true }),
	itemText: style({}),
	itemWrap: style({ wrap: true }),
	itemName: style({ size: 9 }),
	itemNote: style({ color: palette.muted, size: 9 }),
	itemCenter: style({ align: 'center' }),
	itemNumber: style({ align: 'right' }),
	itemFigure: style({ size: 9, align: 'right' }),
	itemFigureBold: style({ size: 9, align: 'right', bold: true }),
	itemMark: style({ align: 'center', bold: true }),
	fieldLabel: style({ color: palette.muted, size: 9 }),
	fieldLabelRight: style({ color: palette.muted, size: 9, align: 'right' }),
	input: style({ background: palette.input, color: palette.inputInk, bold: true, align: 'right', line: true }),
	inputText: style({ background: palette.input, color: palette.inputInk, bold: true, align: 'left', line: true }),
	head: style({ background: palette.head, color: palette.headInk, bold: true }),
	headNumber: style({ background: palette.head, color: palette.headInk, bold: true, align: 'right' }),
	headCenter: style({ background: palette.head, color: palette.headInk, bold: true, align: 'center' }),
	number: style({ align: 'right', line: true }),
	numberBold: style({ align: 'right', bold: true, line: true }),
	figure: style({ size: 9, align: 'right', line: true }),
	figureBold: style({ size: 9, align: 'right', bold: true, line: true }),
	total: style({ background: palette.band, bold: true, line: true }),
	figureTotal: style({ background: palette.band, size: 9, bold: true, align: 'right', line: true }),
	totalNumber: style({ background: palette.band, bold: true, align: 'right', line: true }),
	center: style({ align: 'center', line: true }),
	light: style({ align: 'center', bold: true, line: true }),
	tileLabel: style({ background: palette.band, color: palette.muted, size: 9, align: 'center', apart: true }),
	tileValue: style({ background: palette.band, size: 18, bold: true, align: 'center', apart: true }),
	tileFoot: style({ background: palette.band, color: palette.muted, size: 9, align: 'center', apart: true }),
	trend: style({ color: palette.accent, align: 'left', line: true }),
	faint: style({ color: palette.muted, size: 9, align: 'right', line: true }),
	badge: style({ color: palette.fairInk, bold: true, align: 'right' }),
	warning: style({ color: palette.poorInk, bold: true }),
	comment: style({ background: palette.input, wrap: true, line: true }),
	treeValue: style({ background: palette.band, size: 14, bold: true, align: 'center' }),
	tileHead: style({ background: palette.band, bold: true }),
	tileStep: style({ background: palette.band, align: 'center', line: true }),
	tileStepLabel: style({ background: palette.band, color: palette.muted, line: true }),
	headWrap: style({ background: palette.head, color: palette.headInk, bold: true, align: 'center', size: 8, wrap: true }),
	phoneTitle: style({ size: 16, bold: true, wrap: true }),
	phoneNote: style({ color: palette.muted, wrap: true }),
	phoneWarning: style({ color: palette.poorInk, bold: true, wrap: true }),
	phoneLink: style({ color: palette.accent, wrap: true }),
	phoneLabel: style({ background: palette.band, color: palette.muted, wrap: true }),
	phoneValue: style({ background: palette.band, size: 20, bold: true }),
	phoneFoot: style({ background: palette.band, color: palette.muted, line: true }),
	phoneText: style({ size: 11, wrap: true }),
	phoneItem: style({ size: 11, bold: true, wrap: true }),
	hiddenInk: style({ color: palette.paper, size: 8 }),
	hidden: style({ color: palette.muted, size: 8 }),
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof styles;

/** Traffic lights: a symbol beside the colour (spec §5). */
export const lights = [
	{ symbol: '★', background: palette.good, color: palette.goodInk },
	{ symbol: '▲', background: palette.good, color: palette.goodInk },
	{ symbol: '●', background: palette.fair, color: palette.fairInk },
	{ symbol: '▼', background: palette.poor, color: palette.poorInk },
	// Too few rows for a verdict.
	{ symbol: '○', background: palette.band, color: palette.muted },
] as const;
