import { SelectField } from '../parts/select-field';
import type { TableChoices, TablesPreview } from '../server/contract';
import { useSession, useWords } from '../session/session';
import { tableWords } from './words';

type Answers = NonNullable<TableChoices['statuses']>;
type Outcome = Answers[string];

interface StatusQuestionsProps {
	statuses: TablesPreview['statuses'];
	answers: Answers;
	change(answers: Answers): void;
}

/** Words of statuses that nobody knows: a person says once what each means. */
export function StatusQuestions({ statuses, answers, change }: StatusQuestionsProps) {
	const words = useWords(tableWords);
	const { count } = useSession();
	if (statuses.length === 0) return null;
	const outcomes: [Outcome | '', string][] = [
		['', words.unanswered],
		['OPEN', words.isOpen],
		['WON', words.isWon],
		['LOST', words.isLost],
	];
	const answer = (word: string, outcome: string): void => {
		const { [word]: _before, ...others } = answers;
		change(outcome === '' ? others : { ...others, [word]: outcome as Outcome });
	};
	return (
		<section class="card">
			<h3>{words.statuses}</h3>
			<p class="muted">{words.statusesLead}</p>
			{statuses.map(({ word, deals }) => (
				<SelectField
					key={word}
					label={deals === 0 ? word : `${word}: ${count.deals(deals)}`}
					value={answers[word] ?? ''}
					options={outcomes}
					onValue={(outcome) => answer(word, outcome)}
				/>
			))}
		</section>
	);
}
