import { AmountInput } from '../parts/amount-input';
import { Field } from '../parts/field';
import type { GoalForm, GoalProposal } from '../server/contract';
import { useWords } from '../session/session';
import type { GoalErrors } from './check';
import { goalWords } from './words';

export const PERCENT = { text: '%', isFirst: false };
export const round = (value: number | null, decimals: number): number | null => (value === null ? null : Number(value.toFixed(decimals)));

export type AmountName =
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

interface AmountFieldProps {
	field: AmountName;
	form: GoalForm;
	set(change: Partial<GoalForm>): void;
	sources: GoalProposal['sources'];
	errors: GoalErrors;
	decimals?: number;
	sign?: typeof PERCENT;
	label?: string;
	/** In place of where the value comes from. */
	hint?: string;
}

/** A number of the form with a note on where it comes from; shares are entered in per cent. */
export function AmountField({ field, form, set, sources, errors, decimals = 2, sign, label, hint }: AmountFieldProps) {
	const words = useWords(goalWords);
	const scale = sign === PERCENT ? 100 : 1;
	const value = form[field] ?? null;
	const isGoal = field === 'goal';
	return (
		<div data-field={field}>
			<Field label={label ?? words[field]} hint={hint ?? (sign === PERCENT && isGoal ? null : sources[field])} error={errors[field]}>
				{(links) => (
					<AmountInput
						links={links}
						value={value === null || (isGoal && value === 0) ? null : round(value * scale, decimals)}
						decimals={decimals}
						sign={sign}
						onValue={(next) => set({ [field]: next === null ? (isGoal ? 0 : null) : round(next / scale, decimals + 2) })}
					/>
				)}
			</Field>
		</div>
	);
}
