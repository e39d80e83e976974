/** @jsxImportSource preact */
import { Component, createRef } from 'preact';
import type { Model } from '../model/model';
import { words } from '../model/words';

interface Props {
	readonly model: Model;
	readonly shown: string;
	readonly show: (id: string) => void;
	readonly add: () => void;
}

/** Hidden sheets have no tab; the list at the left reaches the ones that do not fit. */
export class Tabs extends Component<Props, { listed: boolean }> {
	override state = { listed: false };
	private readonly strip = createRef<HTMLDivElement>();
	private last = '';
	private readonly away = (): void => this.setState({ listed: false });

	override componentDidMount(): void {
		document.addEventListener('pointerdown', this.away);
		window.addEventListener('blur', this.away);
	}

	override componentWillUnmount(): void {
		document.removeEventListener('pointerdown', this.away);
		window.removeEventListener('blur', this.away);
	}

	override componentDidUpdate(): void {
		if (this.last === this.props.shown) return;
		this.last = this.props.shown;
		this.strip.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	}

	override render() {
		const { model, shown, show, add } = this.props;
		const tabs = model.book.tabs.filter((tab) => !tab.hidden);
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
						onClick={() => this.setState({ listed: !this.state.listed })}
					>
						≡
					</button>
					{this.state.listed ? (
						<div class="items upward">
							{tabs.map((tab) => (
								<div class="item" key={tab.id}>
									<button
										type="button"
										onClick={() => {
											this.away();
											show(tab.id);
										}}
									>
										<span class="tick">{tab.id === shown ? '✓' : ''}</span>
										{tab.name}
									</button>
								</div>
							))}
						</div>
					) : null}
				</div>
				<div class="strip" role="tablist" ref={this.strip}>
					{tabs.map((tab) => (
						<button type="button" role="tab" key={tab.id} aria-selected={tab.id === shown} class="tab" onClick={() => show(tab.id)}>
							{tab.protected ? (
								<svg class="lock" viewBox="0 0 16 16" aria-label={words().protectedTab}>
									<path d="M4 7V5a4 4 0 0 1 8 0v2h1v7H3V7zm2 0h4V5a2 2 0 0 0-4 0z" fill="currentColor" />
								</svg>
							) : null}
							{tab.name}
							{tab.tabColor ? <i class="tab-colour" style={{ background: tab.tabColor }} /> : null}
						</button>
					))}
				</div>
			</footer>
		);
	}
}
