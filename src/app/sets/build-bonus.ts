import { settingsOf } from '../../facts/account';
import { homeCurrency } from '../../facts/money/home';
import { BONUS, type BonusPerson, bonusTab } from '../../reports/bonus/bonus-tab';
import { dealSizeMetric } from '../../reports/page/headline';
import { setFor } from '../../rollout/kpi-set';
import { AGGREGATES } from '../../tabs/aggregates-tab';
import { tabColumns } from '../../tabs/column-places';
import { writeTargetFormulas } from '../../tabs/targets-tab';
import { sourcesOf } from '../figures/lookup-sources';
import { periodTokens } from '../figures/period-tokens';
import { recompute } from '../figures/recompute';
import { ensureTabs } from '../figures/whole-tabs';
import { drawHome } from '../home/draw-home';
import { scopeOf } from './attainment';
import { fillDefaults } from './fill-defaults';
import { matrixSetOf } from './matrix-set';
import type { SetsPorts } from './ports';
import { type Colleague, type Rollout, rolloutOf } from './rollout';
import { titleOf } from './state';

/** Draws the tab of scores and bonuses: everyone who has a set, heads first by the department's figures. */
export function buildBonus(ports: SetsPorts): void {
	const { book, language } = ports;
	if (book.nameOf(AGGREGATES) === null) recompute(ports);
	ensureTabs(ports, ['targets', 'settings', 'managers', 'kpi_sets']);
	fillDefaults(book);
	const rollout = rolloutOf(ports);
	writeTargetFormulas(book, rollout.account);
	book.flush();
	book.render(
		bonusTab(sourcesOf(book), tabColumns(book, 'kpi_sets'), {
			name: language === 'ru' ? 'Премия' : 'Bonus',
			months: periodTokens(ports).filter((token) => /^\d{4}-\d{2}$/.test(token)),
			people: rollout.people.flatMap((person) => personOf(rollout, person, ports)),
			dealSize: dealSizeMetric(),
			currency: homeCurrency(settingsOf(rollout.rows.settings ?? [])),
			language,
		}),
	);
	drawHome(ports);
	book.activate(BONUS);
}

function personOf(rollout: Rollout, person: Colleague, { language }: SetsPorts): BonusPerson[] {
	const set = setFor(rollout.sets, person, rollout.asOf);
	if (set === null) return [];
	return [{ scope: scopeOf(person), name: person.name, setTitle: titleOf(rollout, set, language), set: matrixSetOf(rollout.sets, set.id) }];
}
