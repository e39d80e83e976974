import { partsOf } from '../../calendar/day';
import { type Zone, zone } from '../../calendar/zone';
import { choicesOf, mapHeadings } from '../../connectors/table/headings';
import { type PlansDown, plansDown, saysPlan } from '../../connectors/table/plans/months-across';
import { turned } from '../../connectors/table/plans/months-down';
import { periodsOf } from '../../connectors/table/plans/period-headings';
import { saysFact } from '../../connectors/table/plans/plan-lines-across';
import { type SlicedPlans, withSlices } from '../../connectors/table/plans/plan-parts';
import { type Region, textOf } from '../../connectors/table/region';
import { tables } from '../../facts/tables';
import type { Language, Text } from '../../language/text';
import { planInTitle } from '../figures/plan-names';
import type { TablesPorts } from './ports';

interface PlansAcross extends PlansDown {
	readonly constants: Readonly<Record<string, string>>;
}

/** A file of plans whose months stand side by side, with what its title says of all lines; null where it is none. `isSaid`: a person said that they are plans. */
export function plansAcross(ports: TablesPorts, name: string, lines: readonly (readonly unknown[])[], isSaid: boolean): PlansAcross | null {
	const here = zone(ports.book.timeZone);
	const context = { year: partsOf(here.dayAt(ports.now())).year, zone: here, name, planOf: planInTitle };
	if (isListOfPlans(lines, here)) return null;
	const down = plansDown(lines, context) ?? standing(lines, context);
	if (down === null || !(isSaid || isPlan(name, down))) return null;
	if (!isSaid && mapHeadings(tables.deals, down.region.headings.slice(0, -2)).some((key) => key !== null && OF_DEALS.has(key))) return null;
	const keys = mapHeadings(tables.targets, down.region.headings, { isYesNo: () => false });
	const plan = keys.includes('metric') ? null : (planInTitle(down.title) ?? planInTitle(name));
	const isCompany = !keys.includes('scope') && !keys.includes('who');
	return {
		...down,
		constants: { ...(plan !== null && { metric: plan }), ...(isCompany && { scope: 'ALL' }) },
		notes: [...down.notes, ...(isCompany ? [ofCompany(keys.includes('slice'))] : [])],
	};
}

const MOST_ABOVE = 10;

/** Headings of their own for period and plan, and no period among them: a line is a plan already, though a plan of 2000 looks like a year. */
const isListOfPlans = (lines: readonly (readonly unknown[])[], here: Zone): boolean =>
	lines.slice(0, MOST_ABOVE).some((line) => {
		const keys = mapHeadings(tables.targets, line.map(textOf), { isYesNo: () => false });
		return keys.includes('period') && keys.includes('value') && keys.includes('metric') && periodsOf(line, here, 1) === null;
	});

/** What is planned for parts of the business, in a list of plans. */
export function plansOfParts(
	lines: readonly (readonly unknown[])[],
	region: Region,
	chosen: Readonly<Record<string, string>>,
	language: Language,
): SlicedPlans {
	const mapped = mapHeadings(tables.targets, region.headings, { isYesNo: () => false, chosen });
	const chosenFor = choicesOf(chosen);
	if (mapped.includes('slice')) return { lines, region, notes: [] };
	return withSlices(lines, region, {
		isFree: (place) => mapped[place] === null && chosenFor(region.headings[place]!) === undefined,
		who: Math.max(mapped.indexOf('scope'), mapped.indexOf('who')),
		title: tables.targets.columns.find(({ key }) => key === 'slice')!.header[language],
	});
}

/** Months one below another, with people side by side. Lines of the file are those of its headings then. */
function standing(lines: readonly (readonly unknown[])[], context: Parameters<typeof plansDown>[1]): PlansDown | null {
	const across = turned(lines, context.zone);
	const down = across === null ? null : plansDown(across.lines, context);
	if (across === null || down === null) return null;
	const { region } = down;
	return { ...down, region: { ...region, lineNumbers: (region.lineNumbers ?? []).map(() => across.at + 1) } };
}

/** A list of deals with what each is to bring by months: no plan has these. */
const OF_DEALS: ReadonlySet<string> = new Set(['title', 'outcome', 'stage', 'stage_id', 'created_at', 'closed_at', 'expected_close_at']);

/** A table of plan and fact that does not say which is which may hold either. */
const isPlan = (name: string, { title, isSplit }: PlansDown): boolean =>
	saysPlan(`${name} ${title}`) && (isSplit || !(saysFact(name) || saysFact(title)));

const ofCompany = (isOfParts: boolean): Text => ({
	ru: `«${tables.targets.title.ru}»: столбца с людьми нет, план прочитан как план ${isOfParts ? 'частей компании' : 'всей компании'}.`,
	en: `"${tables.targets.title.en}": no column names people, ${isOfParts ? 'the plans were read as those of parts of the company' : "the plan was read as the whole company's"}.`,
});
