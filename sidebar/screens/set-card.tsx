import type { KpiSetView } from '../../src/app/sets/types';
import { Button } from '../parts/button';
import { useSession } from '../session';
import type { What } from './set-decision';

interface SetCardProps {
	set: KpiSetView;
	isBusy: boolean;
	act(what: What | 'edit' | 'review' | 'pdf'): void;
}

/** A set at a glance: whose, since when, what speaks against it, what can be done now. */
export function SetCard({ set, isBusy, act }: SetCardProps) {
	const { words, formats } = useSession();
	const { sets } = words;
	const { trial, opinions } = set;
	const link = (title: string, go: () => void) => (
		<button type="button" class="link" aria-disabled={isBusy || undefined} onClick={() => isBusy || go()}>
			{title}
		</button>
	);
	const low = opinions?.byMetric.filter(({ average }) => average !== null) ?? [];
	return (
		<section class="set">
			<div class="set-head">
				<h2>{set.title}</h2>
				<span class={`status ${set.status}`}>{sets[set.status]}</span>
			</div>
			<p class="note">{[set.status === 'draft' ? null : set.since, sets.people(set.people.length)].filter(Boolean).join(' · ')}</p>
			{set.people.length === 0 && <p class="note">{sets.nobody}</p>}
			{trial !== null && (
				<p>
					{sets.months(trial.months)} {trial.isOverdue ? sets.overdue : trial.canDecide ? '' : sets.early}
				</p>
			)}
			{set.fixedUntil !== null && <p class="note">{sets.fixed(formats.day(set.fixedUntil))}</p>}
			{opinions !== null && opinions.asked > 0 && <p class="note">{sets.answered(opinions.answered, opinions.asked)}</p>}
			{low.length > 0 && (
				<ul class="plain-list">
					{low.map(({ name, average }) => (
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
						{sets.edit}
					</Button>
				)}
				{set.status === 'draft' && (
					<Button kind="primary" onClick={() => act('start')}>
						{sets.start}
					</Button>
				)}
				{set.status === 'trial' && (
					<Button kind="primary" onClick={() => act('activate')}>
						{sets.activate}
					</Button>
				)}
				{(set.status === 'trial' || set.status === 'active') && (
					<Button kind="plain" onClick={() => act('adjust')}>
						{sets.adjust}
					</Button>
				)}
			</div>
			<p class="set-more">
				{set.status === 'trial' && link(sets.extend, () => act('extend'))}
				{set.status === 'trial' && link(sets.review, () => act('review'))}
				{set.status === 'trial' && link(sets.reviewPdf, () => act('pdf'))}
				{link(sets.archive, () => act('archive'))}
			</p>
		</section>
	);
}
