/** @jsxImportSource preact */
import { Component, createRef } from 'preact';
import type { Tab, TabChange } from '../../wire';
import type { Model } from '../model/model';
import { words } from '../model/words';
import { SheetMenu } from './sheet-menu';

interface Props {
	readonly model: Model;
	readonly shown: string;
	readonly show: (id: string) => void;
	readonly add: () => void;
	readonly change: (id: string, change: TabChange) => void;
}

interface State {
	readonly listed: boolean;
	/** The tab whose menu is open, and where it opens. */
	readonly menu: { readonly id: string; readonly left: number } | null;
	/** The tab whose name is being written. */
	readonly named: string | null;
	readonly dragged: string | null;
}

/** Hidden sheets have no tab; the list at the left shows them again, and reaches the ones that do not fit. */
export class Tabs extends Component<Props, State> {
	override state: State = { listed: false, menu: null, named: null, dragged: null };
	private readonly strip = createRef<HTMLDivElement>();
	private last = '';
	private readonly away = (): void => this.setState({ listed: false, menu: null });

	override componentDidMount(): void {
		document.addEventListener('pointerdown', this.away);
		window.addEventListener('blur', this.away);
		this.bringIntoSight();
	}

	override componentWillUnmount(): void {
		document.removeEventListener('pointerdown', this.away);
		window.removeEventListener('blur', this.away);
	}

	override componentDidUpdate(): void {
		this.bringIntoSight();
	}

	/** Once for each tab that is shown: a strip that moved under a pressed pointer would lose the click. */
	private bringIntoSight(): void {
		if (this.last === this.props.shown) return;
		this.last = this.props.shown;
		this.strip.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	}

	private rename(tab: Tab, name: string): void {
		if (this.state.named !== tab.id) return;
		this.setState({ named: null });
		if (name.trim() !== tab.name) this.props.change(tab.id, { to: 'name', name });
	}

	private drop(onto: Tab): void {
		const { dragged } = this.state;
		this.setState({ dragged: null });
		if (dragged === null || dragged === onto.id) return;
		this.props.change(dragged, { to: 'place', place: this.props.model.book.tabs.indexOf(onto) });
	}

	private list(tabs: readonly Tab[], shown: string) {
		return (
			<div class="items upward">
				{tabs.map((tab) => (
					<div class="item" key={tab.id}>
						<button
							type="button"
							class={tab.hidden ? 'unseen' : ''}
							onClick={() => {
								this.away();
								if (tab.hidden) this.props.change(tab.id, { to: 'shown' });
								else this.props.show(tab.id);
							}}
						>
							<span class="tick">{tab.id === shown ? '✓' : ''}</span>
							{tab.name}
						</button>
					</div>
				))}
			</div>
		);
	}

	private tab(tab: Tab) {
		const { shown, show } = this.props;
		const isNamed = this.state.named === tab.id;
		const open = (at: HTMLElement): void => {
			const footer = at.closest('.tabs')!.getBoundingClientRect();
			this.setState({ listed: false, menu: { id: tab.id, left: Math.max(0, at.getBoundingClientRect().left - footer.left) } });
		};
		return (
			<button
				type="button"
				role="tab"
				key={tab.id}
				aria-selected={tab.id === shown}
				class="tab"
				draggable={!isNamed}
				onClick={() => show(tab.id)}
				onDblClick={() => this.setState({ named: tab.id, menu: null })}
				onContextMenu={(event) => {
					event.preventDefault();
					show(tab.id);
					open(event.currentTarget);
				}}
				onDragStart={() => this.setState({ dragged: tab.id })}
				onDragOver={(event) => event.preventDefault()}
				onDrop={() => this.drop(tab)}
			>
				{tab.protected ? (
					<svg class="lock" viewBox="0 0 16 16" aria-label={words().protectedTab}>
						<path d="M4 7V5a4 4 0 0 1 8 0v2h1v7H3V7zm2 0h4V5a2 2 0 0 0-4 0z" fill="currentColor" />
					</svg>
				) : null}
				{isNamed ? (
					<input
						class="tab-name"
						value={tab.name}
						ref={(input) => input?.focus()}
						onFocus={(event) => event.currentTarget.select()}
						onBlur={(event) => this.rename(tab, event.currentTarget.value)}
						onKeyDown={(event) => {
							event.stopPropagation();
							if (event.key === 'Enter') this.rename(tab, event.currentTarget.value);
							if (event.key === 'Escape') this.setState({ named: null });
						}}
					/>
				) : (
					tab.name
				)}
				{tab.id === shown && !isNamed ? (
					// biome-ignore lint/a11y/useSemanticElements: a button may not stand in a button; the keyboard opens the same menu
					<span
						role="button"
						tabIndex={-1}
						class="tab-more"
						aria-label={words().sheetMenu}
						title={words().sheetMenu}
						onPointerDown={(event) => event.stopPropagation()}
						onClick={(event) => {
							event.stopPropagation();
							open(event.currentTarget.closest('button')!);
						}}
						onKeyDown={(event) => {
							if (event.key === 'Enter') open(event.currentTarget.closest('button')!);
						}}
					/>
				) : null}
				{tab.tabColor ? <i class="tab-colour" style={{ background: tab.tabColor }} /> : null}
			</button>
		);
	}

	override render() {
		const { model, shown, add, change } = this.props;
		const { tabs } = model.book;
		const { listed, menu } = this.state;
		const pointed = tabs.find(({ id }) => id === menu?.id);
		return (
			<footer class="tabs">
				<button type="button" class="round" title={words().addSheet} aria-label={words().addSheet} onClick={add}>
					+
				</button>
				<div class="menu" onPointerDown={(event) => event.stopPropagation()}>
					<button
						type="button"
						class="round"
						title={words().allSheets}
						aria-label={words().allSheets}
						onClick={() => this.setState({ listed: !listed, menu: null })}
					>
						≡
					</button>
					{listed ? this.list(tabs, shown) : null}
				</div>
				<div class="strip" role="tablist" ref={this.strip}>
					{tabs.filter((tab) => !tab.hidden).map((tab) => this.tab(tab))}
				</div>
				{menu !== null && pointed !== undefined ? (
					<SheetMenu
						tabs={tabs}
						tab={pointed}
						left={menu.left}
						close={this.away}
						rename={() => this.setState({ named: pointed.id })}
						change={(one) => change(pointed.id, one)}
					/>
				) : null}
			</footer>
		);
	}
}
