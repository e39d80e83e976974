/** @jsxImportSource preact */
import { Component, createRef } from 'preact';
import type { Panel } from '../../../host/contract/host';
import type { Journal } from '../../wire';
import { speak, words } from '../model/words';
import { type Action, addressWith, performAction } from '../session/actions';
import { Session } from '../session/session';
import { JournalDialog } from './journal';
import { Menus } from './menus';
import { NoAccess } from './no-access';
import { Notices } from './notices';
import { PanelFrame } from './panel-frame';
import { Tabs } from './tabs';
import { TitleBar } from './title-bar';

interface Props {
	readonly language: 'ru' | 'en' | undefined;
}

interface State {
	readonly ready: boolean;
	readonly sidebar: Panel | null;
	readonly dialog: Panel | null;
	readonly asking: boolean;
	readonly journal: Journal | null;
}

/** The window that a person sees: it is laid out as Google Sheets lays it out. */
export class App extends Component<Props, State> {
	override state: State = { ready: false, sidebar: null, dialog: null, asking: false, journal: null };
	private readonly grid = createRef<HTMLDivElement>();
	private shownPanel: Panel | null = null;
	private readonly session = new Session(() => this.refresh());

	override async componentDidMount(): Promise<void> {
		await this.session.open(this.props.language);
		if (this.session.model.person.access === 'none') {
			this.setState({ ready: true });
			document.documentElement.dataset.ready = 'yes';
			return;
		}
		this.setState({ ready: true }, () => {
			this.session.mount(this.grid.current!);
			// Tests look for cells through it.
			Object.assign(window, { workbench: this.session });
			document.documentElement.dataset.ready = 'yes';
		});
	}

	private refresh(): void {
		const { model } = this.session;
		speak(model.person.language);
		document.title = `${model.book.name} – KPI for Sales`;
		const { panel } = model;
		if (panel !== this.shownPanel) {
			this.shownPanel = panel;
			if (panel?.kind === 'sidebar') this.setState({ sidebar: panel });
			else if (panel) this.setState({ dialog: panel });
		}
		this.forceUpdate();
	}

	private speakIn(language: 'ru' | 'en'): void {
		location.assign(addressWith({ lang: language }));
	}

	private act(action: Action): void {
		if (performAction(this.session, action)) return;
		if (action === 'afresh') this.setState({ asking: true });
		else void this.session.ask({ do: 'journal' }).then(({ journal }) => this.setState({ journal: journal ?? null }));
	}

	private async afresh(): Promise<void> {
		await this.session.ask({ do: 'afresh' });
		location.reload();
	}

	override render() {
		const { session } = this;
		const { model } = session;
		const { sidebar, dialog } = this.state;
		if (!this.state.ready) return <div class="opening" />;
		if (model.person.access === 'none') return <NoAccess email={model.person.email} />;
		const panel = (shown: Panel, close: () => void) => <PanelFrame key={shown.html} panel={shown} session={session} close={close} />;
		return (
			<div class="window">
				<TitleBar model={model} busy={session.busy > 0} speak={(language) => this.speakIn(language)}>
					<Menus
						menus={model.menus}
						run={(name) => void session.menu(name).catch(() => undefined)}
						onAction={(action) => this.act(action)}
						role={model.person.role}
					/>
				</TitleBar>
				<div class="middle">
					<div class="grid" ref={this.grid} />
					{sidebar ? (
						<aside class="sidebar">
							<header class="panel-head">
								<h2>{sidebar.title}</h2>
								<button type="button" class="round" aria-label={words().close} onClick={() => this.setState({ sidebar: null })}>
									×
								</button>
							</header>
							{panel(sidebar, () => this.setState({ sidebar: null }))}
						</aside>
					) : null}
				</div>
				<Tabs
					model={model}
					shown={session.grid?.shownId ?? model.book.active}
					show={(id) => void session.show(id)}
					add={() => void session.ask({ do: 'add-sheet' })}
					change={(sheet, change) => void session.change({ do: 'tab', sheet, change })}
				/>
				{dialog ? (
					<div class="veil">
						<div class="dialog" style={{ width: dialog.width ?? 400 }} role="dialog">
							<header class="panel-head">
								<h2>{dialog.title}</h2>
								<button type="button" class="round" aria-label={words().close} onClick={() => this.setState({ dialog: null })}>
									×
								</button>
							</header>
							<div style={{ height: dialog.height ?? 300 }}>{panel(dialog, () => this.setState({ dialog: null }))}</div>
						</div>
					</div>
				) : null}
				{this.state.asking ? (
					<div class="veil">
						<div class="dialog alert" role="alertdialog">
							<p>{words().afreshAsk}</p>
							<footer>
								<button type="button" class="plain" onClick={() => this.setState({ asking: false })}>
									{words().cancel}
								</button>
								<button type="button" class="main" onClick={() => void this.afresh()}>
									{words().afresh}
								</button>
							</footer>
						</div>
					</div>
				) : null}
				{this.state.journal ? <JournalDialog journal={this.state.journal} close={() => this.setState({ journal: null })} /> : null}
				<Notices notices={session.notices} dismiss={(id) => session.dismiss(id)} />
			</div>
		);
	}
}
