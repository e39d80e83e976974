import { useEffect, useState } from 'preact/hooks';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { call } from '../server/call';
import type { ClosingState } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { closingWords } from './words';

/** The month to close next, the closed months, and what has changed in them since. */
export function Closing() {
	const { formats } = useSession();
	const words = useWords(closingWords);
	const task = useTask();
	const [state, setState] = useState<ClosingState | null>(null);
	const update = async (action: () => Promise<ClosingState>): Promise<void> => {
		const answer = await task.run(action);
		if (answer !== null) setState(answer);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: loaded once, when the screen opens
	useEffect(() => void update(() => call('closing')), []);
	if (state === null) return null;
	const { next, closed } = state;
	return (
		<section class="group">
			<h2>{words.title}</h2>
			<FaultBanner fault={task.fault} />
			<p class="muted">{next === null ? words.nothing : words.lead}</p>
			{next !== null && (
				<Button kind="plain" isBusy={task.isBusy} onClick={() => update(() => call('closeMonth', next))}>
					{words.close(formats.month(next))}
				</Button>
			)}
			{closed.map(({ period, changed }) => (
				<p key={period}>{words.closedMonth(formats.month(period), changed)}</p>
			))}
		</section>
	);
}
