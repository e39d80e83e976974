import { useMemo } from 'preact/hooks';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Screen } from '../parts/screen';
import { call } from '../server/call';
import { useTask } from '../server/task';
import { useSession, useWords } from '../session/session';
import { demoCompany } from './company';
import { demoWords } from './words';

/** The sample company: what will be loaded and where, before it is; and how to remove it. */
export function DemoScreen() {
	const { state, language, formats, setState, go, count } = useSession();
	const words = useWords(demoWords);
	const task = useTask();
	const company = useMemo(() => demoCompany(language, Date.now()), [language]);
	const isHere = state.facts?.isDemo === true;
	const load = async (): Promise<void> => {
		const next = await task.run(() => call('loadDemo', company.files));
		if (next === null) return;
		setState(next);
		go('home', words.loaded);
	};
	const remove = async (): Promise<void> => {
		const next = await task.run(() => call('removeDemo'));
		if (next === null) return;
		setState(next);
		go('home', words.removed);
	};
	return (
		<Screen view={isHere ? 'done' : 'start'}>
			{isHere ? (
				<section class="card">
					<h2>{words.present}</h2>
					<p>{words.presentLead}</p>
				</section>
			) : (
				<>
					<p class="lead">{words.lead}</p>
					<section class="card">
						<h2>{words.contents}</h2>
						<ul class="plain-list">
							<li>
								{count.deals(company.deals)}, {words.since(formats.day(company.from))}
							</li>
							<li>{count.managers(company.managers)}</li>
							<li>{count.activities(company.activities)}</li>
						</ul>
						<p class="muted">{words.tabs}</p>
						<p class="muted">{words.undo}</p>
					</section>
				</>
			)}
			<FaultBanner fault={task.fault} />
			<Button kind={isHere ? 'danger' : 'primary'} isBusy={task.isBusy} onClick={isHere ? remove : load}>
				{isHere ? words.remove : task.isBusy ? words.loading : words.load}
			</Button>
		</Screen>
	);
}
