type Options = Readonly<Record<string, unknown>>;

/** `legend.position` may be one flat key or a path through nested objects, for Google takes both. */
export function option(options: Options, path: string): unknown {
	if (path in options) return options[path];
	const parts = path.split('.');
	for (let length = parts.length - 1; length > 0; length--) {
		const inner = options[parts.slice(0, length).join('.')];
		if (typeof inner !== 'object' || inner === null) continue;
		const value = option(inner as Options, parts.slice(length).join('.'));
		if (value !== undefined) return value;
	}
	return undefined;
}

export function textOption(options: Options, path: string): string | undefined {
	const value = option(options, path);
	return value === undefined || value === null || value === '' ? undefined : String(value);
}

export function numberOption(options: Options, path: string): number | undefined {
	const value = Number(option(options, path) ?? Number.NaN);
	return Number.isFinite(value) ? value : undefined;
}
