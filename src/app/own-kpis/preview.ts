import { monthStart, partsOf } from '../../calendar/day';
import { month } from '../../calendar/period';
import type { EnrichedFacts } from '../../columns/enrich';
import { explainFigure } from '../../explain/explanation';
import { shownFigure } from '../../explain/figure-text';
import { settingsOf } from '../../facts/account';
import { homeCurrency } from '../../facts/money/home';
import type { Row } from '../../facts/table';
import { askModel } from '../../formulas/model';
import type { Language } from '../../language/text';
import { isUserError } from '../../language/user-error';
import { nameNotes } from '../../own-kpis/name-notes';
import { kpiOf } from '../../own-kpis/own-kpi';
import { signOf } from '../../reports/money';
import { sellers } from '../figures/sellers';
import { factsOfTabs, readTabs } from '../figures/tab-facts';
import { editorOf, originOf } from './editor';
import type { OwnKpisPorts } from './ports';
import type { OwnKpiForm, OwnKpiPreview } from './types';
import { warningsOf } from './warnings';

/** Under which the line is computed before it has an id; no line of the tab can be called so. */
const DRAFT = 'own:\u0000draft';
const NONE: Omit<OwnKpiPreview, 'problem'> = { words: '', period: '', shown: '', people: [], rows: [], warnings: [], origin: null };

/** What a line comes to on the data as they stand; nothing is written. */
export function previewOwnKpi(ports: OwnKpisPorts, form: OwnKpiForm, written: Language): OwnKpiPreview {
	const { language } = ports;
	const { rows } = readTabs(ports, ['own_kpis', 'settings', 'managers']);
	const { id, ...cells } = form;
	const others = (rows.own_kpis ?? []).filter((row) => id === '' || row.kpi_id !== id);
	const line: Row = { ...cells, name: cells.name.trim() || '—', kpi_id: id || DRAFT };
	const facts = factsOfTabs(ports, { own_kpis: [...others, line] });
	const names = nameNotes([...others, line]).filter(({ ru }) => cells.name.trim() !== '' && ru.includes(`«${cells.name.trim()}»`));
	try {
		return { ...previewed(facts, String(line.kpi_id)), problem: null };
	} catch (error) {
		if (isUserError(error)) return { ...NONE, problem: error.sentence[language], warnings: names.map((one) => one[language]) };
		throw error;
	}

	function previewed(all: EnrichedFacts, key: string): Omit<OwnKpiPreview, 'problem'> {
		const { asOf } = all.base.account;
		const { year, month: index } = partsOf(monthStart(asOf, -1));
		const period = month(year, index);
		const kpi = kpiOf(all, key);
		const sign = signOf(homeCurrency(settingsOf(rows.settings ?? [])));
		const shown = (value: number | null): string => (value === null ? '' : shownFigure(value, kpi.unit, sign, language));
		const people = sellers(rows, asOf, language);
		const values = askModel({ metric: key, managers: ['ALL', ...people.map((one) => one.id)], periods: [period] }, all, []).map(
			([value]) => value ?? null,
		);
		const around = { facts: all, targets: [], planLine: () => 0, linesOf: () => ({ tab: '', lines: () => 0 }), language, sign };
		const { explanation } = explainFigure({ metric: key, manager: 'ALL', period, options: '' }, around);
		return {
			words: explanation.formula,
			period: period.token,
			shown: explanation.shown || (explanation.blank ?? ''),
			people: people.map(({ name }, i) => ({ name, shown: shown(values[i + 1]!) })),
			rows: explanation.groups
				.slice(0, MOST_GROUPS)
				.map(({ title, counted, ids, left }) => ({ title, counted, ids, left: left.slice(0, MOST_REASONS) })),
			warnings: [...names, ...warningsOf(all, form, kpi, values)].map((one) => one[language]),
			origin: originOf(form, editorOf(ports, written).fields, written, language),
		};
	}
}

const MOST_GROUPS = 4;
const MOST_REASONS = 6;
