import type { GoalForm } from '../server/contract';
import { useSession, useWords } from '../session/session';
import { chainOf, totalOf } from './chain';
import { goalWords } from './words';

/** What the goal takes: deals, leads, calls, meetings. */
export function GoalPreview({ form }: { form: GoalForm }) {
	const { formats, count } = useSession();
	const words = useWords(goalWords);
	const total = totalOf(form);
	const chain = chainOf({ ...form, goal: total });
	const links =
		chain === null
			? []
			: [
					form.basis === 'deals'
						? count.deals(chain.deals)
						: `${formats.money(total)} ÷\u00a0${formats.money(form.averageCheck!)} =\u00a0${count.deals(chain.deals)}`,
					chain.leads === null ? null : count.leads(chain.leads),
					chain.calls === null ? null : count.calls(chain.calls),
					chain.meetings === null ? null : count.meetings(chain.meetings),
				].filter((link): link is string => link !== null);
	return (
		<section class="preview" aria-live="polite">
			<h2>{words.preview}</h2>
			<p>
				{form.isIncrease === true && (form.base ?? null) === null
					? words.previewBase
					: chain === null
						? form.goal > 0
							? words.previewNoDealSize
							: words.previewNoGoal
						: links.join(' →\u00a0')}
			</p>
		</section>
	);
}
