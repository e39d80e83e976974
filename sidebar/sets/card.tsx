import { Button } from '../parts/button';
import type { KpiSetView } from '../server/contract';
import { useSession, useWords } from '../session/session';
import type { Decision } from './decision';
import { setWords } from './words';

interface SetCardProps {
	set: KpiSetView;
	isBusy: boolean;
	act(action: Decision | 'edit' | 'review' | 'pdf'): void;
}

/** A set at a glance: for whom, since when, what is wrong with it, what can be done now. */
export function SetCard({ set, isBusy, act }: SetCardProps) {
	const { formats } = useSession();
	const words = useWords(setWords);
	const { trial, opinions } = set;
	const link = (title: string, go: () => void) => (
		<button type="button" class="link" aria-disabled={isBusy || undefined} onClick={() => isBusy || go()}>
			{title}
		</button>
	);
	const ratings = opinions?.byMetric.filter(({ average }) => average !== null) ?? [];
	return (
		<section class="set">
			<div class="set-head">
				<h2>{set.title}</h2>
				<span class={`status ${set.status}`}>{words[set.status]}</span>
			</div>
			<p class="note">{[set.status === 'draft' ? null : set.since, words.people(set.people.length)].filter(Boolean).join(' · ')}</p>
			{set.people.length === 0 && <p class="note">{words.nobody}</p>}
			{trial !== null && (
				<p>
					{words.months(trial.months)} {trial.isOverdue ? words.overdue : trial.canDecide ? '' : words.early}
				</p>
			)}
			{set.fixedUntil !== null && <p class="note">{words.unchangedUntil(formats.day(set.fixedUntil))}</p>}
			{opinions !== null && opinions.asked > 0 && <p class="note">{words.responses(opinions.answered, opinions.asked)}</p>}
			{ratings.length > 0 && (
				<ul class="plain-list">
					{ratings.map(({ name, average }) => (
						<li key={name} class="note">
							{name}: {formats.number(Math.round(average! * 10) / 10)} / 5
						</li>
					))}
				</ul>
			)}
			{set.advice.length > 0 && (
				<ul class="advice">
					{set.advice.map(({ text, isFault }) => (
						<li key={text} class={isFault ? 'fault' : undefined}>
							{text}
						</li>
					))}
				</ul>
			)}
			<div class="buttons">
				{set.status === 'draft' && (
					<Button kind="plain" onClick={() => act('edit')}>
						{words.edit}
					</Button>
				)}
				{set.status === 'draft' && (
					<Button kind="primary" onClick={() => act('start')}>
						{words.start}
					</Button>
				)}
				{set.status === 'trial' && (
					<Button kind="primary" onClick={() => act('activate')}>
						{words.activate}
					</Button>
				)}
				{(set.status === 'trial' || set.status === 'active') && (
					<Button kind="plain" onClick={() => act('adjust')}>
						{words.adjust}
					</Button>
				)}
			</div>
			<p class="set-more">
				{set.status === 'trial' && link(words.extend, () => act('extend'))}
				{set.status === 'trial' && link(words.review, () => act('review'))}
				{set.status === 'trial' && link(words.reviewPdf, () => act('pdf'))}
				{link(words.archive, () => act('archive'))}
			</p>
		</section>
	);
}
