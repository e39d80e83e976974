import { tables } from '../../../facts/tables';
import type { Text } from '../../../language/text';
import { textOf } from '../region';

const MOST_TWICE = 3;

/** Of two values of one plan only the last holds: that is said. */
export function twice(
	values: readonly { readonly left: readonly unknown[]; readonly token: string; readonly line: number }[],
	named: readonly number[],
	width: number,
): Text[] {
	const seen = new Map<string, number>();
	const lines = new Map<number, number>();
	for (const { left, token, line } of values) {
		const own = left.filter((_, c) => named.includes(c) || c >= width).map((cell) => textOf(cell).toLowerCase());
		const key = [...own, token].join('\n');
		const before = seen.get(key);
		if (before !== undefined && before !== line) lines.set(line, before);
		seen.set(key, line);
	}
	if (lines.size === 0) return [];
	const shown = [...lines].slice(0, MOST_TWICE).map(([line, before]) => `${before}–${line}`);
	const more = lines.size > MOST_TWICE ? '…' : '';
	return [
		{
			ru: `«${tables.targets.title.ru}»: несколько строк говорят об одном и том же плане, действует последняя из них. Строки: ${shown.join(', ')}${more}. Если это разные планы, допишите, чем они различаются: менеджера, показатель или разрез.`,
			en: `"${tables.targets.title.en}": several lines speak of one and the same plan, the last of them holds. Lines: ${shown.join(', ')}${more}. If they are different plans, add what they differ in: the manager, the KPI or the slice.`,
		},
	];
}
