import { useSession } from './session';
import type { Language } from './words/pair';

const NAMES = { ru: 'Русский', en: 'English' } as const;

export function Footer({ pick }: { pick(language: Language): void }) {
	const { language, words } = useSession();
	return (
		<footer class="footer">
			<span>KPI for Sales</span>
			<fieldset class="languages">
				<legend class="unseen">{words.shared.language}</legend>
				{(['ru', 'en'] as const).map((each) => (
					<button
						key={each}
						type="button"
						lang={each}
						aria-label={NAMES[each]}
						aria-pressed={each === language}
						onClick={() => each !== language && pick(each)}
					>
						{each.toUpperCase()}
					</button>
				))}
			</fieldset>
		</footer>
	);
}
