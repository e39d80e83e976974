import { useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { SelectField } from '../parts/select-field';
import type { CellExplanation } from '../server/contract';
import { useWords } from '../session/session';
import { explainWords } from './words';

interface PickerProps {
	cell: CellExplanation;
	isOpen: boolean;
	isBusy: boolean;
	explain(metric: string, manager: string, period: string, options: string): unknown;
}

/** Any KPI, any manager, any period, with the options of the KPI. */
export function ExplainPicker({ cell: { choices, start }, isOpen, isBusy, explain }: PickerProps) {
	const words = useWords(explainWords);
	const [metric, setMetric] = useState(() =>
		choices.metrics.some(({ id }) => id === start.metric) ? start.metric : choices.metrics[0]!.id,
	);
	const [manager, setManager] = useState(start.manager);
	const [period, setPeriod] = useState(start.period);
	const [optionValues, setOptionValues] = useState<Record<string, string>>({});
	const options = choices.metrics.find(({ id }) => id === metric)?.options ?? [];
	const submit = (event: Event): void => {
		event.preventDefault();
		const optionTexts = options.flatMap(({ name }) => (optionValues[name] ? [`${name}=${optionValues[name]}`] : []));
		if (!isBusy) explain(metric, manager, period, optionTexts.join('; '));
	};
	return (
		<details class="fold" open={isOpen}>
			<summary>{words.other}</summary>
			<form class="form" onSubmit={submit}>
				<SelectField
					label={words.metric}
					value={metric}
					options={choices.metrics.map(({ id, name }) => [id, name] as const)}
					onValue={(next) => {
						setMetric(next);
						setOptionValues({});
					}}
				/>
				<SelectField
					label={words.manager}
					value={manager}
					options={choices.managers.map(({ id, name }) => [id, name] as const)}
					onValue={setManager}
				/>
				<Field label={words.period} hint={words.periodHint}>
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
					<SelectField
						key={name}
						label={words.option(name)}
						value={optionValues[name] ?? ''}
						options={[['', words.standard], ...values.map((value) => [value, value] as const)]}
						onValue={(value) => setOptionValues({ ...optionValues, [name]: value })}
					/>
				))}
				<Button kind="primary" type="submit" isBusy={isBusy}>
					{words.submit}
				</Button>
			</form>
		</details>
	);
}
