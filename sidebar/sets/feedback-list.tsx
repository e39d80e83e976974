import { useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { TextField } from '../parts/text-field';
import type { FeedbackView } from '../server/contract';
import { useWords } from '../session/session';
import { setWords } from './words';

type Status = 'discussed' | 'accepted' | 'declined';

interface FeedbackListProps {
	feedback: FeedbackView[];
	isBusy: boolean;
	answer(id: string, status: Status, text: string): void;
}

/** What managers wrote on their sheets, newest first, with a field for the answer. */
export function FeedbackList({ feedback, isBusy, answer }: FeedbackListProps) {
	const words = useWords(setWords);
	return (
		<section class="group">
			<h2>{words.feedback}</h2>
			{feedback.length === 0 && <p class="note">{words.noFeedback}</p>}
			{feedback.map((entry) => (
				<Feedback key={entry.id} entry={entry} isBusy={isBusy} answer={(status, text) => answer(entry.id, status, text)} />
			))}
		</section>
	);
}

function Feedback({ entry, isBusy, answer }: { entry: FeedbackView; isBusy: boolean; answer(status: Status, text: string): void }) {
	const words = useWords(setWords);
	const [text, setText] = useState(entry.answer);
	return (
		<details class="fold">
			<summary>
				{entry.who}: {entry.metric} {entry.rating !== null && `${entry.rating}/5`} <span class="status">{entry.status}</span>
			</summary>
			<div class="group">
				{entry.comment !== '' && <p>{entry.comment}</p>}
				<TextField label={words.answer} value={text} onValue={setText} />
				<div class="buttons">
					<Button kind="plain" isBusy={isBusy} onClick={() => answer('accepted', text)}>
						{words.accept}
					</Button>
					<Button kind="plain" isBusy={isBusy} onClick={() => answer('declined', text)}>
						{words.decline}
					</Button>
				</div>
				<Button kind="quiet" isBusy={isBusy} onClick={() => answer('discussed', text)}>
					{words.discuss}
				</Button>
			</div>
		</details>
	);
}
