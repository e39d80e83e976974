import type { BuildProgress } from '../../src/app/panel/types';
import { NOW } from '../now';
import { article } from '../product/goal-desk';
import { firmTables, people } from './firm';
import { type Act, asked, savedCopy, stoppable } from './stops';

const firm = { managers: people(2), deals: 6, months: ['2026-06', '2026-07'] };

/** What people do in the panel beside importing, each over the workbook in which they do it. */
export function acts(): readonly (readonly [Act, unknown])[] {
	process.env.KPI_NO_BROWSER = '1';
	const host = stoppable();
	const build: Act['run'] = (on) => {
		for (let progress: BuildProgress = { done: 0, total: 1, title: '' }; progress.done < progress.total; )
			progress = asked<BuildProgress>(on, 'buildSummaries', progress.done);
	};
	asked(host, 'importTables', firmTables(firm, '2026-07-20'));
	const loaded = savedCopy(host);
	build(host);
	const built = savedCopy(host);
	asked(host, 'shareFile', 'M1', 'one@example.com', false, true);
	asked(host, 'shareFile', 'ALL', 'director@example.com', false, true);
	host.call('imported', [NOW - 3_600_000], 'editor');
	const shared = savedCopy(host);
	host.dispose();
	return [
		[{ name: 'goal', run: (on) => void asked(on, 'buildGoal', article), whole: ['targets', 'settings'] }, loaded],
		[{ name: 'summaries', run: build, whole: ['targets'] }, loaded],
		[{ name: 'share', run: (on) => void asked(on, 'shareFile', 'M1', 'one@example.com', false, true), whole: ['summary:M1'] }, built],
		[{ name: 'digest', run: (on) => void asked(on, 'sendDigest'), whole: ['sharing'] }, shared],
		[{ name: 'close', run: (on) => void asked(on, 'closeMonth', '2026-06'), whole: ['closed', 'aggregates'] }, built],
	];
}
