import { useState } from 'preact/hooks';
import { Banner } from '../parts/banner';
import { Button } from '../parts/button';
import { SelectField } from '../parts/select-field';
import { TextField } from '../parts/text-field';
import { call } from '../server/call';
import type { Because, KpiSetView, RolloutState, SetForm as SetValues } from '../server/contract';
import { useSession, useWords } from '../session/session';
import { SetForm } from './form';
import { setWords } from './words';

export type Decision = 'start' | 'activate' | 'adjust' | 'extend' | 'archive';

interface DecisionProps {
	set: KpiSetView;
	decision: Decision;
	rollout: RolloutState;
	isBusy: boolean;
	back(): void;
	change(action: () => Promise<RolloutState>): Promise<void>;
}

/** From which month, why, and on whose feedback. */
export function SetDecision({ set, decision, rollout, isBusy, back, change }: DecisionProps) {
	const { shared } = useSession();
	const words = useWords(setWords);
	const [month, setMonth] = useState(rollout.months[0]?.token ?? '');
	const [because, setBecause] = useState<Because>({ reason: '', feedbackId: null });
	const hasMonth = decision === 'start' || decision === 'activate' || decision === 'adjust';
	const submit = (form?: SetValues): void => {
		void change(() => {
			if (decision === 'start') return call('startTrial', set.id, month);
			if (decision === 'activate') return call('activateKpiSet', set.id, month, because.reason.trim() === '' ? null : because);
			if (decision === 'adjust') return call('adjustKpiSet', set.id, form!, month, because);
			return call(decision === 'extend' ? 'extendTrial' : 'archiveKpiSet', set.id, because);
		});
	};
	const obstacles = decision === 'activate' ? (set.trial?.obstacles ?? []) : [];
	const fields = (
		<>
			{obstacles.map(({ kind, text }) => (
				<Banner key={kind} kind={kind === 'feedback' ? 'warning' : 'error'}>
					<p>{text}</p>
				</Banner>
			))}
			{hasMonth && (
				<SelectField
					label={words.from}
					value={month}
					options={rollout.months.map(({ token, title }) => [token, title] as const)}
					onValue={setMonth}
				/>
			)}
			{decision !== 'start' && (
				<>
					<SelectField
						label={words.feedbackFrom}
						value={because.feedbackId ?? ''}
						options={[
							['', words.ownDecision],
							...rollout.feedback.map(({ id, who, metric, comment }) => [id, `${who}: ${metric} – ${comment}`.slice(0, 80)] as const),
						]}
						onValue={(id) => setBecause({ ...because, feedbackId: id === '' ? null : id })}
					/>
					<TextField
						label={words.reason}
						hint={words.reasonHint}
						value={because.reason}
						onValue={(reason) => setBecause({ ...because, reason })}
					/>
				</>
			)}
		</>
	);
	if (decision === 'adjust')
		return (
			<SetForm set={set} metrics={rollout.metrics} isBusy={isBusy} submit={words.adjust} back={back} onForm={submit}>
				{fields}
			</SetForm>
		);
	return (
		<div class="group">
			{fields}
			<Button kind={decision === 'archive' ? 'danger' : 'primary'} isBusy={isBusy} onClick={() => submit()}>
				{words[decision]}
			</Button>
			<Button kind="quiet" onClick={back}>
				{shared.cancel}
			</Button>
		</div>
	);
}
