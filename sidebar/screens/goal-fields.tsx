import type { GoalForm as Form, GoalProposal } from '../../src/app/panel/types';
import { AmountInput } from '../parts/amount-input';
import { Field } from '../parts/field';
import { useSession } from '../session';
import type { GoalErrors } from './goal-check';

export const PERCENT = { text: '%', isFirst: false };
export const round = (value: number | null, decimals: number): number | null => (value === null ? null : Number(value.toFixed(decimals)));

export type Amount =
	| 'goal'
	| 'averageCheck'
	| 'conversion'
	| 'callsPerDeal'
	| 'meetingsPerDeal'
	| 'presentationsPerDeal'
	| 'newShare'
	| 'coldPerClient'
	| 'cycle'
	| 'buffer'
	| 'base';

interface AmountProps {
	field: Amount;
	form: Form;
	set(change: Partial<Form>): void;
	sources: GoalProposal['sources'];
	errors: GoalErrors;
	decimals?: number;
	sign?: typeof PERCENT;
	label?: string;
}

/** A number of the form with where it was taken from; shares are typed in per cent. */
export function GoalAmount({ field, form, set, sources, errors, decimals = 2, sign, label }: AmountProps) {
	const { words } = useSession();
	const scale = sign === PERCENT ? 100 : 1;
	const value = form[field] ?? null;
	const isGoal = field === 'goal';
	return (
		<div data-field={field}>
			<Field label={label ?? words.goal[field]} hint={sources[field]} error={errors[field]}>
				{(links) => (
					<AmountInput
						links={links}
						value={value === null || (isGoal && value === 0) ? null : round(value * scale, decimals)}
						decimals={decimals}
						sign={sign}
						onValue={(typed) => set({ [field]: typed === null ? (isGoal ? 0 : null) : round(typed / scale, decimals + 2) })}
					/>
				)}
			</Field>
		</div>
	);
}

interface TextProps {
	label: string;
	hint?: string;
	value: string | undefined;
	onValue(value: string): void;
}

export function GoalText({ label, hint, value, onValue }: TextProps) {
	return (
		<Field label={label} hint={hint}>
			{(links) => (
				<input
					{...links}
					type="text"
					autocomplete="off"
					value={value ?? ''}
					onInput={({ currentTarget }) => onValue(currentTarget.value)}
				/>
			)}
		</Field>
	);
}
