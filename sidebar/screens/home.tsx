import { Button } from '../parts/button';
import { useSession } from '../session';
import { DemoCard } from './demo-card';
import { Steps } from './steps';

export function HomeScreen() {
	const { state, words, formats, importRun, go } = useSession();
	const { facts, connection } = state;
	const when = facts?.importedAt ? formats.moment(facts.importedAt) : null;
	const refresh = (): void => {
		void importRun.begin(false);
		go('importing');
	};
	return (
		<main class="screen home">
			<h1 tabIndex={-1}>{facts === null ? words.home.welcome : words.home.ready}</h1>
			<p class="lead">{facts === null ? words.home.welcomeLead : when !== null && words.home.updated(when)}</p>
			{facts === null && connection === null && <DemoCard />}
			{facts !== null && connection !== null && !importRun.isActive && !state.import.running && (
				<Button kind="plain" icon="refresh" onClick={refresh}>
					{words.home.refresh}
				</Button>
			)}
			<Steps />
			{facts !== null && (
				<>
					<Button kind="quiet" icon="info" onClick={() => go('explain')}>
						{words.screens.explain}
					</Button>
					<Button kind="quiet" icon="check" onClick={() => go('reconcile')}>
						{words.screens.reconcile}
					</Button>
				</>
			)}
		</main>
	);
}
