import { useState } from 'preact/hooks';
import type { GoalForm, GoalPreview as Split } from '../../src/app/panel/types';
import { useTask } from '../jobs/task';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { ask } from '../server';
import { useSession } from '../session';

/** By month and manager, as the add-on would write it; asked for, since it is reckoned from all facts. */
export function GoalSplit({ form }: { form: GoalForm }) {
	const { words, formats } = useSession();
	const task = useTask();
	const [shown, setShown] = useState<{ form: GoalForm; split: Split } | null>(null);
	const load = async (): Promise<void> => {
		const split = await task.run(() => ask('previewGoal', form));
		if (split !== null) setShown({ form, split });
	};
	const cell = (value: string | number | null): string => (typeof value === 'number' ? formats.number(Math.round(value)) : (value ?? '—'));
	return (
		<>
			<FaultBanner fault={task.fault} />
			{shown?.form === form ? (
				<table class="split">
					<tr>
						{shown.split.heads.map((head) => (
							<th key={head}>{head}</th>
						))}
					</tr>
					{[...shown.split.months, ...shown.split.people].map((line, i) => (
						<tr key={String(line[0])} class={i === shown.split.months.length ? 'next' : ''}>
							{line.map((value, n) => (
								<td key={String(n)}>{cell(value)}</td>
							))}
						</tr>
					))}
				</table>
			) : (
				<Button kind="plain" isBusy={task.isBusy} onClick={load}>
					{words.goal.split}
				</Button>
			)}
		</>
	);
}
