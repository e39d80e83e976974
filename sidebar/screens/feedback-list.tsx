import { useState } from 'preact/hooks';
import type { FeedbackView } from '../../src/app/sets/types';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { useSession } from '../session';

type Status = 'discussed' | 'accepted' | 'declined';

interface FeedbackListProps {
	feedback: FeedbackView[];
	isBusy: boolean;
	answer(id: string, status: Status, text: string): void;
}

/** What managers wrote on their sheets, newest first, with a place for the answer. */
export function FeedbackList({ feedback, isBusy, answer }: FeedbackListProps) {
	const { words } = useSession();
	const { sets } = words;
	return (
		<section class="group">
			<h2>{sets.feedback}</h2>
			{feedback.length === 0 && <p class="note">{sets.noFeedback}</p>}
			{feedback.map((one) => (
				<One key={one.id} one={one} isBusy={isBusy} answer={(status, text) => answer(one.id, status, text)} />
			))}
		</section>
	);
}

function One({ one, isBusy, answer }: { one: FeedbackView; isBusy: boolean; answer(status: Status, text: string): void }) {
	const { words } = useSession();
	const { sets } = words;
	const [text, setText] = useState(one.answer);
	return (
		<details class="fold">
			<summary>
				{one.who}: {one.metric} {one.rating !== null && `${one.rating}/5`} <span class="status">{one.status}</span>
			</summary>
			<div class="group">
				{one.comment !== '' && <p>{one.comment}</p>}
				<Field label={sets.answer}>
					{(links) => <input {...links} type="text" value={text} onInput={(event) => setText(event.currentTarget.value)} />}
				</Field>
				<div class="buttons">
					<Button kind="plain" isBusy={isBusy} onClick={() => answer('accepted', text)}>
						{sets.accepted}
					</Button>
					<Button kind="plain" isBusy={isBusy} onClick={() => answer('declined', text)}>
						{sets.declined}
					</Button>
				</div>
				<Button kind="quiet" isBusy={isBusy} onClick={() => answer('discussed', text)}>
					{sets.discussed}
				</Button>
			</div>
		</details>
	);
}
