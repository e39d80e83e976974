import { Screen } from '../parts/screen';
import { useWords } from '../session/session';
import { helpWords } from './words';

export function HelpScreen() {
	const words = useWords(helpWords);
	return (
		<Screen view="help">
			<p class="lead">{words.lead}</p>
			{(['start', 'formula', 'figure', 'safety', 'plans', 'undo', 'mismatch'] as const).map((topic) => (
				<section key={topic}>
					<h2>{words[`${topic}Title`]}</h2>
					<p>{words[topic]}</p>
				</section>
			))}
		</Screen>
	);
}
