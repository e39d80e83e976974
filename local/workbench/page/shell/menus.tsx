/** @jsxImportSource preact */
import { Component } from 'preact';
import type { MenuItem } from '../../../host/contract/host';
import type { Role } from '../../wire';
import { words } from '../model/words';
import type { Action } from '../session/actions';

interface Props {
	readonly menus: readonly MenuItem[];
	readonly run: (name: string) => void;
	/** What the workbench itself does, by name. */
	readonly onAction: (action: Action) => void;
	readonly role: Role;
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
		if (item.run?.startsWith(OWN)) this.props.onAction(item.run.slice(OWN.length) as Action);
		else if (item.run !== undefined) this.props.run(item.run);
	}

	override render() {
		return (
			<nav class="menus">
				{[editMenu(), ...placed(this.props.menus), ownMenu(this.props.role)].map((menu, index) => (
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

/** What the host calls the add-on. */
const ADD_ON = 'KPI for Sales';

/** No function of a script begins with a space. */
const OWN = ' ';

const actionItem = (caption: string, run: Action): MenuItem => ({ caption, run: OWN + run });
const SEPARATOR: MenuItem = { caption: '', separator: true };

/** Google keeps the menus of add-ons under Extensions; a script's own stand beside it. */
const placed = (menus: readonly MenuItem[]): MenuItem[] => {
	const addOns = menus.filter(({ caption }) => caption === ADD_ON);
	const addOnMenus = menus.filter(({ caption }) => caption !== ADD_ON);
	return addOns.length === 0 ? addOnMenus : [{ caption: words().extensions, items: addOns }, ...addOnMenus];
};

const editMenu = (): MenuItem => ({
	caption: words().edit,
	items: [
		actionItem(words().rowAbove, 'rowAbove'),
		actionItem(words().rowBelow, 'rowBelow'),
		actionItem(words().rowsAway, 'rowsAway'),
		SEPARATOR,
		actionItem(words().columnLeft, 'columnLeft'),
		actionItem(words().columnRight, 'columnRight'),
		actionItem(words().columnsAway, 'columnsAway'),
		SEPARATOR,
		actionItem(words().ascending, 'ascending'),
		actionItem(words().descending, 'descending'),
		SEPARATOR,
		...(['bold', 'fill', 'ink', 'plain'] as const).map((look) => actionItem(words()[look], look)),
	],
});

const ownMenu = (role: Role): MenuItem => ({
	caption: words().workbench,
	items: [
		{
			caption: words().actAs,
			items: (['director', 'manager', 'stranger'] as const).map((one) => actionItem(`${one === role ? '✓ ' : ''}${words()[one]}`, one)),
		},
		actionItem(words().beside, 'beside'),
		{ caption: words().clock, items: (['hour', 'day', 'month', 'real'] as const).map((to) => actionItem(words()[to], to)) },
		actionItem(words().journal, 'journal'),
		actionItem(words().kill, 'kill'),
		SEPARATOR,
		actionItem(words().afresh, 'afresh'),
	],
});

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
