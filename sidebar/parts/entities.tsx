import type { ImportProgress } from '../../src/app/panel/types';
import { useSession } from '../session';
import { Icon, Spinner } from './icon';

/** What has been read so far, kind by kind. */
export function Entities({ entities, isStill = false }: { entities: ImportProgress['entities']; isStill?: boolean }) {
	const { words, formats } = useSession();
	if (entities.length === 0) return null;
	const said = { waiting: words.importing.waiting, reading: words.importing.reading, done: words.importing.read };
	return (
		<ul class="entities">
			{entities.map(({ id, title, read, state }) => (
				<li key={id} class={state}>
					<span class="entity-state" title={said[state]}>
						{state === 'done' && <Icon name="check" size={16} />}
						{state === 'reading' && (isStill ? <span class="dot" /> : <Spinner />)}
						{state === 'waiting' && <span class="dot" />}
					</span>
					<span class="entity-title">{title}</span>
					<span class="unseen">{said[state]}</span>
					<span class="entity-count">{state === 'waiting' ? '—' : formats.number(read)}</span>
				</li>
			))}
		</ul>
	);
}
