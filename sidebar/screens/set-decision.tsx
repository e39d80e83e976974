import { useState } from 'preact/hooks';
import type { Because, SetForm as Form, KpiSetView, RolloutState } from '../../src/app/sets/types';
import { Banner } from '../parts/banner';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { ask } from '../server';
import { useSession } from '../session';
import { SetForm } from './set-form';

export type What = 'start' | 'activate' | 'adjust' | 'extend' | 'archive';

interface DecisionProps {
	set: KpiSetView;
	what: What;
	rollout: RolloutState;
	isBusy: boolean;
	back(): void;
	change(question: () => Promise<RolloutState>): Promise<void>;
}

/** From which month, why, and upon whose feedback. */
export function SetDecision({ set, what, rollout, isBusy, back, change }: DecisionProps) {
	const { words } = useSession();
	const { sets } = words;
	const [month, setMonth] = useState(rollout.months[0]?.token ?? '');
	const [because, setBecause] = useState<Because>({ reason: '', feedbackId: null });
	const hasMonth = what === 'start' || what === 'activate' || what === 'adjust';
	const decide = (form?: Form): void => {
		void change(() => {
			if (what === 'start') return ask('startTrial', set.id, month);
			if (what === 'activate') return ask('activateKpiSet', set.id, month, because.reason.trim() === '' ? null : because);
			if (what === 'adjust') return ask('adjustKpiSet', set.id, form!, month, because);
			return ask(what === 'extend' ? 'extendTrial' : 'archiveKpiSet', set.id, because);
		});
	};
	const obstacles = what === 'activate' ? (set.trial?.obstacles ?? []) : [];
	const fields = (
		<>
			{obstacles.map(({ kind, text }) => (
				<Banner key={kind} kind={kind === 'feedback' ? 'warning' : 'error'}>
					<p>{text}</p>
				</Banner>
			))}
			{hasMonth && (
				<Field label={sets.from}>
					{(links) => (
						<select {...links} value={month} onChange={(event) => setMonth(event.currentTarget.value)}>
							{rollout.months.map(({ token, title }) => (
								<option key={token} value={token}>
									{title}
								</option>
							))}
						</select>
					)}
				</Field>
			)}
			{what !== 'start' && (
				<>
					<Field label={sets.cites}>
						{(links) => (
							<select
								{...links}
								value={because.feedbackId ?? ''}
								onChange={({ currentTarget: { value } }) => setBecause({ ...because, feedbackId: value === '' ? null : value })}
							>
								<option value="">{sets.own}</option>
								{rollout.feedback.map(({ id, who, metric, comment }) => (
									<option key={id} value={id}>
										{`${who}: ${metric} – ${comment}`.slice(0, 80)}
									</option>
								))}
							</select>
						)}
					</Field>
					<Field label={sets.reason} hint={sets.reasonHint}>
						{(links) => (
							<input
								{...links}
								type="text"
								value={because.reason}
								onInput={(event) => setBecause({ ...because, reason: event.currentTarget.value })}
							/>
						)}
					</Field>
				</>
			)}
		</>
	);
	if (what === 'adjust')
		return (
			<SetForm set={set} metrics={rollout.metrics} isBusy={isBusy} submit={sets.adjust} back={back} onForm={decide}>
				{fields}
			</SetForm>
		);
	return (
		<div class="group">
			{fields}
			<Button kind={what === 'archive' ? 'danger' : 'primary'} isBusy={isBusy} onClick={() => decide()}>
				{sets[what]}
			</Button>
			<Button kind="quiet" onClick={back}>
				{sets.cancel}
			</Button>
		</div>
	);
}
