import { useEffect } from 'preact/hooks';
import { fetchArea } from '../area';
import { useTask } from '../jobs/task';
import { FaultBanner } from '../parts/banner';
import { Button } from '../parts/button';
import { Screen } from '../parts/screen';
import { useSession } from '../session';

/** A screen whose file is still on its way. */
export function ArrivingScreen({ arrived }: { arrived(): void }) {
	const { words, screen } = useSession();
	const task = useTask();
	const load = (): Promise<unknown> => task.run(() => fetchArea(screen).then(arrived));
	// biome-ignore lint/correctness/useExhaustiveDependencies: each screen is fetched once
	useEffect(() => void load(), [screen]);
	return (
		<Screen title={words.screens[screen]} view={screen}>
			{task.fault === null ? (
				<>
					<p class="unseen" role="status">
						{words.shared.opening}
					</p>
					<div class="bone bone-line" />
					<div class="bone bone-step" />
					<div class="bone bone-step" />
				</>
			) : (
				<>
					<FaultBanner fault={task.fault} />
					<Button kind="plain" icon="refresh" onClick={load}>
						{words.shared.retry}
					</Button>
				</>
			)}
		</Screen>
	);
}
