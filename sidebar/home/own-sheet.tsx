import { useEffect, useState } from 'preact/hooks';
import { Banner, FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Loading } from '../parts/loading';
import { call } from '../server/call';
import type { OwnSheet as OwnFigures } from '../server/contract';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { HomeLinks } from './links';
import { ownWords } from './own-words';
import './home.css';

/** What a manager sees first: the own figures, what to do a day, the own sheet and where to say what hinders. */
export function OwnSheet() {
	const { state, formats } = useSession();
	const words = useWords(ownWords);
	const { manager } = state.access;
	const [figures, setFigures] = useState<OwnFigures | null>(null);
	const task = useTask();
	const opening = useTask();
	const load = async (): Promise<void> => setFigures(await task.run(() => call('ownSheet')));
	// biome-ignore lint/correctness/useExhaustiveDependencies: loaded once, when the panel opens
	useEffect(() => void (manager?.tab != null && load()), []);
	if (manager === null) return null;
	const { tab } = manager;
	const when = state.facts?.importedAt ? (formats.moment(state.facts.importedAt) ?? '') : '';
	return (
		<main class="screen home">
			<h1 tabIndex={-1}>{manager.name}</h1>
			{tab === null && (
				<Banner kind="info">
					<p>{words.noSheet}</p>
				</Banner>
			)}
			{tab !== null && figures === null && <Loading task={task} label={words.loading} retry={load} />}
			{figures !== null && <Figures figures={figures} when={when} />}
			<FaultBanner fault={opening.fault} />
			{tab !== null && (
				<Button kind="primary" icon="sheets" isBusy={opening.isBusy} onClick={() => opening.run(() => call('openTab', tab))}>
					{words.open}
				</Button>
			)}
			{tab !== null && <p class="muted">{words.contest}</p>}
			{figures?.hasFeedback && <p class="muted">{words.feedback}</p>}
			<HomeLinks />
		</main>
	);
}

function Figures({ figures, when }: { figures: OwnFigures; when: string }) {
	const { formats } = useSession();
	const words = useWords(ownWords);
	const { token, fact, plan, advice, perDay } = figures;
	const money = (value: number | null): string => (value === null ? '–' : formats.money(Math.round(value)));
	return (
		<>
			<p class="lead">{words.period(formats.month(token), when)}</p>
			<dl class="own">
				<dt>{words.fact}</dt>
				<dd>{money(fact)}</dd>
				<dt>{words.plan}</dt>
				<dd>{plan === null ? words.noPlan : money(plan)}</dd>
				{fact !== null && plan !== null && plan > 0 && (
					<>
						<dt>{words.attainment}</dt>
						<dd>{formats.percent(fact / plan)}</dd>
					</>
				)}
			</dl>
			{perDay.length > 0 && (
				<>
					<h2>{words.toDo}</h2>
					<dl class="own">
						{perDay.map(({ title, value }, i) => [
							<dt key={title}>{title}</dt>,
							<dd key={`${title} a day`}>{i === 0 ? money(value) : formats.number(Math.ceil(value * 10) / 10)}</dd>,
						])}
					</dl>
				</>
			)}
			{advice !== '' && <p>{advice}</p>}
		</>
	);
}
