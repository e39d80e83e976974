import { useEffect } from 'preact/hooks';
import { Loading } from '../parts/loading';
import { Screen } from '../parts/screen';
import { useTask } from '../server/task';
import { fetchArea } from '../session/areas';
import { useSession } from '../session/session';

/** Stands for a screen while its code is on the way. */
export function OpeningScreen({ onLoaded }: { onLoaded(): void }) {
	const { screen, shared } = useSession();
	const task = useTask();
	const load = (): Promise<unknown> => task.run(() => fetchArea(screen).then(onLoaded));
	// biome-ignore lint/correctness/useExhaustiveDependencies: each screen is fetched once
	useEffect(() => void load(), [screen]);
	return (
		<Screen view={screen}>
			<Loading task={task} label={shared.opening} retry={load} />
		</Screen>
	);
}
