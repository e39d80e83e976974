import { useState } from 'preact/hooks';
import { Banner } from '../parts/banner';
import { Button } from '../parts/button';
import { TextField } from '../parts/text-field';
import type { ContestView } from '../server/contract';
import { useSession, useWords } from '../session/session';
import { DealNow } from './deal-now';
import { contestWords } from './words';

interface AnsweredProps {
	readonly contest: ContestView;
	readonly isBusy: boolean;
	withdraw(reason: string): unknown;
}

/** What was answered, by whom and when; an accepted correction can be withdrawn. */
export function AnsweredContest({ contest, isBusy, withdraw }: AnsweredProps) {
	const { formats } = useSession();
	const words = useWords(contestWords);
	const { who, claim, comment, deal, status, outcome, crmChanges, answeredBy, answeredAt } = contest;
	const [reason, setReason] = useState('');
	const state = status === 'accepted' || status === 'refused' || status === 'withdrawn' ? words[status] : '';
	return (
		<details class="fold contest">
			<summary>
				{who}: {deal?.title ?? contest.id} <span class="status">{crmChanges.length > 0 ? `${state}, ${words.changed}` : state}</span>
			</summary>
			<div class="form">
				<p>{claim}</p>
				{comment !== '' && <blockquote>{comment}</blockquote>}
				<p>{outcome}</p>
				{crmChanges.length > 0 && (
					<Banner kind="warning" title={words.crmChanged}>
						{crmChanges.map(({ field, was, now }) => (
							<p key={field}>
								{field}: {was || '–'} → {now || '–'}
							</p>
						))}
						<p>{words.crmChangedLead}</p>
					</Banner>
				)}
				<p class="hint">{words.by(answeredBy, (answeredAt !== null && formats.moment(answeredAt)) || '')}</p>
				{deal !== null && <DealNow deal={deal} />}
				{status === 'accepted' && (
					<>
						<TextField label={words.why} hint={words.withdrawLead} value={reason} onValue={setReason} />
						<Button kind="quiet" isBusy={isBusy} reason={reason.trim() === '' ? words.needReason : null} onClick={() => withdraw(reason)}>
							{words.withdraw}
						</Button>
					</>
				)}
			</div>
		</details>
	);
}
