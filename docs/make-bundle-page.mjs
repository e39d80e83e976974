/** What the compiled code may weigh, in kilobytes of a thousand bytes. Whoever makes it larger raises these lines and says why. */
const BUDGET = { cells: 315, all: 1360 };

const kb = (bytes) => Math.round(bytes / 1000);

/** The page that shows what the compiled code weighs by room, and a sentence when it is over its budget. */
export function bundlePage({ cells, panel }, all) {
	const rooms = [...new Set([...cells.rooms.keys(), ...panel.rooms.keys()])].sort();
	const line = (room) => {
		const [inCells, inPanel] = [cells.rooms.get(room) ?? 0, panel.rooms.get(room) ?? 0];
		return { room, inCells, inPanel, sum: inCells + inPanel };
	};
	const lines = rooms.map(line).sort((a, b) => b.sum - a.sum);
	const page = `# What the compiled code weighs

Written by \`node build.mjs\`, in kilobytes of a thousand bytes. Google loads \`dist/code.js\` for every cell that calls a formula: what formulas reach is
initialised at once, all else when the panel, an import or an explanation first needs it ([adr/0033](adr/0033-cells-do-not-initialise-the-panel.md)). The build fails over
${BUDGET.cells} KB reached from formulas or ${BUDGET.all} KB in all.

| room of \`src/\` | reached from formulas | on first use |
|---|---|---|
${lines
	.filter(({ sum }) => sum >= 500)
	.map(({ room, inCells, inPanel }) => `| ${room} | ${kb(inCells) || ''} | ${kb(inPanel) || ''} |`)
	.join('\n')}
| **together** | **${kb(cells.bytes)}** | **${kb(panel.bytes)}** |

The functions that Google sees, with their help in two languages: ${kb(all - cells.bytes - panel.bytes)}. In all: ${kb(all)}.
`;
	const over = [
		...(cells.bytes > BUDGET.cells * 1000 ? [`${kb(cells.bytes)} KB are reached from formulas, the budget is ${BUDGET.cells}`] : []),
		...(all > BUDGET.all * 1000 ? [`the code weighs ${kb(all)} KB, the budget is ${BUDGET.all}`] : []),
	];
	return { page, excess: over.length === 0 ? null : `Over the budget of docs/make-bundle-page.mjs: ${over.join('; ')}.` };
}
