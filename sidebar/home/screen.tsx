import { useLayoutEffect, useRef } from 'preact/hooks';
import { DemoCard } from '../demo/card';
import { useImportRun } from '../import/import-run';
import { Banner } from '../parts/banner';
import { Button } from '../parts/button';
import { useSession, useWords } from '../session/session';
import { WatchNotice } from '../watch/notice';
import { HomeLinks } from './links';
import { OwnSheet } from './own-sheet';
import { Steps } from './steps';
import { homeWords } from './words';
import './home.css';

/** A manager's own sheet, or the steps of whoever leads. */
export const HomeScreen = () => (useSession().state.access.manager === null ? <StepsScreen /> : <OwnSheet />);

function StepsScreen() {
	const { state, formats, notice, previousScreen, go } = useSession();
	const importRun = useImportRun();
	const words = useWords(homeWords);
	const { facts, connection } = state;
	const heading = useRef<HTMLHeadingElement>(null);
	const when = facts?.importedAt ? formats.moment(facts.importedAt) : null;
	const refresh = (): void => {
		void importRun.start(false);
		go('importing');
	};
	// The link that led away may be gone; then focus goes to the heading.
	// biome-ignore lint/correctness/useExhaustiveDependencies: only when the person has just come back
	useLayoutEffect(() => {
		if (previousScreen !== null && document.activeElement === document.body) heading.current?.focus();
	}, []);
	return (
		<main class="screen home">
			<h1 tabIndex={-1} ref={heading}>
				{facts === null ? words.welcome : words.ready}
			</h1>
			{notice !== null && (
				<Banner kind="success">
					<p>{notice}</p>
				</Banner>
			)}
			<p class="lead">{facts === null ? words.welcomeLead : when !== null && words.updated(when)}</p>
			<WatchNotice />
			{facts === null && connection === null && <DemoCard />}
			{state.contests > 0 && (
				<Banner kind="warning">
					<p>{words.contested(state.contests)}</p>
					<button type="button" class="link" onClick={() => go('contests')}>
						{words.toContests}
					</button>
				</Banner>
			)}
			{state.changedDeals > 0 && (
				<Banner kind="warning">
					<p>{words.changedDeals(state.changedDeals)}</p>
					<button type="button" class="link" onClick={() => go('contests')}>
						{words.toChanged}
					</button>
				</Banner>
			)}
			{facts?.isDemo && (
				<Banner kind="info">
					<p>{words.isDemo}</p>
					<button type="button" class="link" onClick={() => go('demo')}>
						{words.toDemo}
					</button>
				</Banner>
			)}
			{facts !== null && connection !== null && !importRun.isActive && !state.import.running && (
				<Button kind="plain" icon="refresh" onClick={refresh}>
					{words.refresh}
				</Button>
			)}
			<Steps />
			<HomeLinks />
		</main>
	);
}
