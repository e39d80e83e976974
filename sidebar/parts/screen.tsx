import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSession } from '../session';
import { Banner } from './banner';
import { Icon } from './icon';

/** A step's page. `view` names what it shows now: when that changes, the old button is gone and focus goes to the heading. */
export function Screen({ title, view, children }: { title: string; view: string; children: ComponentChildren }) {
	const { words, go, notice, isBackHeld } = useSession();
	const heading = useRef<HTMLHeadingElement>(null);
	const isNew = useRef(true);
	// What led here is old news once the step shows something else.
	const arrival = useRef({ notice, view });
	if (arrival.current.notice !== notice) arrival.current = { notice, view };
	// biome-ignore lint/correctness/useExhaustiveDependencies: `view` is the very thing to wait for
	useLayoutEffect(() => {
		const bar = heading.current?.parentElement;
		const to = isBackHeld && isNew.current ? bar?.querySelector<HTMLElement>('.back') : heading.current;
		to?.focus({ preventScroll: true });
		isNew.current = false;
		heading.current?.ownerDocument.defaultView?.scrollTo(0, 0);
	}, [view]);
	return (
		<>
			<header class="bar">
				<button type="button" class="back" aria-label={words.shared.back} title={words.shared.back} onClick={() => go('home')}>
					<Icon name="back" />
				</button>
				<h1 ref={heading} tabIndex={-1}>
					{title}
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
