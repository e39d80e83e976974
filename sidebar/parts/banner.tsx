import type { ComponentChildren } from 'preact';
import { Icon } from '../icons/icon';
import type { IconName } from '../icons/paths';
import type { Fault } from '../server/fault';
import { useSession } from '../session/session';
import { faultSentence } from './fault-sentence';

const ICONS: Record<BannerKind, IconName> = { error: 'alert', warning: 'alert', success: 'check', info: 'info' };
type BannerKind = 'error' | 'warning' | 'success' | 'info';

export function Banner({ kind, title, children }: { kind: BannerKind; title?: string; children?: ComponentChildren }) {
	return (
		<div class={`banner ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
			<Icon name={ICONS[kind]} />
			<div class="banner-text">
				{title !== undefined && <p class="banner-title">{title}</p>}
				{children}
			</div>
		</div>
	);
}

/** Where Google lets the person mend it. */
export function FaultLink({ fault }: { fault: Fault }) {
	const { shared } = useSession();
	if (fault.kind !== 'message' || fault.link === undefined) return null;
	return (
		<p>
			<a href={fault.link} target="_blank" rel="noopener noreferrer">
				{shared.openGoogle}
			</a>
		</p>
	);
}

/** A fault as a sentence; nothing when there is none. */
export function FaultBanner({ fault, children }: { fault: Fault | null; children?: ComponentChildren }) {
	const { language } = useSession();
	if (fault === null) return null;
	return (
		<Banner kind="error">
			<p>{faultSentence(fault, language)}</p>
			<FaultLink fault={fault} />
			{children}
		</Banner>
	);
}
