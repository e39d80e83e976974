import type { Memory } from '../app/ports/memory';

/** Properties, read once an execution: each single read costs as much as all of them. */
export function memory(properties: () => GoogleAppsScript.Properties.Properties): Memory {
	let all: Record<string, string> | null = null;
	let opened: GoogleAppsScript.Properties.Properties | null = null;
	const store = (): GoogleAppsScript.Properties.Properties => {
		opened ??= properties();
		return opened;
	};
	const load = (): Record<string, string> => {
		all ??= store().getProperties();
		return all;
	};
	return {
		get: (key) => load()[key] ?? null,
		set(values) {
			const ownProperties: Record<string, string> = {};
			for (const [key, value] of Object.entries(values)) {
				if (value !== null) ownProperties[key] = value;
				else if (load()[key] !== undefined) store().deleteProperty(key);
			}
			store().setProperties(ownProperties);
			if (all !== null) all = merged(all, values);
		},
		reload() {
			all = null;
		},
	};
}

function merged(before: Readonly<Record<string, string>>, values: Readonly<Record<string, string | null>>): Record<string, string> {
	const all = { ...before };
	for (const [key, value] of Object.entries(values)) {
		if (value === null) delete all[key];
		else all[key] = value;
	}
	return all;
}
