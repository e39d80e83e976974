import type { ComponentChildren } from 'preact';
import { Icon } from '../icons/icon';
import type { IconName } from '../icons/paths';

/** Nothing here yet: what will be here, and how to get it. */
export function Empty({ icon, title, lead, children }: { icon: IconName; title: string; lead: string; children?: ComponentChildren }) {
	return (
		<section class="empty">
			<span class="empty-icon">
				<Icon name={icon} size={28} />
			</span>
			<h2>{title}</h2>
			<p class="empty-lead">{lead}</p>
			{children}
		</section>
	);
}
