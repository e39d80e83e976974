const STEMS: readonly (readonly [string, RegExp])[] = [
	['hot', /^(hot|горяч)/],
	['warm', /^(warm|тепл)/],
	['cold', /^(cold|холодн)/],
];

/** The temperature a word means; anything else is none. */
export function parseTemperature(input: unknown): string {
	const word = String(input).trim().toLowerCase().replace(/ё/g, 'е');
	return STEMS.find(([, stem]) => stem.test(word))?.[0] ?? 'none';
}
