import { useMemo } from 'preact/hooks';
import { demoCompany } from '../demo/company';
import { useTask } from '../jobs/task';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Screen } from '../parts/screen';
import { ask } from '../server';
import { useSession } from '../session';

/** A made-up company: what will come and where, before it comes; and the way back. */
export function DemoScreen() {
	const { state, words, language, formats, accept, go } = useSession();
	const task = useTask();
	const company = useMemo(() => demoCompany(language, Date.now()), [language]);
	const { demo, count } = words;
	const isHere = state.facts?.isDemo === true;
	const load = async (): Promise<void> => {
		const next = await task.run(() => ask('loadDemo', company.files));
		if (next === null) return;
		accept(next);
		go('home', demo.loaded);
	};
	const remove = async (): Promise<void> => {
		const next = await task.run(() => ask('removeDemo'));
		if (next === null) return;
		accept(next);
		go('home', demo.removed);
	};
	return (
		<Screen title={words.screens.demo} view={isHere ? 'done' : 'start'}>
			{isHere ? (
				<section class="card">
					<h2>{demo.present}</h2>
					<p>{demo.presentLead}</p>
				</section>
			) : (
				<>
					<p class="lead">{demo.lead}</p>
					<section class="card">
						<h2>{demo.what}</h2>
						<ul class="plain-list">
							<li>
								{count.deals(company.deals)}, {demo.since(formats.day(company.from))}
							</li>
							<li>{count.managers(company.managers)}</li>
							<li>{count.activities(company.activities)}</li>
						</ul>
						<p class="muted">{demo.tabs}</p>
						<p class="muted">{demo.undo}</p>
					</section>
				</>
			)}
			<FaultBanner fault={task.fault} />
			<Button kind={isHere ? 'danger' : 'primary'} isBusy={task.isBusy} onClick={isHere ? remove : load}>
				{isHere ? demo.remove : task.isBusy ? demo.loading : demo.load}
			</Button>
		</Screen>
	);
}
