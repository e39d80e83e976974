import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { AmountInput } from '../parts/amount-input';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import type { KpiSetView, RolloutState, SetLineForm, SetForm as SetValues } from '../server/contract';
import { useSession, useWords } from '../session/session';
import { SetLine } from './line';
import { setWords } from './words';

interface SetFormProps {
	set: KpiSetView;
	metrics: RolloutState['metrics'];
	isBusy: boolean;
	submit: string;
	back(): void;
	onForm(form: SetValues): void;
	children?: ComponentChildren;
}

const EMPTY_LINE = { norm: null, better: null, threshold: null, cap: null, base: null, multiplier: null } as const;

export function SetForm({ set, metrics, isBusy, submit, back, onForm, children }: SetFormProps) {
	const { formats, shared } = useSession();
	const words = useWords(setWords);
	const [form, setForm] = useState<SetValues>(set.form);
	const setLines = (next: SetLineForm[]): void => setForm({ ...form, lines: next });
	const totalWeight = form.lines.reduce((total, { kind, weight }) => total + (kind === 'kpi' ? (weight ?? 0) : 0), 0);
	const isComplete = Math.abs(totalWeight - 1) < 1e-6;
	const unusedMetric = metrics.find(({ id }) => !form.lines.some(({ metric }) => metric === id))?.id ?? '';
	const add = (kind: 'kpi' | 'stop'): void =>
		setLines([
			...form.lines,
			{
				kind,
				metric: unusedMetric,
				weight: kind === 'kpi' ? Math.max(0, Math.round((1 - totalWeight) * 100) / 100) : null,
				planSource: 'targets',
				...EMPTY_LINE,
			},
		]);
	const money = (key: 'fund' | 'bonusMin' | 'bonusMax', label: string) => (
		<Field label={label}>
			{(links) => (
				<AmountInput
					links={links}
					value={form[key]}
					decimals={2}
					sign={formats.sign}
					onValue={(value) => setForm({ ...form, [key]: value })}
				/>
			)}
		</Field>
	);
	return (
		<form
			class="form"
			noValidate
			onSubmit={(event) => {
				event.preventDefault();
				onForm(form);
			}}
		>
			{form.lines.map((line, i) => (
				<SetLine
					// biome-ignore lint/suspicious/noArrayIndexKey: lines have no id, and keep their order
					key={i}
					line={line}
					metrics={metrics}
					change={(part) => setLines(form.lines.map((other, at) => (at === i ? { ...other, ...part } : other)))}
					remove={() => setLines(form.lines.filter((_, at) => at !== i))}
				/>
			))}
			<p class={isComplete ? 'weights' : 'weights wrong'} role="status">
				{words.weightTotal(formats.percent(totalWeight))}
			</p>
			<Button kind="plain" onClick={() => add('kpi')}>
				{words.add}
			</Button>
			<Button kind="quiet" onClick={() => add('stop')}>
				{words.addStop}
			</Button>
			<h2>{words.bonus}</h2>
			{money('fund', words.fund)}
			<div class="pair">
				{money('bonusMin', words.bonusMin)}
				{money('bonusMax', words.bonusMax)}
			</div>
			<label class="check">
				<input
					type="checkbox"
					checked={form.isStepped}
					onChange={(event) => setForm({ ...form, isStepped: event.currentTarget.checked })}
				/>
				<span>{words.stepped}</span>
			</label>
			{children}
			<Button kind="primary" type="submit" isBusy={isBusy}>
				{submit}
			</Button>
			<Button kind="quiet" onClick={back}>
				{shared.cancel}
			</Button>
		</form>
	);
}
