/** What a definition says to people who read the handbook, not to the sheet, stays out of the bundle: every cell that calls a formula pays for it. */
const ASIDE = new Set(['cases', 'native', 'pitfall']);

/** The registry as one data module in which equal parts of definitions stand once. */
export function kpiModule(kpis) {
	const plain = kpis.map((kpi) => ({
		...Object.fromEntries(Object.entries(kpi).filter(([key]) => !ASIDE.has(key))),
		...(kpi.options && { options: kpi.options.map(withoutHelp) }),
		...(kpi.range && { range: slim(kpi.range) }),
	}));
	const seen = new Map();
	count(plain, seen);
	const lines = [];
	const names = new Map();
	const write = (value) => {
		if (value === Number.POSITIVE_INFINITY) return '1/0';
		if (typeof value !== 'object' || value === null) return JSON.stringify(value);
		const key = textOf(value);
		if (names.has(key)) return names.get(key);
		const body = Array.isArray(value)
			? `[${value.map(write).join(',')}]`
			: `{${Object.entries(value)
					.map(([name, part]) => `${JSON.stringify(name)}:${write(part)}`)
					.join(',')}}`;
		if (seen.get(key) < 2 || body.length < 24) return body;
		const name = `_${names.size}`;
		names.set(key, name);
		lines.push(`const ${name}=${body};`);
		return name;
	};
	const list = write(plain);
	return `${lines.join('\n')}\nexport const kpis=${list};`;
}

const withoutHelp = ({ help, ...rest }) => rest;
const slim = (range) => ({
	...range,
	...(range.ranges && { ranges: range.ranges.map(withoutHelp) }),
	...(range.sums && { sums: range.sums.map(withoutHelp) }),
});

const textOf = (value) => JSON.stringify(value, (_, part) => (part === Number.POSITIVE_INFINITY ? '1/0' : part));

function count(value, seen) {
	if (typeof value !== 'object' || value === null) return;
	const key = textOf(value);
	seen.set(key, (seen.get(key) ?? 0) + 1);
	if (seen.get(key) === 1) for (const part of Object.values(value)) count(part, seen);
}
