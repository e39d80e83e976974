import type { RolloutState, SetLineForm } from '../../src/app/sets/types';
import { AmountInput } from '../parts/amount-input';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { useSession } from '../session';

interface SetLineProps {
	line: SetLineForm;
	metrics: RolloutState['metrics'];
	change(part: Partial<SetLineForm>): void;
	remove(): void;
}

/** One KPI of a set, or one stop-factor. */
export function SetLine({ line, metrics, change, remove }: SetLineProps) {
	const { words } = useSession();
	const { sets } = words;
	const isStop = line.kind === 'stop';
	const isShare = metrics.find(({ id }) => id === line.metric)?.unit === 'share';
	type Share = 'weight' | 'threshold' | 'cap' | 'multiplier' | 'norm';
	const number = (key: Share, label: string, scale: number, hint?: string) => (
		<Field label={label} hint={hint}>
			{(links) => (
				<AmountInput
					links={links}
					value={line[key] === null ? null : Math.round(line[key] * scale * 1e6) / 1e6}
					decimals={2}
					onValue={(value) => change({ [key]: value === null ? null : value / scale })}
				/>
			)}
		</Field>
	);
	const norm = number('norm', isStop ? (isShare ? sets.limitShare : sets.limit) : isShare ? sets.normShare : sets.norm, isShare ? 100 : 1);
	return (
		<div class="set-line">
			<Field label={isStop ? sets.stop : sets.kpi}>
				{(links) => (
					<select {...links} value={line.metric} onChange={(event) => change({ metric: event.currentTarget.value })}>
						{metrics.map(({ id, name }) => (
							<option key={id} value={id}>
								{name}
							</option>
						))}
					</select>
				)}
			</Field>
			{isStop ? (
				<div class="pair">
					{norm}
					{number('multiplier', sets.multiplier, 100)}
				</div>
			) : (
				<>
					<div class="pair">
						{number('weight', sets.weight, 100)}
						<Field label={sets.planSource}>
							{(links) => (
								<select
									{...links}
									value={line.planSource}
									onChange={(event) => change({ planSource: event.currentTarget.value as SetLineForm['planSource'] })}
								>
									<option value="targets">{sets.targets}</option>
									<option value="fixed">{sets.fixedPlan}</option>
									<option value="previous">{sets.previous}</option>
								</select>
							)}
						</Field>
					</div>
					{line.planSource === 'fixed' && norm}
					<details class="fold">
						<summary>{sets.more}</summary>
						<div class="pair">
							{number('threshold', sets.threshold, 100, sets.thresholdHint)}
							{number('cap', sets.cap, 100, sets.capHint)}
						</div>
					</details>
				</>
			)}
			<Button kind="quiet" onClick={remove}>
				{sets.remove}
			</Button>
		</div>
	);
}
