import { Button } from '../parts/button';
import type { ClosingPreview } from '../server/contract';
import { useSession, useWords } from '../session/session';
import { closingWords } from './words';
import './closing.css';

interface QuestionProps {
	preview: ClosingPreview;
	isBusy: boolean;
	close(): void;
	back(): void;
}

/** What will be frozen, with its figures, before it is. */
export function ClosingQuestion({ preview, isBusy, close, back }: QuestionProps) {
	const { formats, shared } = useSession();
	const words = useWords(closingWords);
	const { period, asOf, figures, lines } = preview;
	const money = (value: number | null): string => (value === null ? '–' : formats.money(Math.round(value)));
	return (
		<div class="form">
			<p>{words.question(formats.month(period), formats.day(asOf))}</p>
			<div class="frozen">
				<table>
					<thead>
						<tr>
							<th scope="col">{words.who}</th>
							<th scope="col">{words.factOfPlan}</th>
							<th scope="col">{words.bonus}</th>
						</tr>
					</thead>
					<tbody>
						{lines.map(({ name, fact, plan, score, bonus }) => (
							<tr key={name}>
								<th scope="row">{name === '' ? words.company : name}</th>
								<td>
									{money(fact)}
									<small>{plan === null ? words.noPlan : words.of(money(plan))}</small>
								</td>
								<td>
									{money(bonus)}
									{score !== null && <small>{formats.percent(score)}</small>}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<p class="muted">{words.figures(formats.number(figures))}</p>
			<Button kind="primary" isBusy={isBusy} onClick={close}>
				{words.confirm(formats.month(period))}
			</Button>
			<Button kind="quiet" onClick={back}>
				{shared.cancel}
			</Button>
		</div>
	);
}
