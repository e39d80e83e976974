import { settingsOf } from '../../facts/account';
import { metrics } from '../../kpis/metrics';
import { BONUS, type BonusPerson, bonusTab } from '../../reports/bonus/bonus-tab';
import type { MatrixSet } from '../../reports/bonus/matrix';
import type { MatrixLine } from '../../reports/bonus/matrix-line';
import type { KpiSet } from '../../rollout/kpi-set';
import { setFor } from '../../rollout/kpi-set';
import { writeFacts } from '../data-tabs';
import type { Ports } from '../ports';
import { AGGREGATES, recompute } from '../recompute';
import { tabColumns } from '../tab-columns';
import { fillLookups } from '../target-lookups';
import { type Colleague, type Rollout, rolloutOf } from './known';
import { mendSets } from './mend';
import { scopeOf } from './reached';
import { titleOf } from './state';

/** Draws the tab of scores and bonuses: everyone who has a set, heads first by the department's figures. */
export function buildBonus(ports: Ports): void {
	const { book, language } = ports;
	if (book.nameOf(AGGREGATES) === null) recompute(ports);
	for (const id of ['targets', 'settings', 'managers', 'kpi_sets'] as const)
		if (book.nameOf(id) === null) writeFacts(book, id, [], language);
	mendSets(book);
	const known = rolloutOf(ports);
	fillLookups(book, known.account);
	book.flush();
	const sources = {
		aggregates: tabColumns(book, AGGREGATES),
		targets: tabColumns(book, 'targets'),
		settings: tabColumns(book, 'settings'),
		managers: tabColumns(book, 'managers'),
	};
	book.render(
		bonusTab(sources, tabColumns(book, 'kpi_sets'), {
			name: language === 'ru' ? 'Премия' : 'Bonus',
			months: monthsOf(ports),
			people: known.people.flatMap((person) => personOf(known, person, ports)),
			dealSize: metrics().find(({ kpi }) => kpi.coefficient === 'dealSize')!,
			currency: settingsOf(known.rows.settings ?? []).get('base_currency') ?? 'RUB',
			language,
		}),
	);
	book.activate(BONUS);
}

function personOf(known: Rollout, person: Colleague, { language }: Ports): BonusPerson[] {
	const set = setFor(known.sets, person, known.asOf);
	if (set === null) return [];
	return [{ scope: scopeOf(person), name: person.name, setTitle: titleOf(known, set, language), set: matrixSetOf(known.sets, set.id) }];
}

/** KPIs and stop-factors of all versions that have held or will: the month chosen tells which of them weigh. */
export function matrixSetOf(sets: readonly KpiSet[], id: string): MatrixSet {
	const versions = sets.filter((set) => set.id === id && set.status !== 'draft').sort((a, b) => b.version - a.version);
	const once = (lines: readonly MatrixLine[]): MatrixLine[] =>
		lines.filter(({ metric }, i) => lines.findIndex((other) => other.metric.key === metric.key) === i);
	return { id, lines: once(versions.flatMap(({ lines }) => lines)), stops: once(versions.flatMap(({ stops }) => stops)) };
}

function monthsOf({ book }: Ports): string[] {
	const [heads = [], ...lines] = book.read(AGGREGATES) ?? [];
	const [scope, period] = [heads.indexOf('scope'), heads.indexOf('period')];
	return lines.filter((line) => line[scope] === 'ALL' && /^\d{4}-\d{2}$/.test(String(line[period]))).map((line) => String(line[period]));
}
