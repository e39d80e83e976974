import { Button } from '../parts/button';
import { Icon } from '../parts/icon';
import { useSession } from '../session';
import { ImportSchedule } from './import-schedule';
import { ImportStart } from './import-start';
import { ImportUndo } from './import-undo';
import { LastRuns } from './last-runs';

/** What the data tabs hold now. */
export function ImportDone() {
	const { state, words, formats, go } = useSession();
	const { facts } = state;
	if (facts === null) return null;
	const { importing, count } = words;
	const when = facts.importedAt === null ? null : formats.moment(facts.importedAt);
	const figures: readonly (readonly [string, number])[] = [
		[importing.deals, facts.deals],
		[importing.activities, facts.activities],
		[importing.managers, facts.managers],
	];
	return (
		<>
			<section class="card done-card">
				<p class="done-head">
					<span class="done-mark">
						<Icon name="check" size={18} />
					</span>
					<span>
						<strong>{importing.done}</strong>
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
						<span class="muted">{importing.period}</span> {formats.days(facts.from, facts.to)}
					</p>
				)}
				{facts.problems.length > 0 && (
					<details class="fold problems">
						<summary>{count.problems(facts.problems.length)}</summary>
						<p class="muted">{importing.problemsLead}</p>
						<ul>
							{facts.problems.map((problem) => (
								<li key={problem}>{problem}</li>
							))}
						</ul>
					</details>
				)}
			</section>
			<Button kind="primary" onClick={() => go('goal')}>
				{importing.next}
			</Button>
			<hr />
			<ImportStart />
			{state.connection !== null && <ImportSchedule />}
			<LastRuns />
			{facts.canUndo && <ImportUndo />}
		</>
	);
}
