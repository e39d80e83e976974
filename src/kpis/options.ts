import { UserError } from '../language/user-error';
import { idleOptions } from '../measures/resolve-options';
import type { Options } from '../measures/vocabulary';
import type { Kpi, OptionHelp, Unit } from './define';

/** Options that a definition itself carries. */
export function optionsOf(written: string): Options {
	const pairs = written.split(';').filter((part) => part.trim() !== '');
	return Object.fromEntries(pairs.map((part) => part.split('=').map((word) => word.trim())));
}

/** Reads `"key=value; key=value"`; the error for an unknown key or value lists the possible ones. */
export function parseOptions(input: string, kpi: Pick<Kpi, 'options'> & Partial<Pick<Kpi, 'measure'>>): Options {
	const chosen: Record<string, string> = {};
	for (const part of input.split(';')) {
		if (part.trim() === '') continue;
		const [key, value] = part.split('=').map((word) => word.trim().toLowerCase());
		const option = kpi.options?.find(({ name }) => name === key);
		if (option === undefined)
			throw unknown(
				part.trim(),
				(kpi.options ?? []).map(({ name, values }) => `${name}=${values.join('|') || '…'}`),
			);
		if (value === undefined || value === '' || !isAllowed(value, option))
			throw unknown(
				part.trim(),
				option.values.map((word) => `${key}=${word}`),
			);
		chosen[option.name] = value;
	}
	const [idle] = kpi.measure === undefined ? [] : idleOptions(kpi.measure, chosen);
	if (idle !== undefined) throw apart(idle, chosen);
	return chosen;
}

function apart(idle: string, chosen: Options): UserError {
	const pair = (name: string): string => `${name}=${chosen[name]}`;
	const others = Object.keys(chosen).filter((name) => name !== idle);
	const list = others.map(pair).join('; ');
	return new UserError({
		ru: `Вместе с «${list}» настройка «${pair(idle)}» ничего не меняет: уберите одну из них.`,
		en: `Beside "${list}" the option "${pair(idle)}" changes nothing: remove one of them.`,
	});
}

/** A number among the values stands for any number. */
function isAllowed(value: string, { values }: OptionHelp): boolean {
	if (values.length === 0 || values.includes(value)) return true;
	const m = /^([a-z_]+:)?\d+(?:\.\d+)?$/.exec(value);
	return m !== null && values.some((word) => new RegExp(`^${m[1] ?? ''}\\d+$`).test(word));
}

/** The unit of the figure under these options. */
export function unitOf(kpi: Kpi, options: Options): Unit {
	for (const { name, units } of kpi.options ?? []) {
		const unit = units?.[options[name]?.split(':')[0] ?? ''];
		if (unit !== undefined) return unit;
	}
	return kpi.unit;
}

function unknown(part: string, possible: readonly string[]): UserError {
	const list = possible.join(', ');
	return new UserError(
		possible.length === 0
			? {
					ru: `У этого показателя нет настроек, а указано «${part}». Уберите четвёртый аргумент.`,
					en: `This KPI has no options, but "${part}" was given. Remove the fourth argument.`,
				}
			: { ru: `Не знаю настройку «${part}». Можно: ${list}.`, en: `Unknown option "${part}". Possible: ${list}.` },
	);
}
