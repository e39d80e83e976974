import type { EnrichedFacts } from '../columns/enrich';
import type { Slice } from '../dimensions/define';
import { dimensionNamed, nearDimensions, partOf, pieces, sliceOf } from '../dimensions/slices';
import type { FactBase } from '../facts/fact-base';
import type { Kpi } from '../kpis/define';
import { UserError } from '../language/user-error';

/** What the options of a formula ask for: settings of the KPI, and slices of the data. */
export interface AskedOptions {
	/** As `parseOptions` reads them. */
	readonly settings: string;
	readonly slices: readonly Slice[];
}

/** A setting of the KPI goes before a dimension of the same name. */
export function askedOptions(written: string, { options }: Pick<Kpi, 'options'>, facts: EnrichedFacts): AskedOptions {
	const settings: string[] = [];
	const slices: Slice[] = [];
	for (const part of pieces(written, ';')) {
		if (part.trim() === '') continue;
		const sliceOption = partOf(part);
		const name = sliceOption?.name.toLowerCase() ?? '';
		const dimension = options?.some((one) => one.name === name) ? undefined : dimensionNamed(facts.base, name);
		if (sliceOption !== null && dimension !== undefined) {
			slices.push(sliceOf(facts.base, dimension, sliceOption));
		} else if (options?.some((one) => one.name === name)) settings.push(part);
		else throw unknown(part.trim(), sliceOption?.name ?? part, options ?? [], facts.base);
	}
	return { settings: settings.join(';'), slices };
}

function unknown(part: string, name: string, options: NonNullable<Kpi['options']>, base: FactBase): UserError {
	const list = options.map((one) => `${one.name}=${one.values.join('|') || '…'}`).join(', ');
	return new UserError({
		ru: `Не знаю настройку «${part}». Можно: ${list === '' ? '' : `${list}; `}разрезы ${nearDimensions(base, name, 'ru')} и другие, например "channel=Сайт|Реклама; region<>(нет)".`,
		en: `Unknown option "${part}". Possible: ${list === '' ? '' : `${list}; `}dimensions ${nearDimensions(base, name, 'en')} and others, for example "channel=Site|Ads; region<>(none)".`,
	});
}
