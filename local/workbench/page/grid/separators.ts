/** `;` between arguments reads as `,` to the grid's formula editor; the length stays, so positions hold. */
export function withCommas(formula: string): string {
	let depth = 0;
	return formula.replace(/"[^"]*"|'[^']*'|[{};]/g, (token) => {
		if (token === '{') depth += 1;
		if (token === '}') depth -= 1;
		return token === ';' && depth === 0 ? ',' : token;
	});
}
