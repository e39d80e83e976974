import { useEffect, useState } from 'preact/hooks';
import type { SidebarState } from '../src/app/panel/types';
import { fetchArea, firstScreen } from './area';
import { faultSentence } from './fault-sentence';
import { Frame } from './frame';
import { useTask } from './jobs/task';
import { Banner } from './parts/banner';
import { Button } from './parts/button';
import { ask } from './server';
import { guessedLanguage, wordsIn } from './words';

/** Everything starts with the add-on's answer; until then a quiet outline, or why there is none. */
export function Panel() {
	const [state, setState] = useState<SidebarState | null>(null);
	const task = useTask();
	const load = async (): Promise<void> => {
		const answer = await task.run(() => ask('sidebarState'));
		if (answer !== null) setState(answer);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the panel opens
	useEffect(() => {
		void load();
		// On its way at the same time; if it does not come, the screen itself asks again and tells.
		fetchArea(firstScreen()).catch(() => undefined);
	}, []);
	if (state !== null) return <Frame state={state} accept={setState} />;
	const language = guessedLanguage();
	document.documentElement.lang = language;
	const words = wordsIn(language);
	if (task.fault === null) return <Outline label={words.shared.loading} />;
	return (
		<main class="screen">
			<h1 class="unseen">KPI for Sales</h1>
			<Banner kind="error" title={words.faults.title}>
				<p>{faultSentence(task.fault, words)}</p>
				<Button kind="plain" icon="refresh" onClick={load}>
					{words.shared.retry}
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
