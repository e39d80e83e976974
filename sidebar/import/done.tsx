import { Icon } from '../icons/icon';
import { Button } from '../parts/button';
import { useSession, useWords } from '../session/session';
import { LastImports } from './last-imports';
import { OldActivities } from './old-activities';
import { ImportSchedule } from './schedule';
import { ImportStart } from './start';
import { ImportUndo } from './undo';
import { importWords } from './words';

/** What the data tabs hold now. */
export function ImportDone() {
	const { state, formats, go, count } = useSession();
	const words = useWords(importWords);
	const { facts, room } = state;
	if (facts === null) return null;
	const roomText = ({ cells, limit, fullOn }: NonNullable<typeof room>): string =>
		[
			words.room(formats.percent(cells / limit), formats.number(cells)),
			...(fullOn === null ? [] : [words.fullOn(formats.month(fullOn.slice(0, 7)))]),
		].join(' ');
	const when = facts.importedAt === null ? null : formats.moment(facts.importedAt);
	const figures: readonly (readonly [string, number])[] = [
		[words.deals, facts.deals],
		[words.activities, facts.activities],
		[words.managers, facts.managers],
	];
	return (
		<>
			<section class="card done-card">
				<p class="done-head">
					<span class="done-mark">
						<Icon name="check" size={18} />
					</span>
					<span>
						<strong>{words.done}</strong>
						{when !== null && <small>{when}</small>}
					</span>
				</p>
				<dl class="figures">
					{figures.map(([title, value]) => (
						<div key={title}>
							<dt>{title}</dt>
							<dd>{formats.number(value)}</dd>
						</div>
					))}
				</dl>
				{facts.from !== null && facts.to !== null && (
					<p class="done-period">
						<span class="muted">{words.period}</span> {formats.days(facts.from, facts.to)}
					</p>
				)}
				{room !== null && <p class="muted">{roomText(room)}</p>}
				{facts.problems.length > 0 && (
					<details class="fold problems">
						<summary>{count.problems(facts.problems.length)}</summary>
						<p class="muted">{words.problemsLead}</p>
						<ul>
							{facts.problems.map((problem) => (
								<li key={problem}>{problem}</li>
							))}
						</ul>
					</details>
				)}
			</section>
			<Button kind="primary" onClick={() => go('goal')}>
				{words.next}
			</Button>
			<hr />
			<ImportStart />
			{state.connection !== null && <ImportSchedule />}
			<LastImports />
			{state.connection !== null && <OldActivities />}
			{facts.canUndo && <ImportUndo />}
		</>
	);
}
