import { useState } from 'preact/hooks';
import type { CellExplanation } from '../../src/app/panel/types';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { useSession } from '../session';

interface PickerProps {
	found: CellExplanation;
	isOpen: boolean;
	isBusy: boolean;
	pick(metric: string, manager: string, period: string, options: string): unknown;
}

/** Any KPI of anybody in any period, with its options. */
export function ExplainPicker({ found: { choices, start }, isOpen, isBusy, pick }: PickerProps) {
	const { words } = useSession();
	const { explain } = words;
	const [metric, setMetric] = useState(() =>
		choices.metrics.some(({ id }) => id === start.metric) ? start.metric : choices.metrics[0]!.id,
	);
	const [manager, setManager] = useState(start.manager);
	const [period, setPeriod] = useState(start.period);
	const [chosen, setChosen] = useState<Record<string, string>>({});
	const options = choices.metrics.find(({ id }) => id === metric)?.options ?? [];
	const submit = (event: Event): void => {
		event.preventDefault();
		const written = options.flatMap(({ name }) => (chosen[name] ? [`${name}=${chosen[name]}`] : []));
		if (!isBusy) pick(metric, manager, period, written.join('; '));
	};
	const choice = (label: string, list: readonly (readonly [string, string])[], value: string, set: (value: string) => void) => (
		<Field label={label}>
			{(links) => (
				<select {...links} value={value} onChange={(event) => set(event.currentTarget.value)}>
					{list.map(([id, name]) => (
						<option key={id} value={id}>
							{name}
						</option>
					))}
				</select>
			)}
		</Field>
	);
	return (
		<details class="fold" open={isOpen}>
			<summary>{explain.other}</summary>
			<form class="form" onSubmit={submit}>
				{choice(
					explain.metric,
					choices.metrics.map(({ id, name }) => [id, name]),
					metric,
					(next) => {
						setMetric(next);
						setChosen({});
					},
				)}
				{choice(
					explain.manager,
					choices.managers.map(({ id, name }) => [id, name]),
					manager,
					setManager,
				)}
				<Field label={explain.period} hint={explain.periodHint}>
					{(links) => (
						<>
							<input
								{...links}
								type="text"
								list="explain-periods"
								value={period}
								onInput={(event) => setPeriod(event.currentTarget.value)}
							/>
							<datalist id="explain-periods">
								{choices.periods.map((token) => (
									<option key={token} value={token} />
								))}
							</datalist>
						</>
					)}
				</Field>
				{options.map(({ name, values }) => (
					<div key={name}>
						{choice(
							explain.option(name),
							[['', explain.standard], ...values.map((value) => [value, value] as const)],
							chosen[name] ?? '',
							(value) => setChosen({ ...chosen, [name]: value }),
						)}
					</div>
				))}
				<Button kind="primary" type="submit" isBusy={isBusy}>
					{explain.submit}
				</Button>
			</form>
		</details>
	);
}
