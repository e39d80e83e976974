import { useLayoutEffect, useRef } from 'preact/hooks';
import { Banner } from '../parts/banner';
import { Button } from '../parts/button';
import { useSession } from '../session';
import { DemoCard } from './demo-card';
import { HomeLinks } from './home-links';
import { Steps } from './steps';

export function HomeScreen() {
	const { state, words, formats, importRun, notice, cameFrom, go } = useSession();
	const { facts, connection } = state;
	const heading = useRef<HTMLHeadingElement>(null);
	const when = facts?.importedAt ? formats.moment(facts.importedAt) : null;
	const refresh = (): void => {
		void importRun.begin(false);
		go('importing');
	};
	// What a person came from may be gone; then the heading is where they stand.
	// biome-ignore lint/correctness/useExhaustiveDependencies: only when the person has just come back
	useLayoutEffect(() => {
		if (cameFrom !== null && document.activeElement === document.body) heading.current?.focus();
	}, []);
	return (
		<main class="screen home">
			<h1 tabIndex={-1} ref={heading}>
				{facts === null ? words.home.welcome : words.home.ready}
			</h1>
			{notice !== null && (
				<Banner kind="success">
					<p>{notice}</p>
				</Banner>
			)}
			<p class="lead">{facts === null ? words.home.welcomeLead : when !== null && words.home.updated(when)}</p>
			{facts === null && connection === null && <DemoCard />}
			{facts?.isDemo && (
				<Banner kind="info">
					<p>{words.home.isDemo}</p>
					<button type="button" class="link" onClick={() => go('demo')}>
						{words.home.toDemo}
					</button>
				</Banner>
			)}
			{facts !== null && connection !== null && !importRun.isActive && !state.import.running && (
				<Button kind="plain" icon="refresh" onClick={refresh}>
					{words.home.refresh}
				</Button>
			)}
			<Steps />
			<HomeLinks />
		</main>
	);
}
