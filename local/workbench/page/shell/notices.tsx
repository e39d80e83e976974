/** @jsxImportSource preact */

import { words } from '../model/words';
import type { Session } from '../session/session';

interface Props {
	readonly notices: Session['notices'];
	readonly dismiss: (id: number) => void;
}

/** Toasts in the corner; alerts before everything else, one at a time. */
export function Notices({ notices, dismiss }: Props) {
	const alert = notices.find(({ kind }) => kind === 'alert');
	return (
		<>
			<div class="toasts" role="status">
				{notices
					.filter(({ kind }) => kind === 'toast')
					.map(({ id, title, text, failed }) => (
						<div class={failed ? 'toast failed' : 'toast'} key={id}>
							<div>
								{title ? <b>{title}</b> : null}
								<p>{text}</p>
							</div>
							<button type="button" class="round" aria-label={words().close} onClick={() => dismiss(id)}>
								×
							</button>
						</div>
					))}
			</div>
			{alert ? (
				<div class="veil">
					<div class="dialog alert" role="alertdialog">
						{alert.title ? <h2>{alert.title}</h2> : null}
						<p>{alert.text}</p>
						<footer>
							{/* biome-ignore lint/a11y/noAutofocus: an alert is answered from the keyboard */}
							<button type="button" class="main" autoFocus onClick={() => dismiss(alert.id)}>
								{words().ok}
							</button>
						</footer>
					</div>
				</div>
			) : null}
		</>
	);
}
