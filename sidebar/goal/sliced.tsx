import { useState } from 'preact/hooks';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { call } from '../server/call';
import type { SlicedGoal } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { GoalPlans } from './plans';
import { GoalPreview } from './preview';
import { goalWords } from './words';

interface SlicedGoalsProps {
	/** Opens the form: of this slice, or of one that is still to be chosen. */
	change(slice: string): void;
	add(): void;
}

/** The goals of parts of the business, each with its tab. */
export function SlicedGoals({ change, add }: SlicedGoalsProps) {
	const { state } = useSession();
	const words = useWords(goalWords);
	const [said, setSaid] = useState<string | null>(null);
	return (
		<section class="parts">
			<h2>{words.parts}</h2>
			<p class="hint">{words.partsLead}</p>
			{said !== null && (
				<Banner kind="success">
					<p>{said}</p>
				</Banner>
			)}
			{state.slicedGoals.map((goal) => (
				<Part key={goal.slice} goal={goal} change={() => change(goal.slice)} onDropped={() => setSaid(words.takenBack)} />
			))}
			<Button kind="plain" icon="target" onClick={add}>
				{words.addPart}
			</Button>
		</section>
	);
}

function Part({ goal, change, onDropped }: { goal: SlicedGoal; change(): void; onDropped(): void }) {
	const { formats, setState } = useSession();
	const words = useWords(goalWords);
	const task = useTask();
	const { form, title, slice } = goal;
	const amount = form.basis === 'deals' ? formats.number(form.goal) : formats.money(form.goal);
	const drop = async (): Promise<void> => {
		const next = await task.run(() => call('dropGoal', slice));
		if (next === null) return;
		onDropped();
		setState(next);
	};
	return (
		<details class="fold" data-slice={slice}>
			<summary>
				{title}{' '}
				<small>
					{form.isShare === true
						? words.growthText(`${formats.number(Number((form.goal * 100).toFixed(2)))}\u00a0%`, form.period)
						: `${amount} · ${form.period}`}
				</small>
			</summary>
			<div class="form">
				<GoalPreview form={form} />
				<p class="hint">{words.forSheets}</p>
				<FaultBanner fault={task.fault} />
				<Button kind="plain" icon="open" isBusy={task.isBusy} onClick={() => task.run(() => call('openTab', goal.id))}>
					{words.open}
				</Button>
				<GoalPlans slice={slice} />
				<Button kind="plain" onClick={change}>
					{words.change}
				</Button>
				<Button kind="quiet" isBusy={task.isBusy} onClick={drop}>
					{words.takeBack}
				</Button>
			</div>
		</details>
	);
}
