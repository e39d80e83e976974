import { useEffect, useState } from 'preact/hooks';
import type { ClosingState } from '../../src/app/panel/types';
import { useTask } from '../jobs/task';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { ask } from '../server';
import { useSession } from '../session';

/** Months that are closed, what has changed since, and the next one to close. */
export function Closing() {
	const { sharing } = useSession().words;
	const task = useTask();
	const [state, setState] = useState<ClosingState | null>(null);
	const take = async (question: () => Promise<ClosingState>): Promise<void> => {
		const answer = await task.run(question);
		if (answer !== null) setState(answer);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the screen opens
	useEffect(() => void take(() => ask('closing')), []);
	if (state === null) return null;
	const { next, closed } = state;
	return (
		<section>
			<h2>{sharing.closing}</h2>
			<FaultBanner fault={task.fault} />
			<p class="muted">{next === null ? sharing.nothing : sharing.closeHint}</p>
			{next !== null && (
				<Button kind="plain" isBusy={task.isBusy} onClick={() => take(() => ask('closeMonth', next))}>
					{sharing.close(next)}
				</Button>
			)}
			{closed.map(({ period, changed }) => (
				<p key={period}>{sharing.closed(period, changed)}</p>
			))}
		</section>
	);
}
