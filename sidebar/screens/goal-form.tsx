import { useRef, useState } from 'preact/hooks';
import type { GoalForm as Form, GoalProposal } from '../../src/usecases/rpc-types';
import { useTask } from '../jobs/task';
import { AmountInput } from '../parts/amount-input';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { Field } from '../parts/field';
import { ask } from '../server';
import { useSession } from '../session';
import { goalErrors } from './goal-check';
import { GoalPreview } from './goal-preview';

const PERCENT = { text: '%', isFirst: false };
const round = (value: number | null, decimals: number): number | null => (value === null ? null : Number(value.toFixed(decimals)));

/** As the fields will show it, so that the preview reckons with what is seen. */
const shown = (form: Form): Form => ({
	...form,
	goal: Math.round(form.goal),
	averageCheck: round(form.averageCheck, 2),
	conversion: round(form.conversion, 4),
	callsPerDeal: round(form.callsPerDeal, 2),
	meetingsPerDeal: round(form.meetingsPerDeal, 2),
});

interface FormProps {
	proposal: GoalProposal;
	built(): void;
	leave: (() => void) | null;
}

export function GoalForm({ proposal, built, leave }: FormProps) {
	const { state, words, formats, accept, drafts } = useSession();
	const element = useRef<HTMLFormElement>(null);
	const task = useTask();
	const [form, setForm] = useState<Form>(() => (drafts.get('goal') as Form | undefined) ?? shown(state.goal?.form ?? proposal.form));
	const [isTried, setTried] = useState(false);
	const { goal } = words;
	const errors = isTried ? goalErrors(form, proposal.periods, words) : {};

	const set = (change: Partial<Form>): void => {
		const next = { ...form, ...change };
		drafts.set('goal', next);
		setForm(next);
	};
	/** A goal still as proposed follows the period; one that was typed stays. */
	const choosePeriod = (period: string): void => {
		const proposed = (token: string): number | null => proposal.periods.find((one) => one.token === token)?.goal ?? null;
		const next = proposed(period);
		set(form.goal === proposed(form.period) && next !== null ? { period, goal: next } : { period });
	};
	const submit = async (event: Event): Promise<void> => {
		event.preventDefault();
		if (task.isBusy) return;
		setTried(true);
		const wrong = Object.keys(goalErrors(form, proposal.periods, words))[0];
		if (wrong !== undefined) return element.current?.querySelector<HTMLElement>(`[data-field="${wrong}"] :is(input, select)`)?.focus();
		const next = await task.run(() => ask('buildGoal', form));
		if (next === null) return;
		drafts.delete('goal');
		accept(next);
		built();
	};
	const amount = (
		field: 'goal' | 'averageCheck' | 'conversion' | 'callsPerDeal' | 'meetingsPerDeal',
		{ decimals, sign, scale = 1 }: { decimals: number; sign?: typeof PERCENT; scale?: number },
	) => (
		<div data-field={field}>
			<Field label={goal[field]} hint={proposal.sources[field]} error={errors[field]}>
				{(links) => (
					<AmountInput
						links={links}
						value={form[field] === null || (field === 'goal' && form.goal === 0) ? null : round(form[field]! * scale, decimals)}
						decimals={decimals}
						sign={sign}
						onValue={(value) => set({ [field]: value === null ? (field === 'goal' ? 0 : null) : round(value / scale, decimals + 2) })}
					/>
				)}
			</Field>
		</div>
	);

	if (proposal.periods.length === 0)
		return (
			<Banner kind="warning">
				<p>{goal.noPeriods}</p>
			</Banner>
		);
	return (
		<form class="form" ref={element} noValidate onSubmit={submit}>
			<div data-field="period">
				<Field label={goal.period} hint={proposal.sources.period} error={errors.period}>
					{(links) => (
						<select {...links} value={form.period} onChange={(event) => choosePeriod(event.currentTarget.value)}>
							{proposal.periods.map(({ token, title }) => (
								<option key={token} value={token}>
									{title}
								</option>
							))}
						</select>
					)}
				</Field>
			</div>
			{amount('goal', { decimals: 0, sign: formats.sign })}
			{amount('averageCheck', { decimals: 2, sign: formats.sign })}
			{amount('conversion', { decimals: 2, sign: PERCENT, scale: 100 })}
			<div class="pair">
				{amount('callsPerDeal', { decimals: 2 })}
				{amount('meetingsPerDeal', { decimals: 2 })}
			</div>
			<Choice
				legend={goal.months}
				isRow
				options={[
					{ value: 'equal', title: goal.monthsEqual },
					{ value: 'workdays', title: goal.monthsWorkdays },
				]}
				value={form.months}
				onValue={(months) => set({ months })}
			/>
			<Choice
				legend={goal.managers}
				isRow
				options={[
					{ value: 'equal', title: goal.managersEqual },
					{ value: 'history', title: goal.managersHistory },
				]}
				value={form.managers}
				onValue={(managers) => set({ managers })}
			/>
			<GoalPreview form={form} />
			<FaultBanner fault={task.fault} />
			<Button kind="primary" type="submit" icon="target" isBusy={task.isBusy}>
				{task.isBusy ? goal.building : goal.submit}
			</Button>
			{leave !== null && (
				<Button kind="quiet" onClick={leave}>
					{words.shared.cancel}
				</Button>
			)}
		</form>
	);
}
