import { type DayNumber, dayOf, monthStart } from '../../../calendar/day';
import type { EnrichedFacts } from '../../../columns/enrich';
import { ACTIVITIES, dayOfText, settingsOf } from '../../../facts/account';
import type { Row } from '../../../facts/table';
import type { Facts } from '../../../facts/tables';
import type { Text } from '../../../language/text';
import { aggregates, firstDay } from '../../../reports/aggregates';
import { figuresToKeep, readKept, withKept, writeKept } from '../../figures/kept/kept-figures';
import type { FiguresPorts } from '../../figures/ports';
import { withSettings } from '../../figures/recompute';
import { enriched } from '../../figures/tab-facts';
import { dealsClosedBefore, isOld } from './old-deals';

/** Activities of the last twelve months are always kept: goals, forecasts and lists of today look back as far, and no present year is cut. */
export const FEWEST_MONTHS = 12;

/** The latest day from which on activities may be kept. */
export const latestDay = (asOf: DayNumber): DayNumber => monthStart(asOf, -FEWEST_MONTHS);

interface Import {
	readonly importId: string;
	readonly source: string;
	/** What the tabs hold. */
	readonly existing: Facts;
	/** What they shall hold, settings among it, before anything is left out. */
	readonly next: Facts;
	/** All activities of the source have been read. */
	readonly isWhole: boolean;
}

interface LeftOut {
	readonly activities: Row[];
	readonly settings: Readonly<Record<string, string>>;
	readonly findings: readonly Text[];
	/** Why everything must be read again: deals that are open again have lost their activities. */
	readonly reopened: readonly Text[];
}

/**
 * Takes the activities of deals that were closed long ago out of what is going to be written, where a person wants it so. What figures of past
 * periods were worked out from them is kept as figures; should any other figure change, nothing is left out.
 */
export function leaveOutOld(ports: FiguresPorts, { importId, source, existing, next, isWhole }: Import): LeftOut {
	const nextSettings = settingsOf(next.settings ?? []);
	const wanted = dayOfText(nextSettings.get(ACTIVITIES.wanted) ?? '');
	const kept = dayOfText(nextSettings.get(ACTIVITIES.kept) ?? '');
	const activities = next.activities ?? [];
	const nothing: LeftOut = { activities, settings: {}, findings: [], reopened: [] };
	if (wanted === null && kept === null) return nothing;
	const facts = (from: DayNumber | null, rows = activities): EnrichedFacts => {
		return enriched(ports, { ...next, activities: rows, settings: withSettings(next.settings ?? [], says(from, first)) });
	};
	const before = isWhole ? null : kept;
	let first = nextSettings.get(ACTIVITIES.first) ?? '';
	const whole = facts(before);
	first = dayOf(firstDay(whole.base));
	const { asOf, zone } = whole.base.account;
	const isLate = wanted !== null && wanted > latestDay(asOf);
	// Until all has been read, nothing comes back.
	const from = isLate || wanted === null ? before : Math.max(wanted, before ?? wanted);
	const findings = isLate ? [tooLate(dayOf(latestDay(asOf)))] : [];
	if (from === null) return { ...nothing, settings: kept === null ? {} : says(null), findings };
	const deals = dealsClosedBefore(whole, source, from);
	if (before !== null) {
		const were = dealsClosedBefore(enriched(ports, existing), source, before);
		const reopened = [...were].filter((id) => !deals.has(id));
		if (reopened.length > 0) return { ...nothing, reopened: [openAgain(reopened)] };
	}
	const end = zone.instantOf(from);
	const left = activities.filter((row) => !isOld(row, source, deals, end));
	const settings = says(from, first);
	if (from === before) return { ...nothing, activities: left, settings, findings };
	const present = withKept(aggregates(whole, ports.language), readKept(ports, importId), whole);
	const after = facts(from, left);
	const { kept: figures, changed } = figuresToKeep(importId, present, aggregates(after, ports.language), { facts: whole, from });
	if (changed.length > 0) return { ...nothing, settings: says(before, first), findings: [notLeftOut(changed)] };
	writeKept(ports, figures);
	return { ...nothing, activities: left, settings, findings };
}

/** What the settings say of the activities that the tabs hold. */
const says = (from: DayNumber | null, first = ''): Readonly<Record<string, string>> => ({
	[ACTIVITIES.kept]: from === null ? '' : dayOf(from),
	[ACTIVITIES.first]: from === null ? '' : first,
});

const tooLate = (latest: string): Text => ({
	ru: `Настройка «${ACTIVITIES.wanted}»: активности за последние ${FEWEST_MONTHS} месяцев нужны целям и прогнозам, поэтому день может быть не позже ${latest}. Пока ничего не убрано.`,
	en: `Setting "${ACTIVITIES.wanted}": goals and forecasts need the activities of the last ${FEWEST_MONTHS} months, so the day may not be later than ${latest}. Nothing has been left out.`,
});

const openAgain = (ids: readonly string[]): Text => {
	const list = ids.slice(0, 3).join(', ') + (ids.length > 3 ? '…' : '');
	return {
		ru: `Сделки снова в работе или закрыты другим днём (${list}), а их активностей в файле нет. Всё прочитано заново.`,
		en: `Deals are open again or closed on another day (${list}), and their activities are not in the file. Everything was read again.`,
	};
};

const notLeftOut = (keys: readonly string[]): Text => ({
	ru: `Старые активности оставлены в файле: без них изменились бы показатели, которые не должны меняться (${keys.slice(0, 5).join(', ')}).`,
	en: `Old activities stay in the file: without them figures would change that must not (${keys.slice(0, 5).join(', ')}).`,
});
