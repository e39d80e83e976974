import { tables } from '../../../facts/tables';
import type { Text } from '../../../language/text';
import { mapHeadings } from '../headings';
import { isTotalWord } from '../no-records';
import { isBlank, type Line, textOf } from '../region';
import { dimensionOf, isOfPeople, ofPeople, sliceOf } from './plan-parts';
import { isPercent, scaleOf, splitUnit, unitNote, withUnit } from './plan-units';
import { twice } from './same-plans';

/** A value of a plan under its period, with what stands to the left of it. */
export interface PlanValue {
	readonly left: readonly unknown[];
	readonly token: string;
	readonly cell: unknown;
	/** The line of the file, from 1. */
	readonly line: number;
}

/** Lines under one line of headings. */
export interface PlanBlock {
	readonly lines: readonly Line[];
	/** The line of the file of the first of them, from 1. */
	readonly first: number;
	/** What is written above the headings. */
	readonly title: string;
	readonly left: readonly string[];
	readonly columns: readonly { readonly token: string; readonly column: number; readonly unit?: string }[];
}

export interface PlanValues {
	/** What stands over the left cells, as the table of plans calls it. */
	readonly headings: readonly string[];
	readonly values: readonly PlanValue[];
	/** Words of lines that were left out. */
	readonly left: readonly string[];
	readonly notes: readonly Text[];
	/** Lines say which of them are the plan and which what came of it. */
	readonly isSplit: boolean;
}

const [SCOPE, METRIC, SLICE] = (['scope', 'metric', 'slice'] as const).map(
	(key) => tables.targets.columns.find((column) => column.key === key)!.header.ru,
) as [string, string, string];
const TEAM = /^(?:отделы?|команд[аы]|групп[аы]|подразделени[ея]|team|department|group)$/i;
const UNIT = /^(?:ед(?:иниц[аы])?\.?\s*(?:изм(?:ерени[яе])?\.?)?|units?|uom)$/i;
const PERSON = /^(?:ф\.?\s?и\.?\s?о\.?.*|имя|продавец|ответственный|name|full name|rep|sales ?rep|salesperson|owner)?$/i;
const NOTE =
	/^(?:примечани[ея]|комментари[йи]|пояснени[ея]|описание|формула|как считается|notes?|comments?|remarks?|description|formula)$/i;
const SOURCE = /^(?:источник|source)$/i;
const WHOLE = /^(?:компания|вся компания|весь отдел|company|whole company|all)$/i;
const FACT = /(?<!\p{L})(?:факт(?:а|ы|ически\p{L}*)?|facts?|actuals?)(?!\p{L})/iu;
/** What a line between a plan and its fact says. */
const COMPARED =
	/^(?:%.*|Δ.*|выполн.*|отклонени.*|откл\.?|разница|дельта|прирост|attainment|variance|diff.*|delta|completion|achieved|прогноз|forecast)$/i;
const PLAN_ALONE = /^(?:план|цель|plan|target|quota|goal)$/i;
/** «Количество звонков» is a KPI, no total. */
const OF_SOMETHING = /^(?:сумма|количество|кол-во|среднее|count|sum|average)\s+(?:of\s+)?\p{L}/iu;

export const saysFact = (text: string): boolean => FACT.test(text);

/** The values of all blocks, each with whose and what it is: merged cells, names of groups and of tables say it for the lines below them. `planOf`: the plan that words speak of. */
export function planValues(blocks: readonly PlanBlock[], planOf: (words: string) => string | null): PlanValues {
	const [{ left: headings }] = blocks as [PlanBlock];
	const read = blocks.map((block) => linesOf(block));
	const all = read.flatMap(({ values }) => values);
	const mapped = mapHeadings(tables.targets, headings, { isYesNo: () => false });
	const textsAt = (c: number): string[] => all.map(({ left }) => textOf(left[c])).filter((text) => text !== '');
	// «План» and «Факт» one under another.
	const kind = headings.findIndex(
		(_, c) =>
			textsAt(c).some((text) => PLAN_ALONE.test(text)) &&
			textsAt(c).every((text) => PLAN_ALONE.test(text) || saysFact(text) || COMPARED.test(text)),
	);
	if (kind >= 0) mapped[kind] = null;
	const unit = headings.findIndex((heading, c) => c !== kind && (mapped[c] === 'unit' || (mapped[c] === null && UNIT.test(heading))));
	const place = (key: string): number => mapped.indexOf(key as never);
	let [who, metric] = [place('scope') < 0 ? place('who') : place('scope'), place('metric')];
	const isFree = (c: number): boolean =>
		c !== kind && c !== unit && mapped[c] === null && textsAt(c).some((text) => /\p{L}{2}/u.test(text));
	const team = who < 0 ? headings.findIndex((heading, c) => isFree(c) && TEAM.test(heading)) : -1;
	if (team >= 0) who = team;
	// «Выручка» over the names of people.
	const cornerOf = ({ left }: PlanBlock): string =>
		left.find((heading, c) => mapped[c] === null && c !== kind && c !== unit && planOf(heading) !== null) ?? '';
	const nameOf = (block: PlanBlock): string => cornerOf(block) || (blocks.length > 1 ? block.title : '');
	const areBlocksNamed = metric < 0 && blocks.every((block) => nameOf(block) !== '');
	const groups = new Set(all.map(({ group }) => group).filter((group) => group !== ''));
	if (metric < 0 && !areBlocksNamed)
		metric = headings.findIndex((_, c) => c !== who && isFree(c) && textsAt(c).every((text) => planOf(text) !== null || isTotalWord(text)));
	// Beside KPIs that stand once each «Источник» is where their figures come from.
	const planned = metric < 0 ? [] : textsAt(metric);
	const isNote = (heading: string): boolean =>
		NOTE.test(heading) || (SOURCE.test(heading) && planned.length > 1 && new Set(planned).size === planned.length);
	let slice = headings.findIndex((heading, c) => c !== who && c !== metric && isFree(c) && !isNote(heading) && dimensionOf(heading) !== '');
	const filled = fillDown(
		read.map((block) => block.values),
		[who, metric, slice].filter((c) => c >= 0),
	);
	const isOfGroups = groups.size > 0 && who < 0 && metric >= 0;
	if (who < 0 && !isOfGroups)
		who = headings.findIndex(
			(heading, c) =>
				c !== metric &&
				c !== slice &&
				isFree(c) &&
				!isNote(heading) &&
				(PERSON.test(heading) ||
					heading === cornerOf(blocks[0]!) ||
					(slice < 0 && (isRepeated(filled.flat(), metric) || !textsAt(c).every(isOfCompany)))),
		);
	const notes: Text[] = [];
	if (slice >= 0 && who >= 0 && isOfPeople(headings[slice]!, filled.flat(), ({ left }) => [textOf(left[who]), textOf(left[slice])])) {
		notes.push(ofPeople(headings[slice]!));
		slice = -1;
	}
	const areGroupsPlans = groups.size > 0 && metric < 0 && who >= 0 && [...groups].every((group) => planOf(group) !== null);
	const hasMetric = metric < 0 && (areBlocksNamed || areGroupsPlans);

	const totalOf = (left: readonly unknown[]): string =>
		left.map(textOf).find((text, c) => text !== '' && isTotalWord(text) && !(c !== who && OF_SOMETHING.test(text))) ?? '';
	const areTotals = filled.flat().every(({ left }) => totalOf(left) !== '');
	const planNamed = (words: string): string => planOf(words) ?? words;
	// «Выручка план» above «Выручка факт».
	const areMixed = metric >= 0 && textsAt(metric).some(saysFact);
	const out: string[] = [];
	const units = new Set<string>();
	const values = blocks.flatMap((block, b) =>
		filled[b]!.flatMap(({ left, cells, line, group }): PlanValue[] => {
			const words = left.map(textOf);
			const why =
				(areTotals ? '' : totalOf(left)) ||
				(words.find((text, c) => saysFact(text) || (c === kind && !PLAN_ALONE.test(text) && COMPARED.test(text))) ?? '') ||
				(who >= 0 && words.every((text) => text === '') && !areTotals ? `${cells.map(textOf).find((text) => text !== '')}` : '');
			if (why !== '') {
				out.push(why);
				return [];
			}
			const [plan, measured] = metric < 0 ? ['', ''] : splitUnit(words[metric]!);
			const own = left.map((cell, c) => {
				if (c === kind || c === unit) return '';
				if (c === team && textOf(cell) !== '') return teamScope(textOf(cell));
				if (c === slice) return sliceOf(headings[c]!, textOf(cell));
				return c !== metric ? cell : areMixed ? planNamed(plan) : plan;
			});
			const ofLine = unit < 0 || words[unit] === '' ? measured : words[unit]!;
			const scaled = block.columns.map(({ column }) => {
				const said = ofLine === '' ? textOf(read[b]!.units[column]) : ofLine;
				const cell = withUnit(cells, column, said);
				if (cell !== cells[column] && !isPercent(said)) units.add(said);
				return cell;
			});
			const extra = [...(isOfGroups ? [group] : []), ...(hasMetric ? [planNamed(areGroupsPlans ? group : nameOf(block))] : [])];
			return block.columns.flatMap(({ token }, i) => {
				const cell = scaled[i];
				return isBlank(cell) || /^[-–—]$/.test(textOf(cell)) ? [] : [{ left: [...own, ...extra], token, cell, line }];
			});
		}),
	);
	const named = headings.map((heading, c) =>
		c === kind || c === unit ? '' : c === who ? SCOPE : c === metric ? METRIC : c === slice ? SLICE : heading,
	);
	return {
		headings: [...named, ...(isOfGroups ? [SCOPE] : []), ...(hasMetric ? [METRIC] : [])],
		values,
		left: [...new Set(out)],
		isSplit: kind >= 0 || areMixed,
		notes: [...notes, ...[...units].map(unitNote), ...twice(values, [who, metric, slice], headings.length)],
	};
}

interface Read {
	readonly left: readonly unknown[];
	readonly cells: Line;
	readonly line: number;
	/** The name of the group that the line belongs to, '' for none. */
	readonly group: string;
}

interface ReadBlock {
	readonly values: readonly Read[];
	/** A line of units under the headings, by column. */
	readonly units: Line;
}

/** Lines that hold values; one that holds a name alone stands over a group. */
function linesOf({ lines, first, left, columns }: PlanBlock): ReadBlock {
	let group = '';
	const units: unknown[] = [];
	for (const { column, unit } of columns) if (unit !== undefined && column >= 0) units[column] = unit;
	const values = lines.flatMap((cells, i) => {
		const own = left.map((_, c) => cells[c]);
		const held = columns.flatMap(({ column }) => (column < 0 || isBlank(cells[column]) ? [] : [textOf(cells[column])]));
		if (own.every(isBlank) && held.length > 0 && held.every((text) => isPercent(text) || scaleOf(text) !== '')) {
			cells.forEach((cell, c) => {
				if (!isBlank(cell)) units[c] = cell;
			});
			return [];
		}
		if (held.length > 0) return [{ left: own, cells, line: first + i, group }];
		const words = cells.filter((cell) => !isBlank(cell)).map(textOf);
		if (words.length === 1 && own.some((cell) => textOf(cell) === words[0])) group = words[0]!;
		return [];
	});
	return { values, units };
}

/** Of merged cells only the first says what all of them say. A line that says nothing on the left stays so. */
const fillDown = (blocks: readonly (readonly Read[])[], columns: readonly number[]): Read[][] =>
	blocks.map((lines) => {
		const last = new Map<number, unknown>();
		return lines.map((line) => {
			if (line.left.every(isBlank)) return line;
			const left = [...line.left];
			for (const c of columns) {
				if (isBlank(left[c])) left[c] = last.get(c) ?? left[c];
				else last.set(c, left[c]);
			}
			return { ...line, left };
		});
	});

/** Whether without people one plan would have several values. */
function isRepeated(lines: readonly Read[], metric: number): boolean {
	const named = lines.filter(({ left }) => !left.some((cell) => isTotalWord(cell)));
	return new Set(named.map(({ left }) => (metric < 0 ? '' : textOf(left[metric]).toLowerCase()))).size < named.length;
}

const isOfCompany = (text: string): boolean => WHOLE.test(text) || isTotalWord(text);

const teamScope = (text: string): string => (isOfCompany(text) ? 'ALL' : `team:${text}`);
