import { useEffect, useRef, useState } from 'preact/hooks';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Choice } from '../parts/choice';
import { SelectField } from '../parts/select-field';
import { TextField } from '../parts/text-field';
import { call } from '../server/call';
import type { GoalBase, GoalProposal, GoalForm as GoalValues } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { AmountField, type AmountName, PERCENT, round } from './amount-field';
import { goalErrors } from './check';
import { GoalPreview } from './preview';
import { GoalSplit } from './split';
import { goalWords } from './words';

/** Rounded as the fields show it, so that the preview uses the same numbers. */
const rounded = (form: GoalValues): GoalValues => ({
	...form,
	goal: form.isShare === true ? form.goal : Math.round(form.goal),
	averageCheck: round(form.averageCheck, 2),
	conversion: round(form.conversion, 4),
	callsPerDeal: round(form.callsPerDeal, 2),
	meetingsPerDeal: round(form.meetingsPerDeal, 2),
});

interface FormProps {
	proposal: GoalProposal;
	onBuilt(): void;
	cancel: (() => void) | null;
}

export function GoalForm({ proposal, onBuilt, cancel }: FormProps) {
	const { state, formats, setState, drafts, shared } = useSession();
	const slice = proposal.form.slice ?? '';
	const draft = `goal${slice}`;
	const present = slice === '' ? state.goal?.form : state.slicedGoals.find((one) => one.slice === slice)?.form;
	const words = useWords(goalWords);
	const element = useRef<HTMLFormElement>(null);
	const task = useTask();
	const baseTask = useTask();
	const [form, setForm] = useState<GoalValues>(() => (drafts.get(draft) as GoalValues | undefined) ?? rounded(present ?? proposal.form));
	const [isTried, setTried] = useState(false);
	const [base, setBase] = useState<GoalBase | null>(null);
	const errors = isTried ? goalErrors(form, proposal.periods, words) : {};

	const set = (change: Partial<GoalValues>): void => {
		const next = { ...form, ...change };
		drafts.set(draft, next);
		setForm(next);
	};
	const way = form.isShare === true ? 'growth' : form.isIncrease === true ? 'increase' : 'amount';
	const { period, basis } = form;
	const loadBase = async (): Promise<void> => {
		setBase(null);
		if (way !== 'amount')
			setBase(await baseTask.run(() => call('goalBase', { period, basis: basis ?? 'money', isShare: way === 'growth', slice })));
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked anew only where another base is meant
	useEffect(() => void loadBase(), [way, period, basis]);
	const chooseWay = (next: typeof way): void =>
		set({
			isIncrease: next !== 'amount',
			isShare: next === 'growth',
			base: null,
			// A share is no amount of money.
			...((next === 'growth') === (way === 'growth') ? {} : { goal: next === 'growth' ? 0.05 : 0 }),
		});
	const baseValue = form.base ?? base?.value ?? null;
	const inUnit = (value: number): string => (basis === 'deals' ? formats.number(value) : formats.money(value));
	const baseHint = base === null ? '' : base.value === null ? words.noBase(base.title) : words.baseOf(base.title, inUnit(base.value));
	/** A proposed goal changes with the period; a goal the user entered stays. */
	const choosePeriod = (period: string): void => {
		const proposedGoal = (token: string): number | null => proposal.periods.find((one) => one.token === token)?.goal ?? null;
		const next = proposedGoal(period);
		set({
			period,
			...(form.goal === proposedGoal(form.period) && next !== null ? { goal: next } : {}),
			// Another period has another previous period.
			...((form.base ?? null) === null ? {} : { base: null }),
		});
	};
	const submit = async (event: Event): Promise<void> => {
		event.preventDefault();
		if (task.isBusy) return;
		setTried(true);
		const wrong = Object.keys(goalErrors(form, proposal.periods, words))[0];
		if (wrong !== undefined) return element.current?.querySelector<HTMLElement>(`[data-field="${wrong}"] :is(input, select)`)?.focus();
		const next = await task.run(() => call('buildGoal', form));
		if (next === null) return;
		drafts.delete(draft);
		setState(next);
		onBuilt();
	};
	const amount = (field: AmountName, more: { decimals?: number; sign?: typeof PERCENT; label?: string; hint?: string } = {}) => (
		<AmountField field={field} form={form} set={set} sources={proposal.sources} errors={errors} {...more} />
	);
	const isDeals = form.basis === 'deals';
	const options = <T extends string>(titles: Readonly<Record<T, string>>) =>
		(Object.entries(titles) as [T, string][]).map(([value, title]) => ({ value, title }));

	if (proposal.periods.length === 0)
		return (
			<Banner kind="warning">
				<p>{words.noPeriods}</p>
			</Banner>
		);
	return (
		<form class="form" ref={element} noValidate onSubmit={submit}>
			<TextField
				label={words.editors}
				hint={state.access.email === '' ? words.editorsHint : words.editorsAre(state.access.email)}
				value={form.editors}
				onValue={(editors) => set({ editors })}
			/>
			<div data-field="period">
				<SelectField
					label={words.period}
					hint={proposal.sources.period}
					error={errors.period}
					value={form.period}
					options={proposal.periods.map(({ token, title }) => [token, title] as const)}
					onValue={choosePeriod}
				/>
			</div>
			<Choice legend={words.basis} isRow options={options(words.bases)} value={form.basis ?? 'money'} onValue={(basis) => set({ basis })} />
			<Choice legend={words.way} isRow options={options(words.ways)} value={way} onValue={chooseWay} />
			{amount(
				'goal',
				way === 'growth'
					? { sign: PERCENT, label: words.growth }
					: {
							decimals: 0,
							...(isDeals ? {} : { sign: formats.sign }),
							label: way === 'increase' ? words.increase : words.goals[basis ?? 'money'],
						},
			)}
			{way !== 'amount' &&
				amount('base', {
					decimals: 0,
					...(isDeals ? {} : { sign: formats.sign }),
					...(way === 'growth' && { label: words.yearBefore }),
					hint: baseHint,
				})}
			<FaultBanner fault={baseTask.fault} />
			{amount('averageCheck', { sign: formats.sign, ...(form.basis === 'margin' ? { label: words.profitPerDeal } : {}) })}
			{amount('conversion', { sign: PERCENT })}
			<div class="pair">
				{amount('callsPerDeal')}
				{amount('meetingsPerDeal')}
			</div>
			<details class="fold">
				<summary>{words.more}</summary>
				{amount('presentationsPerDeal')}
				{amount('newShare', { sign: PERCENT })}
				{amount('coldPerClient')}
				{amount('cycle', { decimals: 0 })}
				{amount('buffer', { sign: PERCENT })}
			</details>
			<Choice legend={words.months} isRow options={options(words.monthsBy)} value={form.months} onValue={(months) => set({ months })} />
			{form.months === 'custom' && (
				<TextField
					label={words.monthWeights}
					hint="28; 30; 42"
					value={form.monthWeights}
					onValue={(monthWeights) => set({ monthWeights })}
				/>
			)}
			<Choice
				legend={words.managers}
				isRow
				options={options(words.managersBy)}
				value={form.managers}
				onValue={(managers) => set({ managers })}
			/>
			<p class="hint">{words.managersHint}</p>
			{present !== undefined && <TextField label={words.reason} value={form.reason} onValue={(reason) => set({ reason })} />}
			<GoalPreview form={{ ...form, base: baseValue }} />
			<GoalSplit form={form} />
			<FaultBanner fault={task.fault} />
			<Button kind="primary" type="submit" icon="target" isBusy={task.isBusy}>
				{task.isBusy ? words.building : words.submit}
			</Button>
			{cancel !== null && (
				<Button kind="quiet" onClick={cancel}>
					{shared.cancel}
				</Button>
			)}
		</form>
	);
}
