/** @jsxImportSource preact */
import { Component } from 'preact';
import type { MenuItem } from '../../../host/contract/host';
import type { Role } from '../../wire';
import { words } from '../model/words';
import type { Deed } from '../session/actions';

interface Props {
	readonly menus: readonly MenuItem[];
	readonly run: (name: string) => void;
	/** What the workbench itself does, by name. */
	readonly own: (deed: Deed) => void;
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
		if (item.run?.startsWith(OWN)) this.props.own(item.run.slice(OWN.length) as Deed);
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

const deed = (caption: string, run: Deed): MenuItem => ({ caption, run: OWN + run });
const SEPARATOR: MenuItem = { caption: '', separator: true };

/** Google keeps the menus of add-ons under Extensions; a script's own stand beside it. */
const placed = (menus: readonly MenuItem[]): MenuItem[] => {
	const addOns = menus.filter(({ caption }) => caption === ADD_ON);
	const own = menus.filter(({ caption }) => caption !== ADD_ON);
	return addOns.length === 0 ? own : [{ caption: words().extensions, items: addOns }, ...own];
};

const editMenu = (): MenuItem => ({
	caption: words().edit,
	items: [
		deed(words().rowAbove, 'rowAbove'),
		deed(words().rowBelow, 'rowBelow'),
		deed(words().rowsAway, 'rowsAway'),
		SEPARATOR,
		deed(words().columnLeft, 'columnLeft'),
		deed(words().columnRight, 'columnRight'),
		deed(words().columnsAway, 'columnsAway'),
		SEPARATOR,
		deed(words().ascending, 'ascending'),
		deed(words().descending, 'descending'),
		SEPARATOR,
		...(['bold', 'fill', 'ink', 'plain'] as const).map((look) => deed(words()[look], look)),
	],
});

const ownMenu = (role: Role): MenuItem => ({
	caption: words().workbench,
	items: [
		{
			caption: words().actAs,
			items: (['director', 'manager', 'stranger'] as const).map((one) => deed(`${one === role ? '✓ ' : ''}${words()[one]}`, one)),
		},
		deed(words().beside, 'beside'),
		{ caption: words().clock, items: (['hour', 'day', 'month', 'real'] as const).map((to) => deed(words()[to], to)) },
		deed(words().journal, 'journal'),
		deed(words().kill, 'kill'),
		SEPARATOR,
		deed(words().afresh, 'afresh'),
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
