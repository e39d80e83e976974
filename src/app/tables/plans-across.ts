import { partsOf } from '../../calendar/day';
import { zone } from '../../calendar/zone';
import { mapHeadings } from '../../connectors/table/headings';
import { type PlansDown, plansDown, saysPlan } from '../../connectors/table/months-across';
import { saysFact } from '../../connectors/table/plan-lines-across';
import { tables } from '../../facts/tables';
import type { Text } from '../../language/text';
import { planInTitle } from '../figures/plan-names';
import type { TablesPorts } from './ports';

interface PlansAcross extends PlansDown {
	readonly constants: Readonly<Record<string, string>>;
}

/** A file of plans whose months stand side by side, with what its title says of all lines; null where it is none. `isSaid`: a person said that they are plans. */
export function plansAcross(ports: TablesPorts, name: string, lines: readonly (readonly unknown[])[], isSaid: boolean): PlansAcross | null {
	const here = zone(ports.book.timeZone);
	const down = plansDown(lines, { year: partsOf(here.dayAt(ports.now())).year, zone: here, name, planOf: planInTitle });
	if (down === null || !(isSaid || isPlan(name, down))) return null;
	if (!isSaid && mapHeadings(tables.deals, down.region.headings.slice(0, -2)).some((key) => key !== null && OF_DEALS.has(key))) return null;
	const keys = mapHeadings(tables.targets, down.region.headings, { isYesNo: () => false });
	const plan = keys.includes('metric') ? null : (planInTitle(down.title) ?? planInTitle(name));
	const isCompany = !keys.includes('scope') && !keys.includes('who');
	return {
		...down,
		constants: { ...(plan !== null && { metric: plan }), ...(isCompany && { scope: 'ALL' }) },
		notes: [...down.notes, ...(isCompany ? [ofCompany()] : [])],
	};
}

/** A list of deals with what each is to bring by months: no plan has these. */
const OF_DEALS: ReadonlySet<string> = new Set(['title', 'outcome', 'stage', 'stage_id', 'created_at', 'closed_at', 'expected_close_at']);

/** A table of plan and fact that does not say which is which may hold either. */
const isPlan = (name: string, { title, isSplit }: PlansDown): boolean =>
	saysPlan(`${name} ${title}`) && (isSplit || !(saysFact(name) || saysFact(title)));

const ofCompany = (): Text => ({
	ru: `«${tables.targets.title.ru}»: столбца с людьми нет, план прочитан как план всей компании.`,
	en: `"${tables.targets.title.en}": no column names people, the plan was read as the whole company's.`,
});
