import { AmountInput } from '../parts/amount-input';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { SelectField } from '../parts/select-field';
import type { RolloutState, SetLineForm } from '../server/contract';
import { useSession, useWords } from '../session/session';
import { setWords } from './words';

interface SetLineProps {
	line: SetLineForm;
	metrics: RolloutState['metrics'];
	change(part: Partial<SetLineForm>): void;
	remove(): void;
}

/** A KPI of the set, or a penalty KPI. */
export function SetLine({ line, metrics, change, remove }: SetLineProps) {
	const words = useWords(setWords);
	const isStop = line.kind === 'stop';
	const { formats } = useSession();
	const metric = metrics.find(({ id }) => id === line.metric);
	const isShare = metric?.unit === 'share';
	const unit =
		metric === undefined || isShare
			? ''
			: metric.unit === 'money'
				? formats.sign.text
				: ((words.units as Readonly<Record<string, string>>)[metric.unit] ?? '');
	const withUnit = (label: string): string => (unit === '' ? label : `${label}, ${unit}`);
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
	const fixedValue = number(
		'norm',
		isStop ? (isShare ? words.limitShare : withUnit(words.limit)) : isShare ? words.fixedShare : withUnit(words.fixedValue),
		isShare ? 100 : 1,
	);
	return (
		<div class="set-line">
			<SelectField
				label={isStop ? words.stop : words.kpi}
				value={line.metric}
				options={metrics.map(({ id, name }) => [id, name] as const)}
				onValue={(metric) => change({ metric })}
			/>
			{isStop ? (
				<div class="pair">
					{fixedValue}
					{number('multiplier', words.multiplier, 100)}
				</div>
			) : (
				<>
					<div class="pair">
						{number('weight', words.weight, 100)}
						<SelectField
							label={words.planSource}
							value={line.planSource}
							options={[
								['targets', words.targets],
								['fixed', words.fixedPlan],
								['previous', words.previous],
							]}
							onValue={(planSource) => change({ planSource: planSource as SetLineForm['planSource'] })}
						/>
					</div>
					{line.planSource === 'fixed' && fixedValue}
					<details class="fold">
						<summary>{words.more}</summary>
						<div class="pair">
							{number('threshold', words.threshold, 100, words.thresholdHint)}
							{number('cap', words.cap, 100, words.capHint)}
						</div>
					</details>
				</>
			)}
			<Button kind="quiet" onClick={remove}>
				{words.remove}
			</Button>
		</div>
	);
}
