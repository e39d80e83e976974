/** @jsxImportSource preact */
import { Component } from 'preact';
import type { MenuItem } from '../../../host/contract';
import { words } from '../words';

interface Props {
	readonly menus: readonly MenuItem[];
	readonly run: (name: string) => void;
	readonly afresh: () => void;
}

/** The add-on's menus, and the workbench's own small one. */
export class Menus extends Component<Props, { open: number | null }> {
	override state = { open: null as number | null };
	private readonly away = (): void => this.setState({ open: null });

	override componentDidMount(): void {
		document.addEventListener('pointerdown', this.away);
		window.addEventListener('blur', this.away);
	}

	override componentWillUnmount(): void {
		document.removeEventListener('pointerdown', this.away);
		window.removeEventListener('blur', this.away);
	}

	private choose(item: MenuItem): void {
		this.away();
		if (item.run === AFRESH) this.props.afresh();
		else if (item.run !== undefined) this.props.run(item.run);
	}

	override render() {
		const own: MenuItem = { caption: words().workbench, items: [{ caption: words().afresh, run: AFRESH }] };
		return (
			<nav class="menus">
				{[...this.props.menus, own].map((menu, index) => (
					<div class="menu" key={menu.caption} onPointerDown={(event) => event.stopPropagation()}>
						<button
							type="button"
							aria-expanded={this.state.open === index}
							onClick={() => this.setState(({ open }) => ({ open: open === index ? null : index }))}
							onPointerEnter={() => this.setState(({ open }) => ({ open: open === null ? null : index }))}
						>
							{menu.caption}
						</button>
						{this.state.open === index ? <Items items={menu.items ?? []} choose={(item) => this.choose(item)} /> : null}
					</div>
				))}
			</nav>
		);
	}
}

const AFRESH = ' afresh';

function Items({ items, choose }: { readonly items: readonly MenuItem[]; readonly choose: (item: MenuItem) => void }) {
	return (
		<div class="items" role="menu">
			{items.map((item, index) =>
				item.separator ? (
					// biome-ignore lint/suspicious/noArrayIndexKey: a separator has nothing else to be known by
					<hr key={index} />
				) : (
					<div class="item" key={item.caption}>
						<button type="button" role="menuitem" onClick={() => item.items === undefined && choose(item)}>
							{item.caption}
							{item.items ? <span class="more">▸</span> : null}
						</button>
						{item.items ? <Items items={item.items} choose={choose} /> : null}
					</div>
				),
			)}
		</div>
	);
}
