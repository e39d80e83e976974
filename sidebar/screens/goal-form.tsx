import { useRef, useState } from 'preact/hooks';
import type { GoalForm as Form, GoalProposal } from '../../src/app/panel/types';
import { useTask } from '../jobs/task';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { Field } from '../parts/field';
import { ask } from '../server';
import { useSession } from '../session';
import { goalErrors } from './goal-check';
import { type Amount, GoalAmount, GoalText, PERCENT, round } from './goal-fields';
import { GoalPreview } from './goal-preview';
import { GoalSplit } from './goal-split';

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
		set({
			period,
			...(form.goal === proposed(form.period) && next !== null ? { goal: next } : {}),
			// Another period has another one before it.
			...((form.base ?? null) === null ? {} : { base: null }),
		});
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
	const amount = (field: Amount, more: { decimals?: number; sign?: typeof PERCENT; label?: string } = {}) => (
		<GoalAmount field={field} form={form} set={set} sources={proposal.sources} errors={errors} {...more} />
	);
	const isDeals = form.basis === 'deals';
	const options = <T extends string>(titles: Readonly<Record<T, string>>) =>
		(Object.entries(titles) as [T, string][]).map(([value, title]) => ({ value, title }));

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
			<Choice legend={goal.basis} isRow options={options(goal.bases)} value={form.basis ?? 'money'} onValue={(basis) => set({ basis })} />
			{amount('goal', {
				decimals: 0,
				...(isDeals ? {} : { sign: formats.sign }),
				label: form.isIncrease ? goal.increase : goal.goals[form.basis ?? 'money'],
			})}
			<label class="check">
				<input
					type="checkbox"
					checked={form.isIncrease === true}
					onChange={({ currentTarget }) => set({ isIncrease: currentTarget.checked })}
				/>
				<span>{goal.isIncrease}</span>
			</label>
			{form.isIncrease === true && amount('base', { decimals: 0 })}
			{amount('averageCheck', { sign: formats.sign, ...(form.basis === 'margin' ? { label: goal.profitCheck } : {}) })}
			{amount('conversion', { sign: PERCENT })}
			<div class="pair">
				{amount('callsPerDeal')}
				{amount('meetingsPerDeal')}
			</div>
			<details class="fold">
				<summary>{goal.more}</summary>
				{amount('presentationsPerDeal')}
				{amount('newShare', { sign: PERCENT })}
				{amount('coldPerClient')}
				{amount('cycle', { decimals: 0 })}
				{amount('buffer', { sign: PERCENT })}
			</details>
			<Choice legend={goal.months} isRow options={options(goal.monthsBy)} value={form.months} onValue={(months) => set({ months })} />
			{form.months === 'custom' && (
				<GoalText label={goal.monthWeights} hint="28; 30; 42" value={form.monthWeights} onValue={(monthWeights) => set({ monthWeights })} />
			)}
			<Choice
				legend={goal.managers}
				isRow
				options={options(goal.managersBy)}
				value={form.managers}
				onValue={(managers) => set({ managers })}
			/>
			<p class="hint">{goal.managersHint}</p>
			<details class="fold">
				<summary>{goal.who}</summary>
				<GoalText label={goal.editors} hint={goal.editorsHint} value={form.editors} onValue={(editors) => set({ editors })} />
				<GoalText label={goal.reason} value={form.reason} onValue={(reason) => set({ reason })} />
			</details>
			<GoalPreview form={form} />
			<GoalSplit form={form} />
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
