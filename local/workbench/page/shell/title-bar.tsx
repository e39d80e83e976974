/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { Model } from '../model/model';
import { words } from '../model/words';

interface Props {
	readonly model: Model;
	readonly busy: boolean;
	readonly speak: (language: 'ru' | 'en') => void;
	readonly children: ComponentChildren;
}

export function TitleBar({ model, busy, speak, children }: Props) {
	const { email, language, role } = model.person;
	return (
		<header class="title-bar">
			<svg class="logo" viewBox="0 0 40 40" aria-hidden="true">
				<rect x="4" y="3" width="32" height="34" rx="5" fill="#0b8043" />
				<path d="M11 28v-8h4v8zm7 0V12h4v16zm7 0V17h4v11z" fill="#fff" />
			</svg>
			<div class="names">
				<div class="file">
					<h1>{model.book.name}</h1>
					<span class={busy ? 'saved working' : 'saved'} title={words().about}>
						{busy ? words().working : words().saved}
					</span>
				</div>
				{children}
			</div>
			<div class="person">
				<fieldset class="languages">
					{(['ru', 'en'] as const).map((one) => (
						<button type="button" key={one} aria-pressed={one === language} onClick={() => one !== language && speak(one)}>
							{one.toUpperCase()}
						</button>
					))}
				</fieldset>
				<Meter model={model} />
				<span class="who">{words()[role].replace(/ \(.*/, '')}</span>
				<span class="avatar" title={email}>
					{email.slice(0, 1).toUpperCase()}
				</span>
			</div>
		</header>
	);
}

/** The spreadsheet's time where it is not the real one, and what the last execution cost. */
function Meter({ model }: { readonly model: Model }) {
	const { meter, book, person } = model;
	if (meter === null) return null;
	const moment = new Date(meter.now).toLocaleString(person.language, { dateStyle: 'medium', timeStyle: 'short', timeZone: book.timeZone });
	return (
		<>
			{meter.ahead > 0 ? <span class="chip ahead">{moment}</span> : null}
			<span class="chip" title={words().meter} data-calls={meter.last}>
				{words().calls}: {meter.last}
			</span>
		</>
	);
}
