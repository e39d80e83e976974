import { Screen } from '../parts/screen';
import { useSession } from '../session';

export function HelpScreen() {
	const { words } = useSession();
	const { help } = words;
	return (
		<Screen title={words.screens.help} view="help">
			<p class="lead">{help.lead}</p>
			{(['start', 'formula', 'trust', 'safe', 'undo', 'wrong'] as const).map((topic) => (
				<section key={topic}>
					<h2>{help[`${topic}Title`]}</h2>
					<p>{help[topic]}</p>
				</section>
			))}
		</Screen>
	);
}
