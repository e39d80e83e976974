/** All that people and programs outside may hold on to: formulas, menu, panel calls, tabs with their headings, scopes. */
export function surface({ formulas, menu, calls, tables, scopes }) {
	const formula = ({ name, parameters }) => `- \`${name}(${parameters.map((parameter) => parameter.name).join('; ')})\``;
	const tab = ({ id, title, columns }) =>
		`- **${title.ru} / ${title.en}** (\`${id}\`): ${columns.map(({ key, header }) => `\`${key}\` ${header.ru} / ${header.en}`).join(', ')}`;
	const parts = [
		['# Public surface', 'Made by the build. A change here wants a line in the CHANGELOG.'],
		['## Formulas', formulas.map(formula).join('\n')],
		['## Menu Extensions → KPI for Sales', menu.map(([title, run]) => `- ${title.ru} / ${title.en} → \`${run}\``).join('\n')],
		['## Calls of the panel', calls.map((name) => `- \`${name}\``).join('\n')],
		['## Data tabs', Object.values(tables).map(tab).join('\n')],
		['## Scopes', scopes.map((scope) => `- ${scope}`).join('\n')],
	];
	return `${parts.map((part) => part.join('\n\n')).join('\n\n')}\n`;
}
