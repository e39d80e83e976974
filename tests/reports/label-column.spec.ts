import { Canvas } from '../../src/reports/canvas';
import { labelColumn } from '../../src/reports/label-column';
import { linesOf, textWidth } from '../../src/reports/text-width';

const drawn = (...names: string[]): Canvas => {
	const canvas = new Canvas();
	for (const [i, name] of names.entries()) canvas.put(6 + i, 2, name, 'label');
	return canvas;
};

test('is as wide as its longest name', () => {
	const name = 'Екатерина Борисоглебская-Мусина';
	expect(labelColumn(drawn('Ия Ли', name), 2, 170)).toBeGreaterThan(textWidth(name));
	expect(labelColumn(drawn('Ия Ли'), 2, 170)).toBe(170);
});

test('leaves room for the figures: a name that is too long for any width takes several lines', () => {
	const name = 'Екатерина Преображенская-Вознесенская Петровна';
	const canvas = drawn('Ия Ли', name);
	const width = labelColumn(canvas, 2, 170);
	expect(width).toBe(250);
	expect(canvas.cells.map(({ style }) => style)).toEqual(['label', 'name']);
	const lines = linesOf(name, width - 10);
	expect(lines).toBeGreaterThan(1);
	expect(canvas.heights).toEqual({ 7: lines * 14 + 7 });
});

test('looks at captions too, and at nothing that spans several columns or stands elsewhere', () => {
	const canvas = drawn('Ия Ли');
	canvas.put(4, 2, 'Распределено между менеджерами (с запасом)', 'total', { columns: 3 });
	canvas.put(5, 3, 'Распределено между менеджерами (с запасом)', 'total');
	expect(labelColumn(canvas, 2, 170)).toBe(170);
	canvas.put(6, 2, 'Распределено (с запасом)', 'total');
	expect(labelColumn(canvas, 2, 170)).toBeGreaterThan(170);
});
