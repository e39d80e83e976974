import { DEPARTMENT, goalTabOf, SUMMARY } from '../../reports/goal/options';
import { HOME } from '../../reports/home/home';
import { SCOPE_CELL } from '../../reports/page/frame';
import type { Summary } from '../../reports/sheets/summary';
import { AGGREGATES } from '../../tabs/aggregates-tab';
import { assertDrawable } from '../../tabs/obstacles';
import { DETAILS, PRESENT, SLICES, WORK_LIST } from '../figures/detail-tabs';
import { CONTESTED_TAB } from '../figures/typed/contested-tab';
import { STATED_TAB } from '../figures/typed/stated-tab';
import { drawHome } from '../home/draw-home';
import { ARCHIVED, PREFIX } from '../ports/archived';
import { collectFeedback } from '../sets/collect-feedback';
import { assertWhole } from '../watch/whole-tabs';
import { begunProperty, begunSummaries, noteBegun } from './begun';
import type { SummariesPorts } from './ports';
import { CHOSEN_PAGES, idOf, type SheetPlan, sheetPlan, TEMPLATE } from './sheet-plan';
import type { BuildProgress } from './types';
import { forgetVersion, keepVersions, type Versions, versionOf, versionsOf } from './versions';

/** One call of the sidebar builds as many sheets as fit in this time: what a call costs beside them is paid once. */
const BUDGET = 15_000;

/** Builds the next summaries from the `done`-th on: the department first, then every seller. Call until `done === total`. */
export function buildSummary(ports: SummariesPorts, done: number, budget: number = BUDGET): BuildProgress {
	const { book, language } = ports;
	const started = ports.now();
	// A set that changes moves the lines in which managers rated it: what they wrote is taken in before.
	if (done === 0) {
		assertDrawable(book, drawnTabs(ports), redrawnTabs(ports));
		assertWhole(ports);
		collectFeedback(ports);
	}
	const plan = sheetPlan(ports, done === 0);
	const total = plan.people.length + 1;
	const versions = versionsOf(ports.documentMemory);
	const unfinished = new Set(book.unfinished().map(({ id }) => id));
	if (done === 0) assertChangedDrawable(ports, plan, versions, unfinished);
	noteBegun(ports, done);
	let next = done;
	let title = '';
	if (next === 0) {
		const report = plan.department();
		const isNew = !book.has(DEPARTMENT);
		forgetVersion(ports.documentMemory, versions, DEPARTMENT);
		book.render(report);
		versions[DEPARTMENT] = versionOf(report);
		// What is there for the first time is shown; later on a person stays where they are.
		if (isNew) book.activate(DEPARTMENT);
		for (const page of plan.chosen()) book.render(page);
		title = report.name;
		next++;
	}
	const templates = new Set<string>();
	while (next < total && (next <= done || ports.now() - started < budget)) {
		const person = plan.people[next - 1]!;
		const template = plan.templateOf(person);
		if (!templates.has(template.id)) {
			draw(ports, template, versions, unfinished);
			templates.add(template.id);
		}
		build(ports, plan, next - 1, template, versions, unfinished);
		title = person.name;
		next++;
	}
	if (next === total) {
		archiveGone(ports, new Set(plan.people.map(idOf)), PREFIX[language]);
		drawHome(ports);
	}
	// What is remembered of a sheet must stand in it.
	book.flush();
	keepVersions(ports.documentMemory, versions, begunProperty(ports, next === total ? null : next));
	return { done: next, total, title };
}

/** Brings a build that was stopped to its end, as far as the time allows. */
export function finishSummaries(ports: SummariesPorts, budget: number): void {
	const until = ports.now() + budget;
	let done = begunSummaries(ports);
	// Of half-drawn sheets nobody knows which they are, so all are looked at.
	if (done !== null && ports.book.unfinished().some(({ id }) => isSummary(id))) done = 0;
	while (done !== null && ports.now() < until) {
		buildSummary(ports, done, Math.min(BUDGET, until - ports.now()));
		done = begunSummaries(ports);
	}
}

const isSummary = (id: string): boolean => CHOSEN_PAGES.includes(id) || id.startsWith(SUMMARY) || id.startsWith(TEMPLATE);

/** Drawn whatever has changed. */
const redrawnTabs = ({ book }: SummariesPorts): string[] =>
	book.tabs().flatMap(({ id }) => (id === DEPARTMENT || CHOSEN_PAGES.includes(id) || id === HOME || id.startsWith(TEMPLATE) ? [id] : []));

/** People's sheets that will be drawn anew are asked before the first sheet of all is. */
function assertChangedDrawable({ book }: SummariesPorts, plan: SheetPlan, versions: Versions, unfinished: ReadonlySet<string>): void {
	const changed = plan.people.flatMap((person) => {
		const id = idOf(person);
		const isChanged = unfinished.has(id) || (versions[id] !== undefined && versions[id] !== versionOf(plan.templateOf(person)));
		return isChanged && book.has(id) ? [id] : [];
	});
	if (changed.length > 0) assertDrawable(book, [], changed);
}

const drawnTabs = ({ book }: SummariesPorts): string[] =>
	book
		.tabs()
		.flatMap(({ id }) =>
			id.startsWith(SUMMARY) ||
			id.startsWith(TEMPLATE) ||
			[AGGREGATES, DETAILS, PRESENT, SLICES, WORK_LIST, CONTESTED_TAB, STATED_TAB, HOME, ...CHOSEN_PAGES].includes(id)
				? [id]
				: [],
		);

/**
 * Redraws the sheets whose KPI set has changed since they were drawn, because a trial began on its day or a version came into force: whoever is
 * asked for an opinion finds the cells for it there. True when a sheet was redrawn; what the time does not allow waits for the next call.
 */
export function refreshChanged(ports: SummariesPorts, budget: number): boolean {
	const { book } = ports;
	const hasSheets = book.tabs().some(({ id }) => id.startsWith(SUMMARY) && id !== DEPARTMENT);
	if (!hasSheets || !book.has('kpi_sets')) return false;
	const started = ports.now();
	const plan = sheetPlan(ports, false);
	const versions = versionsOf(ports.documentMemory);
	const unfinished = new Set(book.unfinished().map(({ id }) => id));
	const changed = plan.people.flatMap((person, i) => {
		const id = idOf(person);
		const version = versions[id];
		return book.has(id) && (unfinished.has(id) || (version !== undefined && version !== versionOf(plan.templateOf(person)))) ? [i] : [];
	});
	if (changed.length === 0) return false;
	const ids = changed.map((i) => idOf(plan.people[i]!));
	assertDrawable(book, ids);
	collectFeedback(ports);
	for (const i of changed) {
		if (ports.now() - started > budget) break;
		const template = plan.templateOf(plan.people[i]!);
		draw(ports, template, versions, unfinished);
		build(ports, plan, i, template, versions, unfinished);
	}
	book.flush();
	keepVersions(ports.documentMemory, versions);
	return true;
}

function draw({ book, documentMemory }: SummariesPorts, template: Summary, versions: Versions, unfinished: ReadonlySet<string>): void {
	const version = versionOf(template);
	if (versions[template.id] === version && book.has(template.id) && !unfinished.has(template.id)) return;
	forgetVersion(documentMemory, versions, template.id);
	book.render(template);
	versions[template.id] = version;
}

function build(
	{ book, language, documentMemory }: SummariesPorts,
	{ people, nameOf }: SheetPlan,
	i: number,
	template: Summary,
	versions: Versions,
	unfinished: ReadonlySet<string>,
): void {
	const person = people[i]!;
	const id = idOf(person);
	const version = versionOf(template);
	if (!book.has(id) && book.has(ARCHIVED + id)) book.restore(ARCHIVED + id, id, PREFIX[language]);
	const behind = [...people.slice(0, i)]
		.reverse()
		.map(idOf)
		.find((other) => book.has(other));
	if (book.has(id) && (unfinished.has(id) || (versions[id] !== undefined && versions[id] !== version))) {
		forgetVersion(documentMemory, versions, id);
		// The template has changed: widths, charts and rules of the old drawing go with it.
		const cells = template.cells.map((cell) =>
			cell.row === SCOPE_CELL.row && cell.column === SCOPE_CELL.column ? { ...cell, content: person.id } : cell,
		);
		const { isHidden: _hidden, ...shown } = template;
		book.render({ ...shown, id, name: nameOf(person), cells });
	} else
		book.copyTemplate({
			template,
			id,
			name: nameOf(person),
			behind: behind ?? [...book.tabs()].reverse().find(({ id }) => goalTabOf(id) !== null)?.id ?? DEPARTMENT,
			cell: SCOPE_CELL,
			value: person.id,
		});
	versions[id] = version;
}

/** Whoever left keeps the sheet with all that was written in it, out of the way. */
function archiveGone({ book }: SummariesPorts, present: ReadonlySet<string>, prefix: string): void {
	for (const { id } of book.tabs())
		if (id.startsWith(SUMMARY) && id !== DEPARTMENT && !present.has(id)) book.archive(id, ARCHIVED + id, prefix);
}
