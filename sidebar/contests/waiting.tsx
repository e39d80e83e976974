import { useState } from 'preact/hooks';
import { AmountInput } from '../parts/amount-input';
import { Banner } from '../parts/banner';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { SelectField } from '../parts/select-field';
import { TextField } from '../parts/text-field';
import type { ContestsState, ContestView, CorrectionForm } from '../server/contract';
import { useSession, useWords } from '../session/session';
import { DealNow } from './deal-now';
import { contestWords } from './words';

interface WaitingProps {
	readonly contest: ContestView;
	readonly managers: ContestsState['managers'];
	readonly closedMonths: readonly string[];
	readonly closedNote: string;
	readonly isBusy: boolean;
	accept(correction: CorrectionForm, reason: string): unknown;
	refuse(reason: string): unknown;
}

/** One contested deal: what is said of it, what it is now, and the answer. */
export function WaitingContest({ contest, managers, closedMonths, closedNote, isBusy, accept, refuse }: WaitingProps) {
	const { formats } = useSession();
	const words = useWords(contestWords);
	const { who, claim, comment, deal, period, proposal } = contest;
	const [form, setForm] = useState<CorrectionForm>(proposal);
	const [reason, setReason] = useState('');
	const change = (part: Partial<CorrectionForm>): void => setForm({ ...form, ...part });
	const needsReason = reason.trim() === '' ? words.needReason : null;
	const isSame = form.seller === null && form.counts === null && (form.amount === null || form.amount === (deal?.amount ?? null));
	// The one that the deal is in, and the one that the answer brings it to.
	const months = [period, ...(form.counts === 'won' && form.wonOn !== null ? [form.wonOn.slice(0, 7)] : [])];
	const closed = [...new Set(months)].filter((month) => closedMonths.includes(month));
	return (
		<details class="fold contest">
			<summary>
				{who}: {deal?.title ?? contest.id} <span class="status">{claim}</span>
			</summary>
			<div class="form">
				{comment !== '' && <blockquote>{comment}</blockquote>}
				{deal === null ? <p class="hint">{words.gone}</p> : <DealNow deal={deal} />}
				{closed.length > 0 && (
					<Banner kind="warning" title={`${words.closed}: ${closed.map(formats.month).join(', ')}`}>
						<p>{closedNote}</p>
					</Banner>
				)}
				{deal !== null && (
					<>
						<h3>{words.correction}</h3>
						<SelectField
							label={words.newSeller}
							options={[['', words.asIs], ...managers.map(({ id, name }) => [id, name] as const)]}
							value={form.seller ?? ''}
							onValue={(seller) => change({ seller: seller || null })}
						/>
						<Field label={words.newAmount}>
							{(links) => <AmountInput links={links} value={form.amount} decimals={2} onValue={(amount) => change({ amount })} />}
						</Field>
						<SelectField
							label={words.counts}
							options={[
								['', words.asIs],
								['no', words.countsNo],
								['won', words.countsWon],
							]}
							value={form.counts ?? ''}
							onValue={(counts) => change({ counts: (counts || null) as CorrectionForm['counts'] })}
						/>
						{form.counts === 'won' && (
							<Field label={words.wonOn}>
								{(links) => (
									<input
										{...links}
										type="date"
										value={form.wonOn ?? ''}
										onInput={({ currentTarget }) => change({ wonOn: currentTarget.value || null })}
									/>
								)}
							</Field>
						)}
					</>
				)}
				<TextField label={words.reason} hint={words.reasonHint} value={reason} onValue={setReason} />
				{deal !== null && (
					<Button
						kind="primary"
						isBusy={isBusy}
						reason={isSame ? words.needChange : needsReason}
						onClick={() => accept(form.counts === 'won' ? form : { ...form, wonOn: null }, reason)}
					>
						{words.accept}
					</Button>
				)}
				<Button kind="plain" isBusy={isBusy} reason={needsReason} onClick={() => refuse(reason)}>
					{words.refuse}
				</Button>
			</div>
		</details>
	);
}
