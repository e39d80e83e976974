import type { Language } from '../language/phrase';
import { useSession } from '../session/session';

const NAMES = { ru: 'Русский', en: 'English' } as const;

export function Footer({ choose }: { choose(language: Language): void }) {
	const { language, shared } = useSession();
	return (
		<footer class="footer">
			<span>KPI for Sales</span>
			<fieldset class="languages">
				<legend class="unseen">{shared.language}</legend>
				{(['ru', 'en'] as const).map((each) => (
					<button
						key={each}
						type="button"
						lang={each}
						aria-label={NAMES[each]}
						aria-pressed={each === language}
						onClick={() => each !== language && choose(each)}
					>
						{each.toUpperCase()}
					</button>
				))}
			</fieldset>
		</footer>
	);
}
