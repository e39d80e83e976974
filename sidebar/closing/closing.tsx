import { useEffect, useState } from 'preact/hooks';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { TextField } from '../parts/text-field';
import { call } from '../server/call';
import type { ClosingPreview, ClosingState } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { PaySheetCard } from './pay-sheet';
import { ClosingQuestion } from './question';
import { closingWords } from './words';

/** The month to close next, the closed months, and what has changed in them since. */
export function Closing() {
	const { formats } = useSession();
	const words = useWords(closingWords);
	const task = useTask();
	const [state, setState] = useState<ClosingState | null>(null);
	const [question, setQuestion] = useState<ClosingPreview | null>(null);
	const update = async (action: () => Promise<ClosingState>): Promise<void> => {
		const answer = await task.run(action);
		if (answer === null) return;
		setQuestion(null);
		setState(answer);
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
			{next !== null && question === null && (
				<Button kind="plain" isBusy={task.isBusy} onClick={async () => setQuestion(await task.run(() => call('closingPreview', next)))}>
					{words.close(formats.month(next))}
				</Button>
			)}
			{question !== null && (
				<ClosingQuestion
					preview={question}
					isBusy={task.isBusy}
					close={() => update(() => call('closeMonth', question.period))}
					back={() => setQuestion(null)}
				/>
			)}
			{closed.map((month) => (
				<ClosedMonth
					key={month.period}
					month={month}
					isBusy={task.isBusy}
					reopen={(reason) => update(() => call('reopenMonth', month.period, reason))}
				/>
			))}
		</section>
	);
}

interface ClosedMonthProps {
	month: ClosingState['closed'][number];
	isBusy: boolean;
	reopen(reason: string): void;
}

function ClosedMonth({ month: { period, changed }, isBusy, reopen }: ClosedMonthProps) {
	const { formats } = useSession();
	const words = useWords(closingWords);
	const [reason, setReason] = useState('');
	const [isUnfolded, setUnfolded] = useState(false);
	return (
		<details class="fold" onToggle={({ currentTarget }) => setUnfolded(isUnfolded || currentTarget.open)}>
			<summary>{words.closedMonth(formats.month(period), changed)}</summary>
			{isUnfolded && <PaySheetCard period={period} />}
			<div class="form">
				<p class="hint">{words.reopenLead}</p>
				<TextField label={words.reason} value={reason} onValue={setReason} />
				<Button kind="plain" isBusy={isBusy} reason={reason.trim() === '' ? words.needReason : null} onClick={() => reopen(reason)}>
					{words.reopen(formats.month(period))}
				</Button>
			</div>
		</details>
	);
}
