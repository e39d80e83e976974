import { useEffect, useState } from 'preact/hooks';
import { faultWords, sharedWords } from '../language/shared';
import { browserLanguage } from '../language/words';
import { Banner } from '../parts/banner';
import { Button } from '../parts/button';
import { faultSentence } from '../parts/fault-sentence';
import { call } from '../server/call';
import type { SidebarState } from '../server/contract';
import { useTask } from '../server/task';
import { fetchArea, firstScreen } from '../session/areas';
import { Frame } from './frame';

/** Everything starts with the add-on's answer; until then a quiet outline, or the reason why there is none. */
export function Panel() {
	const [state, setState] = useState<SidebarState | null>(null);
	const task = useTask();
	const load = async (): Promise<void> => {
		const answer = await task.run(() => call('sidebarState'));
		if (answer !== null) setState(answer);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: loaded once, when the panel opens
	useEffect(() => {
		void load();
		// Fetched at the same time; if that fails, the screen itself tries again and reports it.
		fetchArea(firstScreen()).catch(() => undefined);
	}, []);
	if (state !== null) return <Frame state={state} setState={setState} />;
	const language = browserLanguage();
	document.documentElement.lang = language;
	if (task.fault === null) return <Outline label={sharedWords.loading[language]} />;
	return (
		<main class="screen">
			<h1 class="unseen">KPI for Sales</h1>
			<Banner kind="error" title={faultWords.title[language]}>
				<p>{faultSentence(task.fault, language)}</p>
				<Button kind="plain" icon="refresh" onClick={load}>
					{sharedWords.retry[language]}
				</Button>
			</Banner>
		</main>
	);
}

function Outline({ label }: { label: string }) {
	return (
		<main class="screen" aria-busy="true">
			<h1 class="unseen">KPI for Sales</h1>
			<p class="unseen" role="status">
				{label}
			</p>
			<div class="bone bone-title" />
			<div class="bone bone-line" />
			<div class="bone bone-step" />
			<div class="bone bone-step" />
			<div class="bone bone-step" />
			<div class="bone bone-step" />
		</main>
	);
}
