import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SetForm as Form, KpiSetView, RolloutState, SetLineForm } from '../../src/app/sets/types';
import { AmountInput } from '../parts/amount-input';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { useSession } from '../session';
import { SetLine } from './set-line';

interface SetFormProps {
	set: KpiSetView;
	metrics: RolloutState['metrics'];
	isBusy: boolean;
	submit: string;
	back(): void;
	onForm(form: Form): void;
	children?: ComponentChildren;
}

const BLANK = { norm: null, better: null, threshold: null, cap: null, base: null, multiplier: null } as const;

export function SetForm({ set, metrics, isBusy, submit, back, onForm, children }: SetFormProps) {
	const { words, formats } = useSession();
	const { sets } = words;
	const [form, setForm] = useState<Form>(set.form);
	const lines = (next: SetLineForm[]): void => setForm({ ...form, lines: next });
	const sum = form.lines.reduce((total, { kind, weight }) => total + (kind === 'kpi' ? (weight ?? 0) : 0), 0);
	const isWhole = Math.abs(sum - 1) < 1e-6;
	const free = metrics.find(({ id }) => !form.lines.some(({ metric }) => metric === id))?.id ?? '';
	const add = (kind: 'kpi' | 'stop'): void =>
		lines([
			...form.lines,
			{
				kind,
				metric: free,
				weight: kind === 'kpi' ? Math.max(0, Math.round((1 - sum) * 100) / 100) : null,
				planSource: 'targets',
				...BLANK,
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
					// biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and keep their places
					key={i}
					line={line}
					metrics={metrics}
					change={(part) => lines(form.lines.map((other, at) => (at === i ? { ...other, ...part } : other)))}
					remove={() => lines(form.lines.filter((_, at) => at !== i))}
				/>
			))}
			<p class={isWhole ? 'weights' : 'weights wrong'} role="status">
				{sets.weights(formats.percent(sum))}
			</p>
			<Button kind="plain" onClick={() => add('kpi')}>
				{sets.add}
			</Button>
			<Button kind="quiet" onClick={() => add('stop')}>
				{sets.addStop}
			</Button>
			<h2>{sets.pay}</h2>
			{money('fund', sets.fund)}
			<div class="pair">
				{money('bonusMin', sets.least)}
				{money('bonusMax', sets.most)}
			</div>
			<label>
				<input
					type="checkbox"
					checked={form.isStepped}
					onChange={(event) => setForm({ ...form, isStepped: event.currentTarget.checked })}
				/>{' '}
				{sets.stepped}
			</label>
			{children}
			<Button kind="primary" type="submit" isBusy={isBusy}>
				{submit}
			</Button>
			<Button kind="quiet" onClick={back}>
				{sets.cancel}
			</Button>
		</form>
	);
}
