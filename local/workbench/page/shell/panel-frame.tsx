/** @jsxImportSource preact */

import { Component, createRef } from 'preact';
import type { Panel } from '../../../host/contract/host';
import { shiftOfClock } from '../model/page-clock';
import { addressWith } from '../session/actions';
import type { Session } from '../session/session';

/** The text of script-run.ts, put in when the page is compiled. */
declare const SCRIPT_RUN: string;

interface Props {
	readonly panel: Panel;
	readonly session: Session;
	readonly close: () => void;
}

interface FromPanel {
	readonly workbench?: true;
	readonly kind: 'call' | 'close' | 'size' | 'focus' | 'open';
	readonly file?: string;
	readonly id?: number;
	readonly name?: string;
	readonly args?: unknown[];
	readonly width?: number;
	readonly height?: number;
}

/** The panel's real HTML in a frame that can reach nothing but `google.script`, as on Google's side. */
export class PanelFrame extends Component<Props> {
	private readonly frame = createRef<HTMLIFrameElement>();

	private readonly hear = (event: MessageEvent): void => {
		const message = event.data as FromPanel;
		if (event.source !== this.frame.current?.contentWindow || !message?.workbench) return;
		if (message.kind === 'close') this.props.close();
		else if (message.kind === 'focus') this.props.session.grid?.focus();
		else if (message.kind === 'open') window.open(addressWith({ file: message.file! }), '_blank', 'noopener');
		else if (message.kind === 'call') void this.call(message.id!, message.name!, message.args ?? []);
		else if (message.height !== undefined && this.props.panel.kind === 'dialog')
			this.frame.current.parentElement!.style.height = `${message.height}px`;
	};

	private async call(id: number, name: string, args: unknown[]): Promise<void> {
		const answer = (body: { value?: unknown; error?: string }): void =>
			this.frame.current?.contentWindow?.postMessage({ workbench: true, id, ...body }, '*');
		if (name.endsWith('_')) return answer({ error: `Script function not found: ${name}` });
		try {
			const { outcome } = await this.props.session.ask({ do: 'call', name, args });
			if (!outcome || outcome.ok) answer({ value: outcome?.value ?? null });
			else answer({ error: outcome.message });
		} catch (error) {
			answer({ error: error instanceof Error ? error.message : String(error) });
		}
	}

	override componentDidMount(): void {
		window.addEventListener('message', this.hear);
	}

	override componentWillUnmount(): void {
		window.removeEventListener('message', this.hear);
	}

	override shouldComponentUpdate(): boolean {
		return false;
	}

	override render() {
		const { html, title } = this.props.panel;
		return (
			<iframe
				ref={this.frame}
				title={title}
				class="panel"
				sandbox="allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads"
				srcdoc={withScript(html)}
			/>
		);
	}
}

/** After the doctype, or the panel would be drawn in quirks mode. */
function withScript(html: string): string {
	const script = `<script>var CLOCK_SHIFT = ${shiftOfClock()};${SCRIPT_RUN.replaceAll('</script', '<\\/script')}</script>`;
	const head = /<head[^>]*>/i.exec(html) ?? /<html[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
	if (!head) return `<!doctype html>${script}${html}`;
	const at = head.index + head[0].length;
	return html.slice(0, at) + script + html.slice(at);
}
