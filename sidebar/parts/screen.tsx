import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../icons/icon';
import { screenEntry } from '../session/screens';
import { useSession } from '../session/session';
import { Banner } from './banner';

interface ScreenProps {
	/** Instead of the screen's name. */
	title?: string;
	/** What it shows now: when that changes, the old button is gone and focus goes to the heading. */
	view: string;
	children: ComponentChildren;
}

/** A page of the panel: the back button, the heading and the content. */
export function Screen({ title, view, children }: ScreenProps) {
	const { screen, language, go, notice, isBackFocused, shared } = useSession();
	const heading = useRef<HTMLHeadingElement>(null);
	const isNew = useRef(true);
	// The notice from the previous screen is out of date once this one shows something else.
	const arrival = useRef({ notice, view });
	if (arrival.current.notice !== notice) arrival.current = { notice, view };
	// biome-ignore lint/correctness/useExhaustiveDependencies: only when the view changes
	useLayoutEffect(() => {
		const bar = heading.current?.parentElement;
		const to = isBackFocused && isNew.current ? bar?.querySelector<HTMLElement>('.back') : heading.current;
		to?.focus({ preventScroll: true });
		isNew.current = false;
		heading.current?.ownerDocument.defaultView?.scrollTo(0, 0);
	}, [view]);
	return (
		<>
			<header class="bar">
				<button type="button" class="back" aria-label={shared.back} title={shared.back} onClick={() => go('home')}>
					<Icon name="back" />
				</button>
				<h1 ref={heading} tabIndex={-1}>
					{title ?? screenEntry(screen).title[language]}
				</h1>
			</header>
			<main class="screen">
				{notice !== null && view === arrival.current.view && (
					<Banner kind="success">
						<p>{notice}</p>
					</Banner>
				)}
				{children}
			</main>
		</>
	);
}
