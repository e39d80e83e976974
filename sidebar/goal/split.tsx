import { useState } from 'preact/hooks';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { call } from '../server/call';
import type { GoalForm, GoalPreview } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { goalWords } from './words';

/** By month and manager, as the add-on would write it; on demand, because it is calculated from all data. */
export function GoalSplit({ form }: { form: GoalForm }) {
	const { formats } = useSession();
	const words = useWords(goalWords);
	const task = useTask();
	const [preview, setPreview] = useState<{ form: GoalForm; split: GoalPreview } | null>(null);
	const load = async (): Promise<void> => {
		const split = await task.run(() => call('previewGoal', form));
		if (split !== null) setPreview({ form, split });
	};
	const cell = (value: string | number | null): string => {
		if (typeof value === 'number') return formats.number(Math.round(value));
		return value === null ? '—' : formats.month(value);
	};
	return (
		<>
			<FaultBanner fault={task.fault} />
			{preview?.form === form ? (
				<table class="split">
					<tr>
						{preview.split.heads.map((head) => (
							<th key={head}>{head}</th>
						))}
					</tr>
					{[...preview.split.months, ...preview.split.people].map((line, i) => (
						<tr key={String(line[0])} class={i === preview.split.months.length ? 'next' : ''}>
							{line.map((value, n) => (
								<td key={String(n)}>{cell(value)}</td>
							))}
						</tr>
					))}
				</table>
			) : (
				<Button kind="plain" isBusy={task.isBusy} onClick={load}>
					{words.split}
				</Button>
			)}
		</>
	);
}
