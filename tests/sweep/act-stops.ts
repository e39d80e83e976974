import type { BuildProgress } from '../../src/app/panel/types';
import type { RolloutState } from '../../src/app/sets/types';
import { NOW } from '../now';
import { article } from '../product/goal-desk';
import { firmTables, people } from '../reports/firm';
import { type Act, asked, savedCopy, stoppable } from './stops';

const firm = { managers: people(2), deals: 6, months: ['2026-06', '2026-07'] };
/** Somebody new: every sheet and every tab of the goal has another line. */
const larger = { ...firm, managers: people(3) };

const build: Act['run'] = (on) => {
	for (let progress: BuildProgress = { done: 0, total: 1, title: '' }; progress.done < progress.total; )
		progress = asked<BuildProgress>(on, 'buildSummaries', progress.done);
};

/** What people do in the panel beside importing, each over the workbook in which they do it; made when asked for. */
export function workbookBefore(name: string): unknown {
	process.env.KPI_NO_BROWSER = '1';
	const host = stoppable();
	asked(host, 'importTables', firmTables(firm, '2026-07-20'));
	if (name === 'first goal' || name === 'first summaries') return closed(host);
	if (name === 'another goal') {
		asked(host, 'buildGoal', article);
		inUse(host, 'Цель');
		typeOver(host, 'Планы по менеджерам');
		asked(host, 'importTables', firmTables(larger, '2026-07-20'));
		return closed(host);
	}
	if (name === 're-plan') {
		asked(host, 'buildGoal', article);
		return closed(host);
	}
	if (name === 'bonus' || name === 'review') {
		const { sets } = asked<RolloutState>(host, 'createKpiSet', 'manager', null);
		asked(host, 'startTrial', sets[0]!.id, '2026-07');
		// The clock asks the trial's people for their word, once; its first run only shows that it goes.
		for (const _ of [1, 2]) host.call('importHourly', [], 'trigger');
		return closed(host);
	}
	build(host);
	if (name === 'summaries again') {
		inUse(host, 'Отдел');
		asked(host, 'importTables', firmTables(larger, '2026-07-20'));
	}
	if (name === 'digest') {
		asked(host, 'shareFile', 'M1', 'one@example.com', false, true);
		asked(host, 'shareFile', 'ALL', 'director@example.com', false, true);
		host.call('imported', [NOW - 3_600_000], 'editor');
	}
	return closed(host);
}

function closed(host: ReturnType<typeof stoppable>): unknown {
	const saved = savedCopy(host);
	host.dispose();
	return saved;
}

/** What a person has below and beside the drawn block: it is to be there after every stop. */
function inUse(host: ReturnType<typeof stoppable>, tab: string): void {
	const { tabs } = host.dump(tab) as { tabs: { values: unknown[][] }[] };
	host.type(tab, tabs[0]!.values.length + 3, 1, 'моя строка');
	host.type(tab, 0, 40, 'мой столбец');
}

/** A plan that was typed over a formula, by whoever knows better. */
function typeOver(host: ReturnType<typeof stoppable>, tab: string): void {
	const { tabs } = host.dump(tab) as { tabs: { values: unknown[][]; formulas: string[][] }[] };
	const { values, formulas } = tabs[0]!;
	for (const [r, line] of values.entries())
		for (const [c, value] of line.entries())
			if (typeof value === 'number' && value > 1000 && (formulas[r]?.[c] ?? '') !== '' && c > 2) {
				host.type(tab, r, c, '777000');
				return;
			}
}

export const ACTS: readonly Act[] = [
	{ name: 'first goal', run: (on) => void asked(on, 'buildGoal', article) },
	{ name: 'another goal', run: (on) => void asked(on, 'buildGoal', { ...article, period: '2026', goal: 5_000_000 }) },
	{ name: 'first summaries', run: build },
	{ name: 'summaries again', run: build },
	{ name: 're-plan', run: (on) => void asked(on, 'acceptReplan', 'как есть') },
	{ name: 'bonus', run: (on) => void asked(on, 'buildBonus') },
	{ name: 'review', run: (on) => void asked(on, 'buildReview', 'manager') },
	{ name: 'share', run: (on) => void asked(on, 'shareFile', 'M1', 'one@example.com', false, true) },
	{ name: 'digest', run: (on) => void asked(on, 'sendDigest') },
	{ name: 'close', run: (on) => void asked(on, 'closeMonth', '2026-06') },
];
