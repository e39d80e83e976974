import type { GoalForm } from '../../src/app/panel/types';
import { chainOf } from '../chain';
import { useSession } from '../session';

/** The goal in words: what it takes, from deals down to meetings. */
export function GoalPreview({ form }: { form: GoalForm }) {
	const { words, formats } = useSession();
	const { goal, count } = words;
	const whole = form.goal + (form.isIncrease === true ? (form.base ?? 0) : 0);
	const chain = chainOf({ ...form, goal: whole });
	const links =
		chain === null
			? []
			: [
					form.basis === 'deals'
						? count.deals(chain.deals)
						: `${formats.money(whole)} ÷\u00a0${formats.money(form.averageCheck!)} =\u00a0${count.deals(chain.deals)}`,
					chain.leads === null ? null : count.leads(chain.leads),
					chain.calls === null ? null : count.calls(chain.calls),
					chain.meetings === null ? null : count.meetings(chain.meetings),
				].filter((link): link is string => link !== null);
	return (
		<section class="preview" aria-live="polite">
			<h2>{goal.preview}</h2>
			<p>
				{form.isIncrease === true && (form.base ?? null) === null
					? goal.previewBase
					: chain === null
						? form.goal > 0
							? goal.previewNoCheck
							: goal.previewNoGoal
						: links.join(' →\u00a0')}
			</p>
		</section>
	);
}
